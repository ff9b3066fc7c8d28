// The button and the panel that it opens: a dialog of the browser's own, modal where it fills the screen.
const SMALL = matchMedia("(max-width: 480px), (max-height: 480px)");
const NEAR = 80; // pixels from the end within which a reader is taken to follow

class Panel {
  constructor({ tag, words, hello, language, talk, root }) {
    Object.assign(this, { tag, words, hello, language, talk, root });
    this.say = this.say.bind(this);
    this.thread = new Thread(talk, words, hello, language);
    this.writing = new Writing({ talk, words, hello, language, tag, say: this.say });
    this.call = make("p", { className: "hidden", role: "status" }); // said aloud while the panel is closed
    this.seen = 0; // the last answer somebody looked at
    this.askedAt = Date.now();
    this.shell = make("div", { className: `shell ${tag.dataset.side === "start" ? "start" : ""}` }, this.button(), this.dialog(), this.call);
    this.theme();
    this.writing.choosing.listen(this.panel, this.shell);
    root.append(this.shell);
    this.draw();
  }

  button() {
    this.badge = make("span", { className: "badge", "aria-hidden": "true", hidden: true });
    this.fresh = make("span", { className: "hidden" });
    this.opener = make("button", { type: "button", className: "opener filled", "aria-haspopup": "dialog", "aria-expanded": "false", onclick: () => this.open() },
      drawing("chat"), this.words.open, this.fresh, this.badge);
    return this.opener;
  }
  dialog() {
    const { words, hello } = this;
    this.title = make("h2", { id: "title", tabIndex: -1 }, hello.practice);
    this.when = make("p", { className: "when" });
    this.log = make("div", { className: "log", role: "log", tabIndex: 0, "aria-label": words.log },
      hello.greeting ? make("p", { className: "greeting", dir: "auto" }, hello.greeting) : null, this.kept(), this.thread.list);
    this.log.addEventListener("scroll", () => { this.newer.hidden = this.newer.hidden || this.isAtEnd(); });
    this.panel = make("dialog", { "aria-labelledby": "title", onkeydown: (event) => this.key(event), oncancel: (event) => this.cancel(event) },
      make("header", {}, make("div", {}, this.title, this.when), this.menu(),
        make("button", { type: "button", "aria-label": words.close, title: words.close, onclick: () => this.close() }, drawing("close")),
        make("p", { className: "emergency", dir: "auto" }, hello.emergency)),
      this.log, this.foot(), make("div", { className: "drop", "aria-hidden": "true" }, words.drop));
    return this.panel;
  }
  kept() { return (this.promise = make("p", { className: "aside" }, this.words.kept)); }
  foot() {
    this.newer = make("button", { type: "button", className: "newer", hidden: true, onclick: () => this.toEnd() }, this.words.news);
    this.typing = make("p", { className: "typing", role: "status" });
    this.line = make("p", { className: "line", role: "status" });
    return make("footer", {}, this.newer, this.typing, this.leave(), this.gone, this.line, this.writing.form);
  }
  menu() {
    const { words } = this;
    this.sound = make("input", { type: "checkbox" });
    this.forget = make("button", { type: "button", onclick: () => this.forgetAll() }, words.forget);
    this.more = make("details", { className: "more" }, make("summary", { "aria-label": words.more, title: words.more }, drawing("more")),
      make("div", { className: "menu" }, make("label", {}, this.sound, words.sound), this.forget));
    return this.more;
  }
  leave() {
    const { words } = this;
    this.address = make("input", { type: "email", autocomplete: "email", required: true, maxLength: 254 });
    this.leaving = make("details", { className: "leave", hidden: true }, make("summary", {}, words.mail), make("p", {}, words.why),
      make("form", { noValidate: true, onsubmit: (event) => this.goByMail(event) }, make("label", {}, words.address, this.address),
        make("button", { type: "submit", className: "filled" }, words.use)));
    this.gone = make("p", { className: "aside", hidden: true });
    return this.leaving;
  }

  // Opening and closing

