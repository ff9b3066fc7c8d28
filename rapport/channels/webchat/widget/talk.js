// What was said: the server's messages by their number, and what still has to get there. Nothing is lost,
// because it is sent again until it is answered; nothing is doubled, because each keeps one key.
const TRIES = 5;

class Talk {
  /** changed: called whenever something is to be drawn anew; words: see wordsFor. */
  constructor(line, changed) {
    this.line = line;
    this.changed = changed;
    this.clear();
  }
  clear() {
    this.heard = new Map(); // key, else number → message
    this.waiting = []; // {key, text, name, files, state, detail}
    this.last = 0; // up to here all is heard
    this.read = this.delivered = 0;
    this.isClosed = this.goesByMail = this.isOver = false;
    this.expected = null;
  }

  get messages() { return [...this.heard.values()].sort((a, b) => (a.n ?? Infinity) - (b.n ?? Infinity)); }
  get answers() { return this.messages.filter((message) => message.from !== "you" && message.n); }
  unread(upTo) { return this.answers.filter((message) => message.n > upTo && message.state !== "read").length; }

  /** One fetch at a time; whoever asks meanwhile gets the next one. */
  refresh() {
    if (this.fetching) return (this.isStale = true, this.fetching);
    this.fetching = this.fetch().finally(() => {
      this.fetching = null;
      if (this.isStale) { this.isStale = false; this.refresh(); }
    });
    return this.fetching;
  }
  async fetch() {
    const { token } = this.line;
    try {
      for (let isMore = Boolean(token); isMore;) {
        const told = await this.line.call("GET", `messages/?after=${this.last}`);
        if (token !== this.line.token) return; // forgotten meanwhile, or another one
        for (const message of told.messages) {
          this.take(message);
          this.last = Math.max(this.last, message.n ?? 0);
        }
        this.read = told.read ?? this.read;
        this.expected = told.expected ?? this.expected;
        this.isClosed = Boolean(told.is_closed);
        this.goesByMail = told.goes_by_mail ?? this.goesByMail;
        isMore = told.is_more && told.messages.length > 0;
      }
      this.isLost = false;
    } catch (error) {
      this.isLost = !(error instanceof Refused);
      if (error.status === 401 && token === this.line.token) this.expire();
    }
    this.changed();
  }
  take(message) {
    this.waiting = this.waiting.filter((own) => own.key !== message.key || !message.key);
    this.heard.set(message.key || message.n, message);
  }
  /** The token holds no more: what waits begins a new chat. */
  expire() {
    const waiting = this.waiting;
    for (const file of waiting.flatMap((own) => own.files)) file.id = ""; // they lay in the old chat
    this.line.forget();
    this.clear();
    Object.assign(this, { waiting, isOver: true });
  }

  say(text, name, files, isTold) {
    this.waiting.push({ key: uuid(), text, name, files, isTold, state: "sending", tries: 0, at: new Date() });
    this.changed();
    this.pump();
  }
  again(own) {
    Object.assign(own, { state: "sending", detail: "", tries: 0 });
    this.changed();
    this.pump();
  }
  discard(own) {
    this.waiting = this.waiting.filter((other) => other !== own);
    this.changed();
  }

  /** One after the other, in the order they were written. */
  async pump() {
    if (this.isPumping) return;
    this.isPumping = true;
    for (let next; (next = this.waiting.find((own) => own.state !== "failed"));) {
      try { await this.deliver(next); } catch (error) { await this.stumble(next, error); }
      this.changed();
    }
    this.isPumping = false;
  }
  async deliver(own) {
    own.state = "sending";
    for (const file of own.files) await this.bring(file, own.key);
    const told = await this.line.call("POST", "messages/", {
      key: own.key, text: own.text, told: own.isTold,
      ...(own.name && { name: own.name }), ...(own.files.length && { files: own.files.map((file) => file.id) }),
    });
    if (!this.waiting.includes(own)) return; // forgotten meanwhile
    if (told.token) this.line.keep(told.token);
    this.isOver = false;
    this.take(told.message);
    this.line.listen();
    this.refresh();
  }
  async bring(file, key) {
    if (file.id) return;
    const told = await this.line.upload(file.file, key, (part) => { file.part = part; this.changed(); });
    if (told.token) this.line.keep(told.token);
    file.id = told.id;
  }
  async stumble(own, error) {
    if (error.status === 401 && this.line.token) return this.expire();
    own.tries += navigator.onLine === false ? 0 : 1;
    if ((error instanceof Refused && error.isFinal) || own.tries >= TRIES) {
      return Object.assign(own, { state: "failed", detail: error instanceof Refused ? error.message : "" });
    }
    own.state = "waiting";
    this.changed();
    return patience((error.pause || 2 ** own.tries / 2) * 1000);
  }
}

/** So many milliseconds, or until the connection is back. */
function patience(pause) {
  return new Promise((done) => {
    const go = () => { clearTimeout(timer); removeEventListener("online", go); done(); };
    const timer = setTimeout(go, pause);
    addEventListener("online", go);
  });
}

/** crypto.randomUUID is there on secure pages only. */
function uuid() {
  const bits = crypto.getRandomValues(new Uint8Array(16));
  bits[6] = (bits[6] & 15) | 64;
  bits[8] = (bits[8] & 63) | 128;
  const hex = [...bits].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, "$1-$2-$3-$4-$5");
}
