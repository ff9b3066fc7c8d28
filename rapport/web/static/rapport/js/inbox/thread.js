// A long conversation in a window: more is loaded as one comes near either end, what is far away is let
// go, and whoever reads something old stays there while new things are said.
import { morph } from "./morph.js";

const NEAR_END = 120; // so near to the end, one is reading the newest message
const NEAR = 240; // so near to either end, the next part is loaded
const MOST = 300; // messages on the page; beyond, the far end is let go
const KEPT = 200;
const words = document.getElementById("thread-words")?.dataset ?? {};

const place = () => document.getElementById("thread");

/** On a phone the whole pane scrolls, elsewhere the thread alone. @param {HTMLElement} elt @returns {HTMLElement} */
const scroller = (elt) => (getComputedStyle(elt).overflowY === "visible" ? elt.parentElement ?? elt : elt);

/** Whether something old is read: the newest message is not on the page. */
const isPast = () => Boolean(place()?.querySelector(":scope > .later"));

/** Does it without moving what is being read. @param {HTMLElement} pane @param {() => void} change */
export function still(pane, change) {
  const top = pane.getBoundingClientRect().top;
  const seen = [...pane.querySelectorAll(".message, .row")].filter((one) => one.getBoundingClientRect().bottom > top).slice(0, 12);
  const places = seen.map((one) => [one, one.getBoundingClientRect().top]);
  change();
  const stays = places.find(([one]) => /** @type {Element} */ (one).isConnected);
  if (stays) pane.scrollTop += /** @type {Element} */ (stays[0]).getBoundingClientRect().top - Number(stays[1]);
}

/** The newest messages came again. @param {HTMLElement} elt @param {HTMLElement} page @param {(node: Element) => void} arrived */
export function refresh(elt, page, arrived) {
  if (isPast()) return below(elt, page);
  const pane = scroller(elt), atEnd = pane.scrollHeight - pane.scrollTop - pane.clientHeight < NEAR_END;
  keepEarlier(elt, page);
  keepMark(elt, page);
  still(pane, () => morph(elt, page, arrived));
  if (atEnd) pane.scrollTop = pane.scrollHeight;
}

/** Something is said while something old is read: it is told, and nothing moves. */
function below(elt, page) {
  const fresh = page.querySelector("#thread-version"), known = elt.querySelector("#thread-version");
  const isNew = fresh && known && fresh.getAttribute("data-version") !== known.getAttribute("data-version");
  if (!isNew) return;
  known.replaceWith(fresh);
  const news = document.getElementById("desk-news");
  if (news) news.textContent = words.below ?? "";
  elt.querySelector(".later a")?.classList.add("due");
}

/** Earlier messages were asked for: a refresh brings the newest only, and must not take them away. */
function keepEarlier(elt, page) {
  const first = [...page.children].find((child) => child.matches(".message"));
  const from = first && document.getElementById(first.id);
  if (!from || from === elt.querySelector(":scope > .message")) return;
  page.querySelector(".earlier")?.remove();
  for (let node = page.firstChild; node && node !== first; node = page.firstChild) node.remove();
  const kept = [...elt.childNodes].slice(0, [...elt.childNodes].indexOf(from));
  page.prepend(...kept.map((node) => node.cloneNode(true)));
}

/** What is new stays marked as long as the conversation is open. */
function keepMark(elt, page) {
  const mark = elt.querySelector("#unread-here");
  const next = mark?.nextElementSibling;
  if (mark && next?.id) page.querySelector(`#${next.id}`)?.before(mark.cloneNode(true));
}

// ---- more of it ----
let asked = "";

document.addEventListener("scroll", (event) => {
  const elt = place();
  if (!elt || event.target !== scroller(elt)) return;
  const pane = scroller(elt);
  if (pane.scrollTop < NEAR) lead(elt, "earlier");
  if (pane.scrollHeight - pane.scrollTop - pane.clientHeight < NEAR) lead(elt, "later");
}, { capture: true, passive: true });

