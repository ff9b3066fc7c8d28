// A list of any length: pages are loaded on the way, those far above and below are let go, and any part can
// be asked for again: every row carries the mark at which what follows it begins. Coming back, one stands
// where one stood.
import { morph } from "./morph.js";
import { still } from "./thread.js";

const MOST = 300; // rows on the page
const KEPT = 200;
const STEP = 50; // rows that are let go above, and come back, together
const LEAP = 75; // rows fetched where somebody leapt to
const NEAR = 800; // pixels before the edge at which the page above is fetched
const STORE = "rapport.list";
const FRESH = 30 * 60 * 1000; // so long a place is worth coming back to
const SOON = 250;

const list = document.getElementById("desk-list");
const pane = document.getElementById("pane-list");

/** What was let go above, farthest first: the mark each part begins at, how high it was and how many rows it had. @type {{after: string, height: number, count: number}[]} */
let above = [];
/** The mark that the first row on the screen follows; "" is the top. */
let first = "";
/** Grows when rows come or go: what was asked for before does not fit any more. */
let shape = 0;
let asked = 0;
let loading = false;
/** Where one leapt to, or stood before the page was left, until the list is there. @type {{at?: {row: string, offset: number}, count: number}|undefined} */
let coming;

const rows = () => document.getElementById("desk-rows");
/** @param {ParentNode|null} [inside] @returns {HTMLElement[]} */
const shown = (inside = rows()) => /** @type {HTMLElement[]} */ ([...(inside?.querySelectorAll(":scope > .row") ?? [])]);
/** What was chosen must not be let go. */
const isChoosing = () => Boolean(list?.classList.contains("choosing"));
const view = () => list?.querySelector("[data-view]")?.getAttribute("data-view") ?? "";
/** @param {Element} one */
const top = (one) => one.getBoundingClientRect().top;

/** @param {string|null|undefined} address @returns {string} where its page begins */
const markIn = (address) => new URL(address ?? "", location.href).searchParams.get("after") ?? "";

/** What a refresh asks for: as many rows as there are, from where they begin. */
export function wanted() {
  asked = shape;
  return { shown: String(coming?.count ?? shown().length), ...(first ? { after: first } : {}) };
}

/** The rows came again. @param {HTMLElement} elt @param {HTMLElement} page */
export function refresh(elt, page) {
  if (asked !== shape) return ask();
  const fresh = page.querySelector("#desk-rows"), spacer = document.getElementById("rows-above");
  if (!fresh && first) return again();
  if (spacer) fresh?.prepend(spacer.cloneNode());
  // Somewhere else: what is on the screen now says nothing about where to stay.
  if (!pane || coming) morph(elt, page);
  else still(pane, () => morph(elt, page));
  place();
  const at = coming?.at;
  coming = undefined;
  if (at) stand(at);
  look();
}

let asking = 0;

function ask(after = SOON) {
  clearTimeout(asking);
  asking = setTimeout(() => document.body.dispatchEvent(new CustomEvent("rapport:desk")), after);
}

/** From the top, where what was here is gone. */
function again() {
  [above, first, coming] = [[], "", undefined];
  shape += 1;
  ask(0);
}

// ---- downwards: the list's last line asks for more ----
document.addEventListener("htmx:beforeSwap", (event) => {
  const { requestConfig, shouldSwap, serverResponse } = event.detail;
  const more = requestConfig?.elt;
  if (!(more instanceof Element) || !more.matches("#desk-rows > .more") || !shouldSwap) return;
  const last = shown().at(-1)?.dataset.mark;
  if (last && markIn(requestConfig.path) !== last) {
    // The last row was another one when this was asked for: between them one might be missing.
    event.detail.shouldSwap = false;
    return more.replaceWith(leadingOn(last));
  }
  const page = new DOMParser().parseFromString(serverResponse, "text/html");
  const known = new Set(shown().map((row) => row.id));
  // A row that moved down meanwhile is there already: it stands where the newer answer has it.
  for (const row of page.querySelectorAll(".row")) if (known.has(row.id)) document.getElementById(row.id)?.remove();
  shape += 1;
  requestAnimationFrame(letGoAbove);
});

function letGoAbove() {
  const here = shown();
  if (here.length <= MOST || !pane || isChoosing()) return;
  const from = Math.floor((here.length - KEPT) / STEP) * STEP;
  const gone = here.slice(0, from);
  if (gone.some((row) => !row.dataset.mark)) return;
  keepFocus(gone);
  for (let n = 0; n < from; n += STEP) {
    above.push({ after: first, height: top(here[n + STEP]) - top(here[n]), count: STEP });
    first = here[n + STEP - 1].dataset.mark ?? "";
  }
  shape += 1;
  still(pane, () => {
    for (const row of gone) row.remove();
    place();
  });
}

/** The keys go on from what is in sight when the row they were on is let go. @param {HTMLElement[]} gone */
function keepFocus(gone) {
  if (!pane || !gone.some((row) => row.contains(document.activeElement))) return;
  const seen = shown().find((row) => !gone.includes(row) && top(row) >= top(pane));
  /** @type {HTMLElement|null|undefined} */ (seen?.querySelector("[data-row]"))?.focus({ preventScroll: true });
}

