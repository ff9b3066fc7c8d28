// Keys: an element with data-shortcut="r" (or "g d", or "mod+k") is pressed or focused by them.
const PAUSE = 900; // between the two letters of "g d"
const STORE = "rapport.single-keys";
let before = "";
let timer = 0;

/** @param {EventTarget|null} target */
const writing = (target) =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches("input:not([type=checkbox],[type=radio]), textarea, select"));

/** Whether single letters act; somebody who dictates switches them off. */
const single = () => localStorage.getItem(STORE) !== "off";

/** @param {KeyboardEvent} event */
function name(event) {
  const mod = event.ctrlKey || event.metaKey;
  return (mod ? "mod+" : "") + (event.key.length === 1 ? event.key.toLowerCase() : event.key);
}

/** @param {string} keys @returns {HTMLElement|undefined} the last one shown, so that a dialog wins over the page */
function find(keys) {
  const scope = document.querySelector("dialog[open]") ?? document;
  const found = [...scope.querySelectorAll("[data-shortcut]")].filter((one) => one.getAttribute("data-shortcut") === keys);
  return /** @type {HTMLElement|undefined} */ (found.findLast((element) => element.checkVisibility?.() ?? true) ?? found[0]);
}

/** @param {HTMLElement} element */
function press(element) {
  if (element.matches("textarea, input")) element.focus();
  else element.click();
}

/** @param {number} step */
function walk(step) {
  const rows = /** @type {HTMLElement[]} */ ([...document.querySelectorAll("[data-rows] [data-row]")]);
  if (!rows.length) return false;
  const here = rows.findIndex((row) => row === document.activeElement);
  const start = here >= 0 ? here : rows.findIndex((row) => row.hasAttribute("aria-current"));
  const next = rows[Math.min(Math.max(start + step, 0), rows.length - 1)];
  next.focus();
  next.closest("tr, li")?.scrollIntoView({ block: "nearest" });
  return true;
}

/** @param {string} keys @returns {boolean} whether something happened */
function act(keys) {
  if (keys === "j" || keys === "k") return walk(keys === "j" ? 1 : -1);
  const element = find(keys);
  if (element) press(element);
  return Boolean(element);
}

document.addEventListener("keydown", (event) => {
  const key = name(event);
  const chord = key.startsWith("mod+");
  if (event.altKey || event.isComposing || event.repeat && chord) return;
  if (!chord && (writing(event.target) || !single() || event.key.length > 1)) return;
  const done = act(before ? `${before} ${key}` : key) || (Boolean(before) && act(key));
  before = done || chord ? "" : key;
  clearTimeout(timer);
  timer = setTimeout(() => (before = ""), PAUSE);
  if (done) event.preventDefault();
});

document.addEventListener("click", (event) => {
  const opener = event.target instanceof Element && event.target.closest("[data-opens]");
  if (!opener) return;
  const dialog = document.getElementById(opener.getAttribute("data-opens") ?? "");
  if (!(dialog instanceof HTMLDialogElement) || dialog.open) return;
  dialog.showModal();
  dialog.dispatchEvent(new CustomEvent("rapport:opened"));
});

const toggle = document.querySelector("[data-single-keys]");
if (toggle instanceof HTMLInputElement) {
  toggle.checked = single();
  toggle.addEventListener("change", () => localStorage.setItem(STORE, toggle.checked ? "on" : "off"));
}
