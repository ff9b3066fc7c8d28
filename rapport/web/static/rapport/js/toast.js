// Passing words at the edge: from the server (swapped into #toasts, or the event rapport:toast), and when
// a request failed. A toast with an undo counts down and is gone with the chance.
import { isStrange, repeat } from "./asking.js";

const PATIENCE = 2000;
const place = document.getElementById("toasts");
const words = document.getElementById("words")?.dataset ?? {};

/** @param {HTMLElement} toast */
function begin(toast) {
  if (toast.dataset.begun) return;
  toast.dataset.begun = "1";
  const seconds = Number(toast.dataset.seconds || 6);
  const ends = Date.now() + seconds * 1000;
  toast.style.setProperty("--seconds", `${seconds}s`);
  const left = toast.querySelector(".left");
  const timer = setInterval(() => {
    const rest = Math.ceil((ends - Date.now()) / 1000);
    if (left && toast.querySelector("[data-undo]:not([hidden])")) left.textContent = String(Math.max(rest, 0));
    if (rest <= 0 && !toast.matches(":focus-within:hover")) {
      clearInterval(timer);
      toast.remove();
    }
  }, 250);
}

/** @param {{text: string, undo?: string, again?: () => void, seconds?: number, late?: boolean}} said */
export function toast({ text, undo, again, seconds = 6, late = false }) {
  // Several parts of a page fail together: what is said already is said once, with the newest way on.
  for (const said of place?.querySelectorAll(".toast.late") ?? []) if (late && said.querySelector(".text")?.textContent === text) said.remove();
  const template = document.getElementById("toast-template");
  if (!(template instanceof HTMLTemplateElement)) return;
  const element = /** @type {HTMLElement} */ (template.content.firstElementChild?.cloneNode(true));
  element.dataset.seconds = String(seconds);
  element.classList.toggle("late", late);
  /** @type {HTMLElement} */ (element.querySelector(".text")).textContent = text;
  const button = /** @type {HTMLElement} */ (element.querySelector("[data-undo]"));
  button.hidden = !undo;
  button.addEventListener("click", () => {
    /** @type {Promise<unknown>[]} what must arrive before: soon, or too late for it to matter */
    const before = [];
    document.dispatchEvent(new CustomEvent("rapport:undoing", { detail: { before } }));
    const late = new Promise((over) => setTimeout(over, PATIENCE));
    Promise.race([Promise.allSettled(before), late]).then(() => window.htmx.ajax("POST", undo, { source: button, target: element, swap: "delete" }));
  });
  const retry = /** @type {HTMLElement} */ (element.querySelector("[data-again]"));
  retry.hidden = !again;
  retry.addEventListener("click", () => {
    element.remove();
    again?.();
  });
  place?.append(element);
}

if (place) new MutationObserver(() => {
  for (const element of place.querySelectorAll("[data-toast]")) begin(/** @type {HTMLElement} */ (element));
}).observe(place, { childList: true, subtree: true });

document.addEventListener("rapport:toast", (event) => toast(event.detail));
document.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("[data-dismiss]")) event.target.closest("[data-toast]")?.remove();
});

// A form that was refused (422) is shown again; a rule that said no (403, 409) says so in a toast.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status === 422) event.detail.shouldSwap = true;
});
document.addEventListener("htmx:responseError", (event) => {
  const { status, responseText } = event.detail.xhr;
  if (isStrange(event.detail.xhr)) return; // said by signed-out.js
  if (status === 422 || (status >= 500 && isQuiet(event.detail.requestConfig))) return;
  const said = status < 500 ? new DOMParser().parseFromString(responseText, "text/html").querySelector(".notice, main .empty p")?.textContent?.trim() : "";
  toast({ text: said || words.refused || "", seconds: 10, late: true });
});
document.addEventListener("htmx:sendError", (event) => {
  const { requestConfig } = event.detail;
  if (!isQuiet(requestConfig)) toast({ text: words.unreachable ?? "", again: repeat(requestConfig), seconds: 30, late: true });
});

/** Whether nobody waits for it: refreshes and parts that load say so in their own place. */
function isQuiet(config) {
  const type = config?.triggeringEvent?.type ?? "";
  return Boolean(config?.headers?.["X-Rapport-Passive"]) || type === "load" || type.startsWith("rapport:");
}
