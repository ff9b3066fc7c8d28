// A list of any length: pages are loaded on the way, those far above and below are let go, and a page can
// be asked for again by the mark it begins at. Coming back, one stands where one stood.
import { morph } from "./morph.js";
import { still } from "./thread.js";

const MOST = 300; // rows on the page
const KEPT = 200;
const LEAP = 75; // rows fetched where somebody leapt to
const NEAR = 800; // pixels before the edge at which the page above is fetched
const STORE = "rapport.list";
const FRESH = 30 * 60 * 1000; // so long a place is worth coming back to

const list = document.getElementById("desk-list");
const pane = document.getElementById("pane-list");

/** What was let go above, farthest first: the mark of each page, how high it was and how many rows it had. @type {{after: string, height: number, count: number}[]} */
let above = [];
/** The mark that the first page on the screen begins at; "" is the top. */
let first = "";
/** The row each page on the screen begins with, and its mark. @type {Map<string, string>} */
const marks = new Map();
let loading = false;
/** Where one stood before the page was left, until the list is there again. @type {{at?: {row: string, offset: number}, count: number}|undefined} */
let coming;

const rows = () => document.getElementById("desk-rows");
/** @param {ParentNode|null} [inside] @returns {HTMLElement[]} */
const shown = (inside = rows()) => /** @type {HTMLElement[]} */ ([...(inside?.querySelectorAll(":scope > .row") ?? [])]);
/** What was chosen must not be let go. */
const isChoosing = () => Boolean(list?.classList.contains("choosing"));
const view = () => list?.querySelector("[data-view]")?.getAttribute("data-view") ?? "";

/** @param {Element|null|undefined} more where its page begins */
const markOf = (more) => new URL(more?.getAttribute("hx-get") ?? "", location.href).searchParams.get("after") ?? "";

/** What a refresh asks for: as many rows as there are, from where they begin. */
export const wanted = () => ({ shown: String(coming?.count ?? shown().length), ...(first ? { after: first } : {}) });

/** The rows came again. @param {HTMLElement} elt @param {HTMLElement} page */
export function refresh(elt, page) {
  const fresh = page.querySelector("#desk-rows"), spacer = document.getElementById("rows-above");
  if (!fresh && first) return again();
  if (spacer) fresh?.prepend(spacer.cloneNode());
  // Somewhere else: what is on the screen now says nothing about where to stay.
  if (!pane || coming) morph(elt, page);
  else still(pane, () => morph(elt, page));
  place();
  if (coming?.at) stand(coming.at);
  coming = undefined;
}

/** From the top, where what was here is gone. */
function again() {
  [above, first] = [[], ""];
  marks.clear();
  document.body.dispatchEvent(new CustomEvent("rapport:desk"));
}

// ---- downwards: the list's last line asks for more ----
document.addEventListener("htmx:beforeSwap", (event) => {
  const more = event.detail.requestConfig?.elt;
  if (!(more instanceof Element) || !more.matches(".more") || !event.detail.shouldSwap) return;
  const page = new DOMParser().parseFromString(event.detail.serverResponse, "text/html");
  const known = new Set(shown().map((row) => row.id));
  // A row that moved down meanwhile is there already: it stands where the newer answer has it.
  for (const row of page.querySelectorAll(".row")) if (known.has(row.id)) document.getElementById(row.id)?.remove();
  const begins = page.querySelector(".row");
  if (begins) marks.set(begins.id, markOf(more));
  requestAnimationFrame(letGoAbove);
});

function letGoAbove() {
  const here = shown();
  if (here.length <= MOST || !pane || isChoosing()) return;
  const from = here.findIndex((row, n) => n >= here.length - KEPT && marks.has(row.id));
  if (from < 1) return;
  const gone = here.slice(0, from), next = here[from];
  // Each page goes with its own mark, so that it can come back alone.
  let mark = first, begins = 0;
  for (let n = 1; n <= from; n += 1) {
    if (n < from && !marks.has(here[n].id)) continue;
    const height = here[n].getBoundingClientRect().top - here[begins].getBoundingClientRect().top;
    above.push({ after: mark, height, count: n - begins });
    [mark, begins] = [marks.get(here[n].id) ?? "", n];
  }
  first = marks.get(next.id) ?? "";
  still(pane, () => {
    for (const row of gone) row.remove();
    place();
  });
}