/** @param {HTMLElement} elt @param {"earlier"|"later"} way asked once; after a failure by the link itself */
function lead(elt, way) {
  const link = elt.querySelector(`:scope > .${way} a`);
  const address = link?.getAttribute("href") ?? "";
  if (!(link instanceof HTMLElement) || address === asked) return;
  asked = address;
  // Not a click: htmx may not know the link yet, and the browser would follow it.
  window.htmx.ajax("GET", address, { source: link, target: link.parentElement, swap: "outerHTML" });
}

document.addEventListener("htmx:beforeSwap", (event) => {
  const link = event.detail.requestConfig?.elt;
  const elt = place();
  if (!(link instanceof Element) || !elt || !event.detail.shouldSwap) return;
  const pane = scroller(elt);
  if (link.matches("[data-earlier]")) {
    const rest = pane.scrollHeight - pane.scrollTop;
    requestAnimationFrame(() => {
      pane.scrollTop = pane.scrollHeight - rest;
      letGo(elt, "later");
    });
  }
  if (link.matches("[data-later]")) requestAnimationFrame(() => still(pane, () => letGo(elt, "earlier")));
});

/** Take away what is far from here, and leave a way back to it. @param {HTMLElement} elt @param {"earlier"|"later"} way */
function letGo(elt, way) {
  const said = [...elt.querySelectorAll(":scope > .message")];
  if (said.length <= MOST) return;
  const edge = way === "later" ? said[KEPT - 1] : said[said.length - KEPT];
  const step = way === "later" ? "nextSibling" : "previousSibling";
  for (let node = edge[step]; node; node = edge[step]) {
    if (node instanceof HTMLElement && node.id === "thread-version") break;
    node.remove();
  }
  const link = leading(elt, way, edge.id.replace("message-", ""));
  if (way === "later") edge.after(link);
  else edge.before(link);
  asked = "";
  window.htmx.process(link);
}

/** @param {HTMLElement} elt @param {"earlier"|"later"} way @param {string} id the message to lead on from */
function leading(elt, way, id) {
  const address = `${elt.getAttribute("hx-get")}?${way === "later" ? "after" : "before"}=${id}`;
  const box = Object.assign(document.createElement("div"), { className: way, id: `${way}-${id}` });
  const link = Object.assign(document.createElement("a"), { className: "button quiet", href: address, textContent: words[way] ?? "" });
  for (const [name, value] of Object.entries({ "hx-get": address, "hx-target": `closest .${way}`, "hx-swap": "outerHTML" })) link.setAttribute(name, value);
  link.setAttribute(`data-${way}`, "");
  box.append(link);
  if (way === "later") box.append(newest(elt));
  return box;
}

/** @param {HTMLElement} elt a way back to what was said last */
function newest(elt) {
  const address = elt.getAttribute("hx-get") ?? "";
  const link = Object.assign(document.createElement("a"), { className: "button quiet", href: address.replace(/thread\/$/, ""), textContent: words.newest ?? "" });
  for (const [name, value] of Object.entries({ "hx-get": address, "hx-target": "#thread", "hx-swap": "innerHTML" })) link.setAttribute(name, value);
  return link;
}

// ---- jumping ----
document.addEventListener("htmx:afterSettle", (event) => {
  const elt = place();
  // A refresh settles here as well, and must neither scroll nor take the focus.
  if (!elt || event.target !== elt || event.detail.requestConfig?.elt === elt) return;
  asked = "";
  for (const menu of document.querySelectorAll(".menu-panel:popover-open")) /** @type {HTMLElement} */ (menu).hidePopover();
  const pane = scroller(elt);
  if (!arrive()) pane.scrollTop = pane.scrollHeight;
  elt.focus({ preventScroll: true });
});

/** Where one begins to read: the message that the address, or what is new, leads to. */
function arrive() {
  const here = place()?.querySelector(".message.here");
  const mark = document.getElementById("unread-here");
  (mark ?? here)?.scrollIntoView({ block: mark ? "start" : "center" });
  return Boolean(mark ?? here);
}
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target instanceof Element && event.target.id === "pane-talk") arrive();
});
arrive();
