// Where a message is written, and what may be said about writing: that somebody types, never what, and
// only after the notice about it stood above the box.
const TYPING_AGAIN = 4000, TYPING_OVER = 6000; // ms

class Writing {
  constructor({ talk, words, hello, language, tag, say }) {
    Object.assign(this, { talk, words, hello, say });
    this.choosing = new Choosing({ words, hello, language, say });
    this.box = make("textarea", { id: "text", rows: 1, dir: "auto", placeholder: words.text, "aria-describedby": "notice", enterKeyHint: "send" });
    this.name = make("input", { type: "text", autocomplete: "name", maxLength: 120, value: tag.dataset.name || "" });
    this.asked = make("label", {}, words.name, this.name);
    this.notice = make("p", { id: "notice", className: "aside" }, hello.notice || "");
    this.folded = make("details", { className: "aside", hidden: true }, make("summary", {}, words.watched));
    this.send = make("button", { type: "submit", className: "filled icon", "aria-label": words.send, title: words.send }, drawing("send"));
    this.form = make("form", { className: "write", noValidate: true, onsubmit: (event) => this.submit(event) },
      this.notice, this.folded, this.asked, this.choosing.shown,
      make("label", { className: "hidden", htmlFor: "text" }, words.text), this.box,
      make("div", { className: "keys" }, ...this.choosing.buttons, this.send));
    this.box.addEventListener("keydown", (event) => {
      const sends = event.key === "Enter" && !event.shiftKey && !event.isComposing && !matchMedia("(pointer: coarse)").matches;
      if (sends) this.submit(event);
    });
    this.box.addEventListener("input", () => this.typed());
    this.box.addEventListener("blur", () => this.rest());
  }

  /** Before the first message the notice stands in full; later it can be opened. */
  draw() {
    const isKnown = Boolean(this.talk.line.token || this.talk.waiting.length);
    this.asked.hidden = isKnown;
    if (!isKnown || this.notice.parentElement === this.folded || !this.hello.notice) return;
    this.folded.append(this.notice);
    this.folded.hidden = false;
    this.box.removeAttribute("aria-describedby"); // heard once
  }
  submit(event) {
    event.preventDefault();
    const text = this.box.value.trim();
    const over = [...text].length - this.hello.limits.text;
    if (over > 0) return this.say(fill(this.words.long, { n: over }), true);
    if (!text && !this.choosing.files.length) return this.box.focus();
    this.rest();
    this.say("");
    const isFirst = !this.talk.line.token;
    this.talk.say(text, isFirst ? this.name.value.trim() : "", this.choosing.take(), Boolean(this.hello.notice));
    this.box.value = "";
    return this.box.focus();
  }
  typed() {
    if (!CSS.supports("field-sizing", "content")) {
      this.box.style.blockSize = "auto";
      this.box.style.blockSize = `${this.box.scrollHeight + 2}px`;
    }
    if (!this.box.value) return this.rest();
    clearTimeout(this.quiet);
    this.quiet = setTimeout(() => this.rest(), TYPING_OVER);
    if (Date.now() - (this.saidAt || 0) < TYPING_AGAIN) return undefined;
    this.saidAt = Date.now();
    return this.talk.line.mention("typing/", { is_typing: true });
  }
  rest() {
    clearTimeout(this.quiet);
    if (this.saidAt) this.talk.line.mention("typing/", { is_typing: false });
    this.saidAt = 0;
  }
}
