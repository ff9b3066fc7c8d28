// The way to the practice: requests without cookies, and a stream that comes back by itself.
class Refused extends Error {
  constructor(status, detail, pause) {
    super(detail);
    this.status = status;
    this.pause = pause; // seconds to wait, where the answer said so
  }
  get isFinal() { return this.status < 500 && ![408, 425, 429].includes(this.status); }
}

const STREAM_PATIENCE = 8000; // ms until a stream that does not open is given up
const FIRST_WAIT = 500, LONGEST_WAIT = 30000; // ms

class Line {
  /** told: called with (kind, data) for each event, and with ("up") and ("down"). */
  constructor(base, person, told) {
    this.base = base;
    this.place = `rapport-chat-${base.split("/").at(-2)}${person ? `-${person}` : ""}`;
    this.told = told;
    this.wait = FIRST_WAIT;
    this.token = this.read();
    addEventListener("storage", (event) => { if (event.key === this.place) this.told("moved"); });
  }

  // The one thing this browser keeps; where it may keep nothing, the page alone remembers.
  read() { try { return localStorage.getItem(this.place) || ""; } catch { return this.token || ""; } }
  keep(token) {
    this.token = token;
    try { localStorage.setItem(this.place, token); } catch { /* not allowed: for this page only */ }
  }
  forget() {
    this.token = this.since = "";
    this.hangUp();
    try { localStorage.removeItem(this.place); } catch { /* nothing kept */ }
  }

  get headers() { return this.token ? { Authorization: `Bearer ${this.token}` } : {}; }

  async ask(method, path, content) {
    const asked = { method, headers: this.headers, credentials: "omit", referrerPolicy: "strict-origin" };
    if (content) {
      asked.headers["Content-Type"] = "application/json";
      asked.body = JSON.stringify(content);
      asked.keepalive = asked.body.length < 30000; // goes out also where the page is left
    }
    if (AbortSignal.timeout) asked.signal = AbortSignal.timeout(20000);
    const answer = await fetch(this.base + path, asked);
    if (!answer.ok) throw await this.refusal(answer.status, await answer.text(), answer.headers.get("Retry-After"));
    return answer;
  }
  async call(method, path, content) {
    const answer = await this.ask(method, path, content);
    return answer.status === 204 ? {} : answer.json();
  }
  refusal(status, text, pause) {
    let problem = {};
    try { problem = JSON.parse(text); } catch { /* a proxy's own page */ }
    return new Refused(status, problem.detail || problem.title || "", Number(pause) || 0);
  }
  /** Said without waiting for an answer; a loss does no harm. */
  mention(path, content) { if (this.token) this.call("POST", path, content).catch(() => {}); }

  /** A file of the message with this key, with its progress from 0 to 1; fetch can't tell it. */
  upload(file, key, progress) {
    return new Promise((done, failed) => {
      const request = new XMLHttpRequest();
      request.open("POST", `${this.base}files/`);
      if (this.token) request.setRequestHeader("Authorization", `Bearer ${this.token}`);
      request.upload.onprogress = (event) => progress(event.loaded / event.total);
      request.onerror = () => failed(new TypeError("no connection"));
      request.onload = () => {
        if (request.status < 300) return done(JSON.parse(request.responseText));
        return failed(this.refusal(request.status, request.responseText, request.getResponseHeader("Retry-After")));
      };
      const form = new FormData();
      form.append("key", key);
      form.append("file", file, file.name || "photo.jpg");
      request.send(form);
    });
  }

  async listen() {
    if (!this.token || this.source || this.isAsking) return;
    this.isAsking = true;
    clearTimeout(this.later);
    try {
      this.open((await this.call("POST", "ticket/")).url);
    } catch { this.lost(); }
    this.isAsking = false;
  }
  open(url) {
    const address = new URL(url, this.base);
    if (this.since) address.searchParams.set("since", this.since);
    const source = this.source = new EventSource(address);
    this.patience = setTimeout(() => this.lost(), STREAM_PATIENCE);
    source.onerror = () => this.lost();
    source.onopen = () => {
      clearTimeout(this.patience);
      this.wait = FIRST_WAIT;
      this.told("up");
    };
    for (const kind of ["hello", "message", "typing", "read", "reset"]) {
      source.addEventListener(kind, (event) => {
        if (event.lastEventId) this.since = event.lastEventId;
        this.told(kind, JSON.parse(event.data || "{}"));
      });
    }
  }
  lost() {
    this.hangUp();
    this.told("down");
    if (!this.token) return;
    this.later = setTimeout(() => this.listen(), this.wait * (0.75 + Math.random() / 2));
    this.wait = Math.min(this.wait * 2, LONGEST_WAIT);
  }
  hangUp() {
    clearTimeout(this.later);
    clearTimeout(this.patience);
    this.source?.close();
    this.source = null;
  }
}
