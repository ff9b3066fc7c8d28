// Whoever was signed out while writing keeps the page and its words: they sign in beside it and go on here.
// A page without words, and without anything pressed, leaves for the door by itself.
import { draftOf } from "./reply.js";

const LIGHT = "/offline/"; // it says whose it is, and brings a token that is good now
const FIELDS = "textarea, input:is([type=text], [type=email], [type=tel], [type=url], [type=number], :not([type]))";
const dialog = document.getElementById("signed-out");
/** @type {(() => void)|undefined} what was pressed, once more */
let again;

const isOpen = () => dialog instanceof HTMLDialogElement && dialog.open;
/** Also such as are on their way, and may come back. */
const hasWords = () => Boolean(document.querySelector(".message.pending")) || [...document.querySelectorAll(FIELDS)].some((field) => {
  const { value, defaultValue } = /** @type {HTMLTextAreaElement} */ (field);
  const kept = field instanceof HTMLTextAreaElement && field.dataset.draft ? draftOf(field).kept : defaultValue;
  return value.trim() && value !== kept;
});

/** @param {"out"|"other"|"away"} word */
function stay(word) {
  if (!(dialog instanceof HTMLDialogElement)) return location.reload();
  for (const line of dialog.querySelectorAll("[data-when]")) /** @type {HTMLElement} */ (line).hidden = line.getAttribute("data-when") !== word;
  for (const way of dialog.querySelectorAll("[data-way]")) /** @type {HTMLElement} */ (way).hidden = word === "other";
  if (!dialog.open) dialog.showModal();
}

/** @param {HTMLElement} page a page of the same person, drawn just now */
function goOn(page) {
  const headers = page.getAttribute("hx-headers") ?? "{}", token = JSON.parse(headers)["X-CSRFToken"] ?? "";
  document.body.setAttribute("hx-headers", headers);
  for (const field of document.querySelectorAll("[name=csrfmiddlewaretoken]")) /** @type {HTMLInputElement} */ (field).value = token;
  const isNews = Boolean(again) || isOpen();
  if (dialog instanceof HTMLDialogElement) dialog.close();
  document.dispatchEvent(new Event("rapport:back", { bubbles: true }));
  const text = dialog?.dataset.back ?? "";
  if (isNews) document.dispatchEvent(new CustomEvent("rapport:toast", { detail: { text, again, seconds: 60 } }));
  again = undefined;
}

async function look() {
  try {
    const answer = await fetch(LIGHT, { cache: "no-store", headers: { "X-Rapport-Passive": "1" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    const who = page.dataset.deviceKey;
    if (who && who === document.body.dataset.deviceKey) return goOn(page);
    stay(who ? "other" : "out");
  } catch {
    stay("away");
  }
}

// Told once whoever asked has given back what they had taken out of a field.
document.addEventListener("rapport:signed-out", (event) => setTimeout(() => {
  const { again: repeat, isDeed } = /** @type {CustomEvent} */ (event).detail;
  if (!dialog || !(isDeed || isOpen() || hasWords())) return location.reload();
  again = repeat ?? again;
  look();
}));

dialog?.addEventListener("cancel", (event) => event.preventDefault());
dialog?.querySelector("[data-look]")?.addEventListener("click", look);
dialog?.querySelector("[data-leave]")?.addEventListener("click", () => location.reload());
// Come back to by the browser's own way, the page is as it was left: its token too.
addEventListener("pageshow", (event) => {
  if (event.persisted && dialog) look();
});
document.addEventListener("visibilitychange", () => {
  if (!document.hidden && isOpen()) look();
});
