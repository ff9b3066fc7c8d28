// Fields of saved replies: the ones that are still empty are listed below the text, and hold the reply back.
const FIELD = /\{ *\p{L}[\p{L}\p{N}_ '’./-]{0,39}? *\}/gu;

const area = () => /** @type {HTMLTextAreaElement|null} */ (document.getElementById("composer-text"));
const place = () => document.getElementById("open-fields");
const isReply = () => area()?.form?.querySelector("[name=mode][value=reply]:checked") !== null;

/** @returns {string[]} every open field, each once */
const open = () => [...new Set(area()?.value.match(FIELD) ?? [])];

/** @param {string} field selects it in the text, so that the next key replaces it */
function go(field) {
  const text = area();
  const start = text?.value.indexOf(field) ?? -1;
  if (!text || start < 0) return;
  text.focus();
  text.setSelectionRange(start, start + field.length);
}

/** @param {boolean} refused somebody pressed Send */
function show(refused = false) {
  const said = place(), fields = open();
  if (!said) return;
  const now = JSON.stringify([fields, refused]);
  if (said.dataset.shown === now) return; // whoever stands on one of them stays there
  said.dataset.shown = now;
  said.hidden = !fields.length;
  said.classList.toggle("refused", refused && fields.length > 0);
  const words = document.createElement("span");
  words.textContent = (refused ? said.dataset.refused : said.dataset.words) ?? "";
  said.replaceChildren(words, ...fields.map((field) => {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "tag due", textContent: field });
    button.dataset.field = field;
    button.setAttribute("aria-label", (said.dataset.go ?? "").replace("{field}", field));
    return button;
  }));
}

/** Which saved replies it began with is sent along, and forgotten with the text. @param {string} [id] */
function began(id) {
  const form = area()?.form;
  if (id && !form?.querySelector(`[name=saved][value="${id}"]`)) {
    form?.append(Object.assign(document.createElement("input"), { type: "hidden", name: "saved", value: id }));
  }
  if (!id && !area()?.value.trim()) for (const kept of form?.querySelectorAll("[name=saved]") ?? []) kept.remove();
}

document.addEventListener("input", (event) => {
  if (event.target !== area()) return;
  show();
  began();
});

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const field = event.target.closest("[data-field]");
  if (field instanceof HTMLElement) go(field.dataset.field ?? "");
  const saved = event.target.closest("[data-saved]");
  if (saved instanceof HTMLElement) setTimeout(() => {
    began(saved.dataset.saved);
    if (open().length) go(open()[0]);
  });
});

// At the window: what is refused here must not count as being sent.
window.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !open().length || !isReply()) return;
  if (form !== area()?.form && !form.matches("[data-takes-box]")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  /** @type {HTMLDialogElement|null} */ (form.closest("dialog"))?.close();
  show(true);
  go(open()[0]);
}, true);

// Something else on the page was drawn anew: what was refused stays said until one writes.
for (const drawn of ["htmx:afterSettle", "rapport:refreshed"]) document.addEventListener(drawn, () => show(place()?.matches(".refused")));
show();
