// The desk: fragments that stay in place while they refresh, what is open, and where the focus goes.
import { isDoor } from "../asking.js";
import { refresh as refreshRows, wanted } from "./list.js";
import { morph } from "./morph.js";
import { refresh as refreshThread } from "./thread.js";
import "./composer.js";
import "./dialog.js";
import "./message.js";
import "./optimistic.js";
import "./room.js";
import "./sharing.js";
import "./thumb.js";

const list = document.getElementById("desk-list");
const news = document.getElementById("desk-news");

const opened = () => /** @type {HTMLElement|null} */ (document.querySelector("[data-conversation]"))?.dataset.conversation ?? "";

/** @param {string} words for those who hear the page */
const announce = (words) => news && (news.textContent = words);

// ---- what changed elsewhere ----
document.body.addEventListener("rapport:conversation", () => tell("rapport:desk"));
document.body.addEventListener("rapport:change", (event) => {
  if (/** @type {CustomEvent} */ (event).detail?.topic) return;
  tell("rapport:desk"); // after a gap nobody knows what changed
  tell("rapport:desk-all");
});
document.body.addEventListener("rapport:clock-late", () => setTimeout(tell, 1500, "rapport:desk"));

/** @param {string} name */
function tell(name) {
  document.body.dispatchEvent(new CustomEvent(name));
}

document.addEventListener("htmx:configRequest", (event) => {
  if (event.detail.elt !== list) return;
  const params = new URLSearchParams(location.search);
  event.detail.parameters.view = list?.querySelector("[data-view]")?.getAttribute("data-view") ?? params.get("view") ?? "";
  Object.assign(event.detail.parameters, wanted());
  event.detail.parameters.open = opened();
});

document.addEventListener("htmx:afterRequest", (event) => {
  const { elt, xhr, successful, requestConfig } = event.detail;
  // What asked and was replaced by the answer hands its events to the element around it.
  if (requestConfig?.elt !== elt) return;
  if (!successful || isDoor(xhr) || !(elt instanceof HTMLElement) || !elt.matches("[data-morph]")) return;
  const page = new DOMParser().parseFromString(`<body>${xhr.responseText}</body>`, "text/html").body;
  if (elt.id === "thread") thread(elt, page);
  else if (elt === list) rows(elt, page);
  else morph(elt, page);
  window.htmx.process(elt);
  document.dispatchEvent(new CustomEvent("rapport:refreshed", { detail: elt }));
});

/** @param {HTMLElement} elt @param {HTMLElement} page */
function rows(elt, page) {
  const waiting = () => Number(elt.querySelector("[data-waiting]")?.getAttribute("data-waiting") ?? 0);
  const before = waiting();
  refreshRows(elt, page);
  if (waiting() > before) announce(news?.dataset.more ?? "");
}

/** @param {HTMLElement} elt @param {HTMLElement} page */
function thread(elt, page) {
  refreshThread(elt, page, (node) => {
    node.classList.add("arrived");
    const name = elt.dataset.client ?? "";
    if (node.matches("[data-from=in]")) announce((news?.dataset.new ?? "").replace("{name}", name));
  });
}

// ---- opening ----
document.addEventListener("htmx:beforeRequest", (event) => {
  const row = event.detail.elt;
  if (!(row instanceof Element) || !row.matches("[data-row]")) return;
  for (const other of document.querySelectorAll("[data-row][aria-current]")) other.removeAttribute("aria-current");
  row.setAttribute("aria-current", "true");
});

document.addEventListener("htmx:afterSettle", (event) => {
  if (!(event.target instanceof Element) || event.target.id !== "pane-talk") return;
  const here = document.querySelector(`#row-${opened()} [data-row]`);
  for (const other of document.querySelectorAll("[data-row][aria-current]")) if (other !== here) other.removeAttribute("aria-current");
  here?.setAttribute("aria-current", "true");
  document.getElementById("talk-name")?.focus({ preventScroll: true });
  tell("rapport:desk");
});

/** Leaving tells the others at once; a page that is going away can't wait for an answer. */
function leave() {
  const place = /** @type {HTMLElement|null} */ (document.querySelector("[data-viewing]"));
  if (!place) return;
  const body = new URLSearchParams({ leaving: "1" });
  const headers = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
  fetch(place.dataset.viewing ?? "", { method: "POST", body, headers, keepalive: true }).catch(() => undefined);
}
addEventListener("pagehide", leave);
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.target?.id === "pane-talk" && event.detail.shouldSwap) leave();
});
