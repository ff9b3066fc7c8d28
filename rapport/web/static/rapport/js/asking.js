// What a page asks the server for: a request somebody waits for shows that it is under way, and an answer
// that is the door (somebody was signed out meanwhile) never lands inside a part of a page.
const MOMENT = 300; // milliseconds: sooner, a sign would only flicker
const DEEDS = ["click", "submit", "change", "input", "keyup", "search"];
const root = document.documentElement;
let waiting = 0;

document.addEventListener("htmx:beforeSend", (event) => {
  const { xhr, target, requestConfig } = event.detail;
  if (!DEEDS.includes(requestConfig?.triggeringEvent?.type)) return; // nobody waits for a refresh
  let shown = false;
  const timer = setTimeout(() => {
    shown = true;
    waiting += 1;
    root.dataset.asking = "";
    target?.setAttribute("aria-busy", "true");
  }, MOMENT);
  xhr.addEventListener("loadend", () => {
    clearTimeout(timer);
    if (!shown) return;
    target?.removeAttribute("aria-busy");
    if (!(waiting -= 1)) delete root.dataset.asking;
  });
});

/** @param {XMLHttpRequest} xhr whether its answer is the door */
export const isDoor = (xhr) => Boolean(xhr.responseURL) && new URL(xhr.responseURL).pathname.startsWith("/accounts/") && !location.pathname.startsWith("/accounts/");

document.addEventListener("htmx:beforeSwap", (event) => {
  if (!isDoor(event.detail.xhr)) return;
  event.detail.shouldSwap = false; // the whole page goes there, and comes back here
  location.reload();
});
