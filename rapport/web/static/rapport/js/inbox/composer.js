// The reply box: for the client or for colleagues, saved replies, and what others wrote meanwhile.
import { draftOf, keep } from "../reply.js";
import "./mentions.js";

const QUIET = 8000; // writing is told at most so often
let told = 0;

const box = () => /** @type {HTMLFormElement|null} */ (document.getElementById("composer"));
const area = () => /** @type {HTMLTextAreaElement|null} */ (document.getElementById("composer-text"));
const token = () => JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");

/** @param {string} text where the cursor is, apart from the word before it */
function insert(text) {
  const field = area();
  if (!field) return;
  const gap = /\S$/.test(field.value.slice(0, field.selectionStart)) && /^\S/.test(text) ? " " : "";
  field.focus();
  field.setRangeText(gap + text, field.selectionStart, field.selectionEnd, "end");
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** The draft says for whom it is: a note must never come back as a reply. */
function mode() {
  const form = box(), field = area();
  const isNote = form?.elements.namedItem("mode") instanceof RadioNodeList && /** @type {RadioNodeList} */ (form.elements.namedItem("mode")).value === "note";
  if (!form || !field) return;
  draftOf(field);
  field.dataset.draft = form.dataset.drafts + (isNote ? "?note" : "");
  field.placeholder = (isNote ? field.dataset.noteLabel : field.dataset.replyLabel) ?? "";
  field.focus();
  if (field.value.trim()) keep(field);
}

// Whoever looks elsewhere mid-sentence finds the sentence again: it is kept before the other page is asked for.
document.addEventListener("htmx:confirm", (event) => {
  const { target, issueRequest } = event.detail, field = area();
  if (target?.id !== "pane-talk" || !field || field.value === field.defaultValue) return;
  event.preventDefault();
  keep(field).then(() => issueRequest(true));
});

document.addEventListener("change", (event) => {
  const input = event.target;
  if (!(input instanceof HTMLInputElement) || input.form !== box()) return;
  if (input.name === "mode") mode();
  if (input.type === "file") input.form?.querySelector("[data-chosen]")?.replaceChildren(...[...(input.files ?? [])].map((file) => {
    return Object.assign(document.createElement("li"), { className: "tag", textContent: file.name });
  }));
});

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const saved = event.target.closest("[data-insert]");
  if (saved) {
    /** @type {HTMLElement|null} */ (saved.closest(".menu-panel"))?.hidePopover();
    insert(saved.getAttribute("data-insert") ?? "");
  }
  const label = event.target.closest("[data-shortcut] > input[name=mode], label[data-shortcut]");
  if (label && label.closest("#composer")) area()?.focus();
  const change = event.target.closest("[data-change]");
  if (change) settle(change.getAttribute("data-change") ?? "");
});

/** @param {string} version what the writer has read now */
function settle(version) {
  const hidden = box()?.querySelector("input[name=version]");
  if (hidden instanceof HTMLInputElement) hidden.value = version;
  document.getElementById("choice")?.replaceChildren();
  area()?.focus();
}

// An empty box has seen what is on the page; one with words in it says that something came.
document.addEventListener("rapport:refreshed", (event) => {
  const thread = /** @type {CustomEvent<HTMLElement>} */ (event).detail, field = area();
  const hidden = box()?.querySelector("input[name=version]");
  const version = thread.querySelector("[data-version]")?.getAttribute("data-version");
  if (!field || !(hidden instanceof HTMLInputElement) || !version || version === hidden.value) return;
  const note = box()?.querySelector("[data-newer]");
  if (!field.value.trim()) hidden.value = version;
  else if (note instanceof HTMLElement) note.textContent = note.dataset.text ?? "";
});

document.addEventListener("input", (event) => {
  if (event.target !== area() || Date.now() - told < QUIET) return;
  told = Date.now();
  const place = /** @type {HTMLElement|null} */ (document.querySelector("[data-viewing]"));
  const mode = box()?.querySelector("input[name=mode]:checked");
  const typing = mode instanceof HTMLInputElement ? mode.value : "reply";
  fetch(place?.dataset.viewing ?? "", { method: "POST", body: new URLSearchParams({ typing }), headers: token() }).catch(() => undefined);
});

document.addEventListener("rapport:sent", () => {
  if (!area()?.value) document.getElementById("thread")?.focus();
});

// Somebody was faster: the question takes the focus, the words stay where they are.
document.addEventListener("htmx:afterSettle", (event) => {
  const clash = event.target instanceof Element && event.target.id === "choice" && event.target.querySelector(".clash");
  if (clash) /** @type {HTMLElement} */ (clash.querySelector("[data-anyway]"))?.focus();
});

// A reply that was taken back comes into the box, before whatever was begun since: in the server's version
// of it, or in an older one, which what stands in the box replaces.
/** @type {{text: string, older: string[]}} */
let begun = { text: "", older: [] };
document.addEventListener("htmx:beforeSwap", (event) => {
  const field = area();
  if (event.detail.requestConfig?.elt?.id !== "composer-place" || !field) return;
  const { kept, sent } = draftOf(field);
  begun = { text: field.value.trim() && field.value, older: [kept, sent].filter(Boolean) };
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (!(event.target instanceof Element) || event.target.id !== "composer") return;
  const field = area(), { text, older } = begun;
  begun = { text: "", older: [] };
  if (text && field && !field.value.includes(text)) {
    const known = older.find((version) => field.value.endsWith(version)) ?? "";
    field.setSelectionRange(field.value.length - known.length, field.value.length);
    insert(`${known || !field.value ? "" : "\n\n"}${text}`);
  }
  if (event.detail.elt?.id === "composer" && area()?.value) area()?.focus();
});
