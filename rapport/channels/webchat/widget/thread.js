// The list of what was said: each message is drawn once and then only brought up to date, so that a
// screen reader hears it once and a selection stays.
class Thread {
  constructor(talk, words, hello, language) {
    Object.assign(this, { talk, words, hello, language });
    this.drawn = new Map(); // key or number → {item, state, files}
    this.list = make("ol");
  }

  draw() {
    const all = [...this.talk.messages, ...this.talk.waiting];
    const names = all.map((message) => message.key || message.n);
    for (const [name, there] of this.drawn) {
      if (names.includes(name)) continue;
      there.item.remove();
      this.drawn.delete(name);
    }
    all.forEach((message, at) => this.place(names[at], message, at));
  }
  place(name, message, at) {
    const there = this.drawn.get(name) || this.begin(name, message);
    if (this.list.children[at] !== there.item) this.list.insertBefore(there.item, this.list.children[at] || null);
    there.item.className = `${message.from || "you"}${message.state === "failed" ? " failed" : ""}`;
    this.say(there, message);
  }
  begin(name, message) {
    const state = make("span", { className: "state" });
    const files = make("div", { className: "files" });
    const who = message.from === "person" || message.from === "practice" ? make("span", { className: "who" }, this.author(message)) : null;
    const said = message.text ? make("div", { className: "said", textContent: message.text }) : null;
    const hidden = who ? null : make("span", { className: "hidden" }, `${this.words.you}: `);
    const there = { item: make("li", {}, who || hidden, said, files, state), state, files };
    for (const file of message.files || []) files.append(this.file(file));
    this.drawn.set(name, there);
    return there;
  }
  author({ from, name }) {
    const { practice } = this.hello;
    return fill(from === "practice" || !name ? this.words.automatic : this.words.person, { name, practice });
  }

  /** Where a message stands: by the server's word as soon as it has said one. */
  say({ item, state, files }, message) {
    const text = this.standing(message);
    if (state.dataset.text === text) return;
    state.dataset.text = text;
    state.replaceChildren(text);
    if (message.state !== "failed") return;
    const act = (label, verb) => make("button", { type: "button", className: "plain", onclick: () => this.talk[verb](message) }, label);
    state.append(" ", act(this.words.again, "again"), act(this.words.discard, "discard"));
  }
  standing(message) {
    const { words } = this;
    const at = moment(new Date(message.at), this.language);
    if (message.from && message.from !== "you") return at;
    if (message.state === "failed") return [words.failed, message.detail].filter(Boolean).join(" ");
    if (message.state === "waiting") return words.waiting;
    if (message.state === "sending") return this.progress(message.files) || words.sending;
    return `${at} · ${message.n && message.n <= this.talk.read ? words.read : words.sent}`;
  }
  progress(files) {
    const under = files.filter((file) => !file.id && file.part !== undefined);
    return under.length ? fill(this.words.loading, { n: Math.round(under[0].part * 100) }) : "";
  }

  file(file) {
    const name = `${file.name || file.file.name} · ${bytes(file.size ?? file.file.size, this.language)}`;
    const button = make(file.file ? "span" : "button", file.file ? {} : { type: "button" }, drawing("clip"), name);
    const place = make("div", {}, button);
    const type = file.type || file.file?.type || "";
    if (file.file) show(file.file);
    else {
      button.addEventListener("click", () => this.fetch(file, button).then(save, () => {}));
      if (type.startsWith("image/")) this.fetch(file, button).then(show, () => {});
    }
    function show(blob) {
      if (blob.type.startsWith("image/")) thumbnail(blob, name).then((picture) => place.prepend(picture), () => {});
    }
    function save(blob) {
      const address = URL.createObjectURL(blob);
      make("a", { href: address, download: file.name }).click();
      setTimeout(() => URL.revokeObjectURL(address), 60000);
    }
    return place;
  }
  async fetch(file, button) {
    try {
      return await (await this.talk.line.ask("GET", `files/${file.id}/`)).blob();
    } catch (error) {
      button.append(` (${fill(this.words.unloaded, { name: file.name })})`);
      throw error;
    }
  }
}
