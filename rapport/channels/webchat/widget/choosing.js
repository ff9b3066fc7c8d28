// Photos and files on their way into a message: by button, camera, paste or drop, within the limits.
class Choosing {
  constructor({ words, hello, language, say }) {
    Object.assign(this, { words, limits: hello.limits, language, say });
    this.files = [];
    this.shown = make("div", { className: "chosen" });
    this.buttons = [this.button("clip", words.attach, {})];
    if (matchMedia("(pointer: coarse)").matches) {
      this.buttons.push(this.button("camera", words.camera, { accept: "image/*", capture: "environment" }));
    }
  }
  button(icon, label, given) {
    const accept = given.accept || this.limits.types.join(",");
    const input = make("input", { type: "file", hidden: true, multiple: !given.capture, accept, tabIndex: -1 });
    if (given.capture) input.setAttribute("capture", given.capture);
    input.addEventListener("change", () => { this.add(input.files); input.value = ""; });
    return make("span", {}, input, make("button", {
      type: "button", className: "icon", title: label, "aria-label": label, onclick: () => input.click(),
    }, drawing(icon)));
  }

  add(files) {
    for (const file of files) {
      const wrong = this.refusal(file);
      if (wrong) this.say(wrong, true);
      else this.files.push({ file });
    }
    this.draw();
  }
  refusal(file) {
    const { words, limits } = this;
    const name = file.name;
    if (this.files.length >= limits.files) return fill(words.many, { n: limits.files });
    if (file.size > limits.file_bytes) return fill(words.big, { name, size: bytes(limits.file_bytes, this.language) });
    return this.isTaken(file) ? "" : fill(words.kind, { name });
  }
  isTaken({ type, name }) {
    const fits = (kind) => (kind.startsWith(".") ? name.toLowerCase().endsWith(kind)
      : kind.endsWith("/*") ? type.startsWith(kind.slice(0, -1)) : kind === type);
    return !this.limits.types.length || this.limits.types.some(fits);
  }
  draw() {
    this.shown.replaceChildren(...this.files.map((chosen) => make("span", {}, chosen.file.name, make("button", {
      type: "button", "aria-label": fill(this.words.remove, { name: chosen.file.name }),
      onclick: () => { this.files = this.files.filter((other) => other !== chosen); this.draw(); },
    }, drawing("close")))));
  }
  /** What was chosen, handed over. */
  take() {
    const chosen = this.files;
    this.files = [];
    this.draw();
    return chosen;
  }

  /** Files dropped on, or pasted into, a place. */
  listen(place, shell) {
    const carries = (event) => event.dataTransfer?.types.includes("Files");
    place.addEventListener("paste", (event) => {
      if (event.clipboardData.files.length) { event.preventDefault(); this.add(event.clipboardData.files); }
    });
    place.addEventListener("dragover", (event) => { if (carries(event)) { event.preventDefault(); shell.classList.add("over"); } });
    place.addEventListener("dragleave", (event) => { if (!place.contains(event.relatedTarget)) shell.classList.remove("over"); });
    place.addEventListener("drop", (event) => {
      if (!carries(event)) return;
      event.preventDefault();
      shell.classList.remove("over");
      this.add(event.dataTransfer.files);
    });
  }
}
