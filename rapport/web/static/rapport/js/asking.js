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
  event.detail.shouldSwap = false;
  signedOut(event.detail.requestConfig);
});
document.addEventListener("htmx:responseError", (event) => {
  if (isStrange(event.detail.xhr)) signedOut(event.detail.requestConfig);
});

/** @param {XMLHttpRequest} xhr whether we were not known to whoever answered, or no more by this page's token */
export const isStrange = ({ status, responseText }) => status === 401 || (status === 403 && responseText.includes("data-stale"));

function signedOut(config) {
  const isDeed = config?.triggeringEvent?.type === "submit";
  document.dispatchEvent(new CustomEvent("rapport:signed-out", { detail: { isDeed, again: repeat(config) } }));
}

/** The same press once more, as long as what was pressed is still there. @returns {(() => void)|undefined} */
export function repeat(config) {
  const { elt, triggeringEvent } = config ?? {};
  if (!(elt instanceof HTMLElement) || !["click", "submit"].includes(triggeringEvent?.type)) return undefined;
  return () => {
    if (!elt.isConnected) return;
    if (elt instanceof HTMLFormElement) elt.requestSubmit(triggeringEvent.submitter);
    else elt.click();
  };
}
