// Choosing many rows: a click on the box, Shift for a range, the space bar and Shift with the arrows by keyboard.
const list = document.getElementById("desk-list");
let anchor = "";

/** @returns {HTMLInputElement[]} */
const picks = () => /** @type {HTMLInputElement[]} */ ([...(list?.querySelectorAll("[data-pick]") ?? [])]);
const chosen = () => picks().filter((pick) => pick.checked);
const bar = () => document.getElementById("bulk-bar");

function show() {
  const count = chosen().length, words = document.getElementById("bulk-count"), place = bar();
  if (!place || !words) return;
  const said = count === 1 ? words.dataset.one : (words.dataset.many ?? "").replace("{n}", String(count));
  const none = place.hidden ? "" : words.dataset.none ?? "";
  if (words.textContent !== said) words.textContent = count ? said ?? "" : none;
  place.hidden = !count;
  list?.classList.toggle("choosing", count > 0);
}

/** @param {boolean} on */
function all(on) {
  for (const pick of picks()) pick.checked = on;
  show();
}

/** @param {HTMLInputElement} pick @param {boolean} ranged everything from the last one on */
function mark(pick, ranged) {
  const rows = picks(), from = rows.findIndex((one) => one.value === anchor), to = rows.indexOf(pick);
  if (ranged && from >= 0) {
    for (const one of rows.slice(Math.min(from, to), Math.max(from, to) + 1)) one.checked = pick.checked;
  } else anchor = pick.value;
  show();
}

list?.addEventListener("click", (event) => {
  const at = event.target;
  if (!(at instanceof Element)) return;
  if (at instanceof HTMLInputElement && at.matches("[data-pick]")) mark(at, event.shiftKey);
  else if (at.closest("[data-pick-all]")) all(true);
  else if (at.closest("[data-pick-none]")) all(false);
});

/** @param {Element} row @param {number} step chooses it and its neighbour, and goes there */
function extend(row, step) {
  const rows = picks(), here = rows.findIndex((pick) => row.contains(pick));
  const next = rows[Math.min(Math.max(here + step, 0), rows.length - 1)];
  for (const pick of [rows[here], next]) pick.checked = true;
  anchor ||= rows[here].value;
  next.closest(".row")?.querySelector("a[data-row]")?.focus();
  show();
}

const STEPS = { ArrowDown: 1, J: 1, ArrowUp: -1, K: -1 };

/** @param {KeyboardEvent} event @returns {boolean} whether the key was for the choice */
function key(event) {
  const at = event.target;
  if (!(at instanceof Element) || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (at.matches("textarea, select, input:not([type=checkbox])") || document.querySelector("dialog[open]")) return false;
  const row = at.matches("[data-row], [data-pick]") ? at.closest(".row") : null;
  const pick = /** @type {HTMLInputElement|null} */ (row?.querySelector("[data-pick]") ?? null);
  if (row && pick && event.shiftKey && event.key in STEPS) extend(row, STEPS[event.key]);
  else if (pick && event.key === " " && at !== pick) {
    pick.checked = !pick.checked;
    mark(pick, event.shiftKey);
  } else if (chosen().length && event.key === "Escape") all(false);
  else if (chosen().length && localStorage.getItem("rapport.single-keys") !== "off") return press(event.key);
  else return false;
  return true;
}

/** The keys of one conversation act on all that are chosen. @param {string} name */
function press(name) {
  const button = /** @type {HTMLElement|undefined} */ ([...(bar()?.querySelectorAll("[data-bulk]") ?? [])].find((one) => one.getAttribute("data-bulk") === name));
  button?.click();
  return Boolean(button);
}

document.addEventListener("keydown", (event) => {
  if (!key(event)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}, true);

document.body.addEventListener("rapport:chosen-done", () => all(false));
document.addEventListener("rapport:refreshed", (event) => {
  if (/** @type {CustomEvent<HTMLElement>} */ (event).detail === list) show();
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target instanceof Element && event.target.closest("#desk-list")) show();
});