// ---- upwards: what was let go is fetched by its mark ----
pane?.addEventListener("scroll", () => {
  remember();
  look();
}, { passive: true });

/** Whether the rows above are wanted now: the next part of them, or, after a long leap, those leapt to. */
function look() {
  const spacer = document.getElementById("rows-above");
  if (!spacer || !pane || coming) return;
  const box = spacer.getBoundingClientRect(), missing = box.bottom - top(pane);
  if (missing > 3 * pane.clientHeight) leap(box.height - missing);
  else if (missing > -NEAR) back();
}

/** @param {number} far how far down the list */
function leap(far) {
  let n = 0;
  for (let sum = above[0].height; n < above.length - 1 && sum <= far; n += 1) sum += above[n + 1].height;
  first = above[n].after;
  above = above.slice(0, n);
  coming = { count: LEAP };
  shape += 1;
  ask(0);
}

async function back() {
  const part = above.at(-1);
  if (!part || loading) return;
  loading = true;
  try {
    const address = `/desk/more/?${new URLSearchParams({ view: view(), after: part.after, shown: String(part.count) })}`;
    const answer = await fetch(address, { headers: { "HX-Request": "true", "X-Rapport-Passive": "1" }, redirect: "error" });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    if (!answer.ok || above.at(-1) !== part) return;
    above.pop();
    put(part.after, page);
  } catch {
    return; // no connection: the next move asks again
  } finally {
    loading = false;
  }
  requestAnimationFrame(look);
}

/** What was let go stands above the rows again. @param {string} after @param {HTMLElement} page */
function put(after, page) {
  const here = shown(), known = new Set(here.map((row) => row.id));
  const fresh = [...page.querySelectorAll(".row")], added = fresh.filter((row) => !known.has(row.id));
  const isWhole = added.length < fresh.length || markIn(page.querySelector(".more")?.getAttribute("hx-get")) === first;
  first = after;
  shape += 1;
  if (pane) still(pane, () => {
    place();
    if (here.length) here[0].before(...added);
    else rows()?.append(...added);
  });
  for (const row of added) window.htmx.process(row);
  letGoBelow();
  if (!isWhole) ask(0); // something came in between
}

function letGoBelow() {
  const here = shown(), last = here[KEPT - 1];
  if (here.length <= MOST || isChoosing() || !last.dataset.mark) return;
  keepFocus(here.slice(KEPT));
  rows()?.querySelector(":scope > .more")?.remove();
  for (const row of here.slice(KEPT)) row.remove();
  last.after(leadingOn(last.dataset.mark));
}

/** @param {string} after @returns {HTMLElement} a last line that asks for more when it comes into sight */
function leadingOn(after) {
  const address = `/desk/more/?${new URLSearchParams({ view: view(), after })}`;
  const line = Object.assign(document.createElement("li"), { className: "more", id: "more" });
  for (const [name, value] of Object.entries({ "hx-get": address, "hx-trigger": "intersect once", "hx-swap": "outerHTML", "hx-target": "this", "hx-push-url": "false" })) line.setAttribute(name, value);
  queueMicrotask(() => window.htmx.process(line));
  return line;
}

/** Room for what was let go above, so that the scroll bar tells the truth. */
function place() {
  let spacer = document.getElementById("rows-above");
  if (!above.length) return spacer?.remove();
  if (!spacer) {
    spacer = Object.assign(document.createElement("li"), { id: "rows-above", className: "rows-above" });
    spacer.setAttribute("role", "presentation");
    spacer.dataset.keep = "";
    rows()?.prepend(spacer);
  }
  spacer.style.blockSize = `${above.reduce((sum, page) => sum + page.height, 0)}px`;
}

// ---- coming back ----
let timer = 0;

/** Noted when the hand rests, and when the page is left before. */
function remember() {
  clearTimeout(timer);
  timer = setTimeout(note, 150);
}

/** Where one stands: marks are times and numbers, nothing of a client. */
function note() {
  clearTimeout(timer);
  timer = 0;
  if (!pane) return;
  const edge = top(pane), seen = shown().find((row) => row.getBoundingClientRect().bottom > edge);
  const at = { row: seen?.id, offset: (seen ? top(seen) : edge) - edge };
  sessionStorage.setItem(STORE, JSON.stringify({ view: view(), at, first, above, count: shown().length, when: Date.now() }));
}
addEventListener("pagehide", () => { if (timer) note(); });

function restore() {
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  if (!pane || !["back_forward", "reload"].includes(entry?.type)) return;
  const kept = JSON.parse(sessionStorage.getItem(STORE) ?? "null");
  if (!kept?.at?.row || kept.view !== view() || Date.now() - kept.when > FRESH) return;
  if (document.getElementById(kept.at.row) && !kept.first) return stand(kept.at);
  [above, first, coming] = [kept.above, kept.first, kept];
  // htmx is not yet listening while modules load.
  addEventListener("load", () => document.body.dispatchEvent(new CustomEvent("rapport:desk")), { once: true });
}

/** @param {{row: string, offset: number}} at */
function stand(at) {
  const row = document.getElementById(at.row);
  if (row && pane) pane.scrollTop += top(row) - top(pane) - at.offset;
  else if (pane) pane.scrollTop = document.getElementById("rows-above")?.offsetHeight ?? 0;
}
restore();
