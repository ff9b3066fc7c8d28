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
/** @type {{form: HTMLFormElement, submitter: HTMLElement|null}|undefined} what was sent last */
let last;
document.addEventListener("submit", (event) => {
  if (event.defaultPrevented || !(event.target instanceof HTMLFormElement)) return;
  last = { form: event.target, submitter: event.submitter };
  if (navigator.onLine) return;
  event.preventDefault();
  stayed();
});

/** @returns {(() => void)|undefined} what sends the form once more */
function freed() {
  const sent = last;
  if (sent) delete sent.form.dataset.sending;
  return sent && (() => sent.form.isConnected && sent.form.requestSubmit(sent.submitter));
}

function stayed() {
  const again = freed();
  document.dispatchEvent(new CustomEvent("rapport:toast", { detail: { text: words.unreachable, again, seconds: 60, late: true } }));
}
// A server that is away is found out by the worker, which keeps the page where it is.
navigator.serviceWorker?.addEventListener("message", (event) => {
  if (event.data === "unreachable") stayed();
  if (event.data === "signed-out") document.dispatchEvent(new CustomEvent("rapport:signed-out", { detail: { isDeed: true, again: freed() } }));
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