  get isOpen() { return this.panel.open; }
  get isWatched() { return this.isOpen && document.visibilityState === "visible"; }
  open() {
    if (this.isOpen) return;
    this.fit();
    if (SMALL.matches) this.panel.showModal(); else this.panel.show();
    this.opener.hidden = true;
    this.opener.setAttribute("aria-expanded", "true");
    // On a phone the keyboard would cover what is to be read first.
    if (matchMedia("(pointer: coarse)").matches) this.title.focus(); else this.writing.box.focus();
    this.toEnd();
    this.draw();
    this.talk.refresh();
    this.talk.line.listen();
    this.askAnew();
  }
  /** A page may stand open for hours, and the practice has closed since. */
  async askAnew() {
    if (Date.now() - this.askedAt < 300000) return;
    this.askedAt = Date.now();
    Object.assign(this.hello, await this.talk.line.call("GET", "hello/").catch(() => ({})));
    this.draw();
  }
  close() {
    this.writing.rest();
    this.panel.close();
    this.opener.hidden = false;
    this.opener.setAttribute("aria-expanded", "false");
    this.opener.focus();
  }
  cancel(event) { event.preventDefault(); this.close(); }
  key(event) {
    if (event.key !== "Escape" || event.isComposing) return;
    event.stopPropagation();
    event.preventDefault();
    if (this.more.open) { this.more.open = false; this.more.firstChild.focus(); } else this.close();
  }
  /** A keyboard on screen takes from the visible part; the panel keeps within it. */
  fit() {
    const seen = visualViewport;
    if (!seen || seen.scale > 1.05) return;
    this.panel.style.setProperty("--tall", `${seen.height}px`);
    this.panel.style.setProperty("--top", `${seen.offsetTop}px`);
  }
  theme() {
    const wanted = this.tag.dataset.theme;
    const dark = matchMedia("(prefers-color-scheme: dark)");
    const apply = () => this.shell.classList.toggle("dark", wanted ? wanted === "dark" : dark.matches);
    dark.addEventListener("change", apply);
    apply();
    const accent = this.hello.look?.accent || "";
    if (!/^#[0-9a-f]{6}$/i.test(accent)) return;
    this.shell.style.setProperty("--accent", accent);
    this.shell.style.setProperty("--on-accent", readableOn(accent));
  }

  // Showing

  draw() {
    const follows = this.isAtEnd();
    const before = this.thread.list.childElementCount;
    this.root.host.dir = getComputedStyle(document.documentElement).direction;
    this.thread.draw();
    this.writing.draw();
    this.promise.hidden = Boolean(this.talk.line.token);
    this.forget.hidden = !this.talk.line.token;
    this.when.textContent = this.expectation();
    this.offerMail();
    this.state();
    this.count();
    if (this.thread.list.childElementCount === before) return;
    if (follows || this.talk.waiting.length) this.toEnd(); else this.newer.hidden = false;
  }
  expectation() {
    const { words, hello, language } = this;
    const expected = this.talk.expected || hello.expected;
    const opens = hello.opens_at && fill(words.later, { when: moment(new Date(hello.opens_at), language) });
    const isOpen = hello.is_open ? words.now : opens || words.shut;
    return `${isOpen} ${this.answer(expected ?? {})}`.trim();
  }
  /** What the practice's own facts say; where these are few, its promise: by when. */
  answer({ seconds, by, words: told = "" }) {
    const { words, language } = this;
    if (seconds) return fill(words.within, { time: duration(seconds, language) });
    return by ? fill(words.by, { when: moment(new Date(by), language) }) : told;
  }
  state() {
    const { talk, words } = this;
    const lost = navigator.onLine === false ? words.offline : talk.isLost ? words.lost : "";
    const place = talk.isOver ? words.gone : talk.isClosed && !talk.waiting.length ? words.over : "";
    if (lost || place || this.isStanding) this.say(lost || place, Boolean(lost));
    this.isStanding = Boolean(lost || place);
  }
  say(text, isLoud = false) {
    if (this.line.textContent !== text) this.line.textContent = text;
    this.line.classList.toggle("loud", isLoud);
  }
  hear(kind, data) {
    clearTimeout(this.hush);
    this.typing.textContent = kind === "typing" && data.is_typing ? fill(this.words.typing, data) : "";
    if (this.typing.textContent) this.hush = setTimeout(() => { this.typing.textContent = ""; }, 10000);
  }

  /** What was looked at is read; what only arrived is delivered. */
  count() {
    const newest = this.talk.answers.at(-1)?.n ?? 0;
    if (newest > (this.arrived ?? newest) && this.sound.checked) chime();
    if (newest > (this.arrived ?? 0)) this.hear("");
    if (this.isWatched && newest > this.seen) this.talk.line.mention("receipts/", { read: (this.seen = newest) });
    else if (newest > (this.arrived ?? 0)) this.talk.line.mention("receipts/", { delivered: newest });
    this.arrived = newest;
    const unread = this.isWatched ? 0 : this.talk.unread(this.seen);
    this.badge.hidden = !unread;
    this.badge.textContent = unread > 99 ? "99+" : unread;
    const fresh = unread ? fill(this.words.unread, { n: unread }) : "";
    this.fresh.textContent = fresh && `(${fresh})`;
    this.call.textContent = fresh && !this.isOpen ? `${this.hello.practice}: ${fresh}` : "";
  }
  isAtEnd() { return this.log.scrollHeight - this.log.scrollTop - this.log.clientHeight < NEAR; }
  toEnd() {
    for (const moved of [this.log, this.panel]) moved.scrollTop = moved.scrollHeight;
    this.newer.hidden = true;
  }

  // Going on by e-mail, and forgetting

  offerMail() {
    const { talk, words } = this;
    this.gone.hidden = !talk.goesByMail;
    this.gone.textContent = this.email ? fill(words.left, { email: this.email }) : words.away;
    const isHidden = talk.goesByMail || !talk.messages.some((message) => message.n);
    if (this.leaving.hidden && !isHidden) this.leaving.open = !this.hello.is_open; // where nobody is there, it is offered
    this.leaving.hidden = isHidden;
  }
  async goByMail(event) {
    event.preventDefault();
    if (!this.address.reportValidity()) return;
    this.email = this.address.value.trim();
    try {
      await this.talk.line.call("POST", "leaving/", { email: this.email });
      this.talk.goesByMail = true;
      this.say(fill(this.words.left, { email: this.email }));
      this.writing.box.focus();
    } catch (error) { this.say(error instanceof Refused ? error.message : this.words.lost, true); }
    this.offerMail();
  }
  forgetAll() {
    this.more.open = false;
    this.talk.line.forget();
    this.talk.clear();
    this.seen = 0;
    this.arrived = undefined;
    this.draw();
    this.say(this.words.forgotten);
    this.title.focus();
  }
}