// ---- upwards: what was let go is fetched by its mark ----
pane?.addEventListener("scroll", () => {
  remember();
  look();
}, { passive: true });

/** Whether the rows above are wanted now: the next page of them, or, after a long leap, those leapt to. */
function look() {
  const edge = document.getElementById("rows-above")?.getBoundingClientRect().bottom;
  if (edge === undefined || !pane) return;
  const missing = edge - pane.getBoundingClientRect().top;
  if (missing > 3 * pane.clientHeight) leap(pane.scrollTop);
  else if (missing > -NEAR) back();
}

/** @param {number} top how far down the list */
function leap(top) {
  let n = 0;
  for (let sum = above[0].height; n < above.length - 1 && sum <= top; n += 1) sum += above[n + 1].height;
  first = above[n].after;
  above = above.slice(0, n);
  marks.clear();
  coming = { count: LEAP };
  document.body.dispatchEvent(new CustomEvent("rapport:desk"));
}

async function back() {
  const page = above.at(-1), from = rows();
  if (!page || loading || !from) return;
  loading = true;
  try {
    const address = `/desk/more/?${new URLSearchParams({ view: view(), after: page.after, shown: String(page.count) })}`;
    const answer = await fetch(address, { headers: { "HX-Request": "true", "X-Rapport-Passive": "1" }, redirect: "error" });
    if (!answer.ok) return;
    const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").body;
    const known = new Set(shown().map((row) => row.id));
    const added = [...fresh.querySelectorAll(".row")].filter((row) => !known.has(row.id));
    above.pop();
    const next = shown()[0];
    if (next) marks.set(next.id, first);
    first = page.after;
    if (pane) still(pane, () => {
      place();
      if (next) next.before(...added);
      else from.append(...added);
    });
    window.htmx.process(from);
    letGoBelow();
  } finally {
    loading = false;
  }
  requestAnimationFrame(look);
}

function letGoBelow() {
  const here = shown(), more = rows()?.querySelector(":scope > .more");
  if (here.length <= MOST || isChoosing()) return;
  const from = here.findIndex((row, n) => n >= KEPT && marks.has(row.id));
  if (from < 0) return;
  const address = `/desk/more/?${new URLSearchParams({ view: view(), after: marks.get(here[from].id) ?? "" })}`;
  const line = Object.assign(document.createElement("li"), { className: "more", id: `more-${from}` });
  for (const [name, value] of Object.entries({ "hx-get": address, "hx-trigger": "intersect once", "hx-swap": "outerHTML", "hx-target": "this", "hx-push-url": "false" })) line.setAttribute(name, value);
  here[from].before(line);
  for (const row of here.slice(from)) row.remove();
  more?.remove();
  window.htmx.process(line);
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

/** Where one stands: marks are times and numbers, nothing of a client. */
function remember() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (!pane) return;
    const top = pane.getBoundingClientRect().top;
    const seen = shown().find((row) => row.getBoundingClientRect().bottom > top);
    const at = { row: seen?.id, offset: (seen?.getBoundingClientRect().top ?? top) - top };
    sessionStorage.setItem(STORE, JSON.stringify({ view: view(), at, first, above: above.slice(-400), marks: [...marks].filter(([id]) => document.getElementById(id)), count: shown().length, when: Date.now() }));
  }, 150);
}

function restore() {
  const [entry] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType("navigation"));
  if (!pane || !["back_forward", "reload"].includes(entry?.type)) return;
  const kept = JSON.parse(sessionStorage.getItem(STORE) ?? "null");
  if (!kept?.at?.row || kept.view !== view() || Date.now() - kept.when > FRESH) return;
  if (document.getElementById(kept.at.row) && !kept.first) return stand(kept.at);
  [above, first, coming] = [kept.above, kept.first, kept];
  for (const [id, mark] of kept.marks) marks.set(id, mark);
  // htmx is not yet listening while modules load.
  addEventListener("load", () => document.body.dispatchEvent(new CustomEvent("rapport:desk")), { once: true });
}

/** @param {{row: string, offset: number}} at */
function stand(at) {
  const row = document.getElementById(at.row);
  if (row && pane) pane.scrollTop += row.getBoundingClientRect().top - pane.getBoundingClientRect().top - at.offset;
}
restore();
