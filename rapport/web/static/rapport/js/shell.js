// The app's frame: its worker, the word that there is no connection, and parts of a page that failed.
const state = document.getElementById("live-state");
const words = document.getElementById("words")?.dataset ?? {};

if (document.body.dataset.deviceKey && "serviceWorker" in navigator) {
  // Not before the page stands: what the worker fetches must not compete with it.
  addEventListener("load", () => navigator.serviceWorker.register("/sw.js").catch(() => undefined));
}

function net() {
  const isOff = !navigator.onLine;
  document.documentElement.classList.toggle("offline", isOff);
  if (state && isOff) state.textContent = state.dataset.offline ?? "";
  else if (state?.textContent === state?.dataset.offline && state) state.textContent = "";
}
// A form that was sent without a connection would take its page, and what was typed, along.
document.addEventListener("submit", (event) => {
  if (navigator.onLine || event.defaultPrevented) return;
  event.preventDefault();
  document.dispatchEvent(new CustomEvent("rapport:toast", { detail: { text: words.unreachable, seconds: 10, late: true } }));
});
addEventListener("offline", net);
addEventListener("online", net);
net();

// ---- a part of the page that could not be loaded says so in its place, and can be asked for again ----
/** @param {CustomEvent} event */
function failed(event) {
  const part = event.detail.elt;
  if (!(part instanceof HTMLElement) || !part.matches("[hx-trigger*='load']")) return;
  if (part.textContent?.trim() && !part.querySelector(".skeleton, .fragment-failed")) return;
  const line = Object.assign(document.createElement("p"), { className: "fragment-failed" });
  line.setAttribute("role", "status");
  const again = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: words.again ?? "" });
  again.addEventListener("click", () => ask(part));
  line.append(words.fragment ?? "", " ", again);
  part.replaceChildren(line);
}

/** @param {HTMLElement} part */
function ask(part) {
  const [verb, address] = part.hasAttribute("hx-get") ? ["GET", part.getAttribute("hx-get")] : ["POST", part.getAttribute("hx-post")];
  window.htmx.ajax(verb, address, { source: part, target: part, swap: part.getAttribute("hx-swap") ?? "innerHTML" });
}
document.addEventListener("htmx:responseError", failed);
document.addEventListener("htmx:sendError", failed);
