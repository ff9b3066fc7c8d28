// What somebody does is shown at once, as pending. The server's word confirms it, or takes it back with
// the reason; a text that did not get through is in the box again.
import { keep } from "../reply.js";

const words = document.getElementById("pending-words")?.dataset ?? {};
const DEED = /^\/inbox\/(\d+)\/([\w-]+)\/(removal\/)?$/;

/** What takes each pending deed back, by its request. @type {Map<XMLHttpRequest, () => void>} */
const back = new Map();
/** Messages on their way, until the thread has them. @type {Set<HTMLElement>} */
const unconfirmed = new Set();

const thread = () => document.getElementById("thread");
const area = () => /** @type {HTMLTextAreaElement|null} */ (document.getElementById("composer-text"));

/** @param {string} name @returns {HTMLElement} */
const tag = (name) => Object.assign(document.createElement("span"), { className: "tag pending", textContent: name });

document.addEventListener("htmx:beforeRequest", (event) => {
  const { requestConfig, xhr, elt } = event.detail;
  const [, id, deed, removal] = DEED.exec(requestConfig.path.split("?")[0]) ?? [];
  if (!id || requestConfig.verb !== "post") return;
  const undo = show(id, deed, Boolean(removal), requestConfig.formData, elt);
  if (undo) back.set(xhr, undo);
});

/** @returns {(() => void)|undefined} what takes it back */
function show(id, deed, removal, data, elt) {
  if (deed === "messages") return said(data);
  if (deed === "tags") return removal ? gone(elt.closest(".tag")) : tagged(String(data.get("name") ?? ""));
  const word = words[deed.replace(/-(\w)/g, (_, letter) => letter.toUpperCase())];
  return word && deed !== "messages" ? marked(id, word, data) : undefined;
}

/** A reply or a note stands in the thread, and the box is free for the next. @param {FormData} data */
function said(data) {
  const field = area(), place = thread(), text = String(data.get("text") ?? "");
  const files = data.getAll("attachments").filter((file) => file instanceof File && file.size).map((file) => /** @type {File} */ (file).name);
  if (!field || !place || !(text.trim() || files.length)) return undefined;
  const isNote = data.get("mode") === "note";
  const message = bubble(isNote ? "note" : "out", [text, ...files].filter(Boolean).join("\n"), (isNote ? words.note : words.messages) ?? "");
  place.append(message);
  unconfirmed.add(message);
  message.scrollIntoView({ block: "nearest" });
  field.value = "";
  return () => {
    unconfirmed.delete(message);
    message.remove();
    giveBack(text);
  };
}

/** @param {string} text stands before what was begun since */
function giveBack(text) {
  const field = area();
  if (!field || field.value.startsWith(text)) return;
  field.value = field.value ? `${text}\n\n${field.value}` : text;
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

function bubble(kind, text, state) {
  const message = document.createElement("article");
  message.className = `message ${kind} pending`;
  const body = Object.assign(document.createElement("div"), { className: "bubble" });
  body.append(Object.assign(document.createElement("span"), { className: "text", textContent: text }));
  const meta = Object.assign(document.createElement("p"), { className: "meta" });
  meta.append(Object.assign(document.createElement("span"), { className: "state", textContent: state }));
  message.append(body, meta);
  return message;
}

/** @param {string} name */
function tagged(name) {
  const place = document.querySelector("#talk-top .why");
  if (!place || !name.trim()) return undefined;
  const chip = tag(name);
  place.append(chip);
  return () => chip.remove();
}

/** @param {HTMLElement|null} chip */
function gone(chip) {
  chip?.classList.add("pending");
  return () => chip?.classList.remove("pending");
}

/** The row and the head say it. @param {string} id @param {string} word @param {FormData} data */
function marked(id, word, data) {
  const row = document.getElementById(`row-${id}`);
  const head = document.querySelector(`#talk-top[data-conversation="${id}"] .why`);
  const chips = [row?.querySelector(".foot"), head].flatMap((place) => {
    const chip = tag(word);
    place?.append(chip);
    return place ? [chip] : [];
  });
  row?.classList.add("pending");
  // A time that was chosen needs no second look; words are read by the server first.
  const dialog = document.getElementById("desk-dialog");
  if (data.has("until") && dialog instanceof HTMLDialogElement && dialog.open) dialog.close();
  return () => {
    for (const chip of chips) chip.remove();
    row?.classList.remove("pending");
  };
}

document.addEventListener("htmx:afterRequest", (event) => {
  const { xhr, successful } = event.detail;
  const undo = back.get(xhr);
  back.delete(xhr);
  if (!undo) return;
  if (!successful) return undo();
  unconfirmed.clear();
  // Who read something old while answering is brought to what they said.
  const place = thread();
  if (place?.querySelector(":scope > .later")) window.htmx.ajax("GET", place.getAttribute("hx-get"), { target: "#thread", swap: "innerHTML" });
});

// The thread came again for another reason, before the server had said yes.
document.addEventListener("rapport:refreshed", (event) => {
  const elt = /** @type {CustomEvent<HTMLElement>} */ (event).detail;
  if (elt === thread()) elt.append(...unconfirmed);
});

/** A draft that was on its way while its words were sent came after them. @param {HTMLTextAreaElement} field */
function discard(field) {
  field.value = "";
  keep(field);
}

// ---- the box is drawn anew once it was sent: what was begun meanwhile stays ----
let begun = "", mode = "", sent = "";

document.addEventListener("htmx:beforeSwap", (event) => {
  const elt = event.detail.requestConfig?.elt; // `detail.elt` is what is replaced, whoever asked
  if (!(elt instanceof HTMLElement) || elt.id !== "composer" || event.detail.xhr.status !== 200) return;
  begun = area()?.value ?? "";
  sent = String(event.detail.requestConfig.formData.get("text") ?? "").trim();
  mode = String(new FormData(/** @type {HTMLFormElement} */ (elt)).get("mode") ?? "");
});

document.addEventListener("htmx:afterSettle", (event) => {
  const field = area();
  if (!(event.target instanceof Element) || event.target.id !== "composer") return;
  if (field?.value.trim() && sent.startsWith(field.value.trim())) discard(field);
  sent = "";
  if (!begun.trim() || !field) return;
  const text = begun;
  begun = "";
  if (field.value.includes(text)) return;
  const choice = field.form?.querySelector(`[name=mode][value=${mode}]`);
  if (choice instanceof HTMLInputElement && !choice.checked) choice.click();
  giveBack(text);
  field.setSelectionRange(field.value.length, field.value.length);
  field.focus();
});
