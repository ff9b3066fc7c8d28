// What changed elsewhere, told by server-sent events. A fragment listens with
//   hx-trigger="rapport:change from:body"  or, narrower,  "rapport:conversation-7 from:body".
const url = document.body.dataset.liveUrl;
const QUIET = 150; // a burst refreshes a fragment once in this many milliseconds
const PATIENCE = 5000; // so long a gap is nobody's business
const POLL = 10000;
const LONGEST_WAIT = 30000;

/** @type {Map<string, {last: number, timer: number}>} */
const told = new Map();
// Where to go on from: the last event heard, at first the moment the page was made.
const made = document.body.dataset.serverTime;
let since = made ? `at-${made}000` : "";
let wait = 500;
let lostAt = 0;
let poll = 0;

/** @param {string} name tell at once, then at most every QUIET ms @param {object} detail */
function tell(name, detail) {
  const state = told.get(name) ?? { last: 0, timer: 0 };
  told.set(name, state);
  if (state.timer) return;
  const pause = Math.max(0, state.last + QUIET - performance.now());
  state.timer = setTimeout(() => {
    state.timer = 0;
    state.last = performance.now();
    document.body.dispatchEvent(new CustomEvent(name, { detail }));
  }, pause);
}

/** @param {{topic?: string, id?: number|string, seq?: number}} change */
export function change(change) {
  if (!change.topic) everything();
  tell("rapport:change", change);
  if (change.topic) tell(`rapport:${change.topic}`, change);
  if (change.topic && change.id !== undefined) tell(`rapport:${change.topic}-${change.id}`, change);
}

/** @param {ParentNode} within @returns {Set<string>} what the fragments in it listen to */
function awaited(within) {
  const fragments = [...within.querySelectorAll("[hx-trigger*='rapport:']")];
  if (within instanceof Element) fragments.push(within);
  return new Set(fragments.flatMap((fragment) => fragment.getAttribute("hx-trigger")?.match(/rapport:[\w-]+/g) ?? []));
}

/** Tell every fragment of the page, whatever it listens to. */
function everything() {
  for (const name of awaited(document)) tell(name, {});
}

// A change told while a fragment was on its way reached no one there: it may have been drawn before.
/** @type {WeakMap<XMLHttpRequest, number>} */
const sent = new WeakMap();
document.addEventListener("htmx:beforeSend", (event) => {
  sent.set(event.detail.xhr, performance.now());
});
document.addEventListener("htmx:afterSettle", (event) => {
  const began = sent.get(event.detail.xhr);
  if (began === undefined || !(event.target instanceof Element)) return;
  for (const name of awaited(event.target)) if ((told.get(name)?.last ?? 0) > began) tell(name, {});
});

/** @param {MessageEvent} message */
function heard(message) {
  if (message.lastEventId) since = message.lastEventId;
  try {
    change(JSON.parse(message.data));
  } catch {
    change({});
  }
}

function connected() {
  wait = 500;
  lostAt = 0;
  clearInterval(poll);
  poll = 0;
  const badge = document.getElementById("live-state");
  if (badge) badge.textContent = "";
  document.documentElement.dataset.live = "on";
}

function stale() {
  if (!lostAt) return;
  const badge = document.getElementById("live-state");
  const at = new Date(lostAt).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  if (badge) badge.textContent = (badge.dataset.text ?? "{time}").replace("{time}", at);
  document.documentElement.dataset.live = "stale";
  poll ||= setInterval(() => change({}), POLL);
}

function connect() {
  const address = new URL(/** @type {string} */ (url), location.href);
  if (since) address.searchParams.set("since", since);
  const source = new EventSource(address, { withCredentials: true });
  source.addEventListener("open", () => {
    const wasLost = lostAt;
    connected();
    if (!wasLost) return;
    change({});
    document.dispatchEvent(new Event("rapport:back", { bubbles: true }));
  });
  source.addEventListener("change", heard);
  source.addEventListener("hello", (message) => {
    since = message.lastEventId;
  });
  // Something was missed: everything is fetched anew.
  source.addEventListener("reset", heard);
  source.addEventListener("error", () => {
    source.close();
    if (!lostAt) {
      lostAt = Date.now();
      setTimeout(stale, PATIENCE);
    }
    setTimeout(connect, wait * (0.75 + Math.random() / 2));
    wait = Math.min(wait * 2, LONGEST_WAIT);
  });
  addEventListener("pagehide", () => source.close(), { once: true });
}

// A refresh nobody asked for must not keep an idle session alive.
document.addEventListener("htmx:configRequest", (event) => {
  const cause = event.detail.triggeringEvent;
  if (cause?.type?.startsWith("rapport:")) event.detail.headers["X-Rapport-Passive"] = "1";
});

if (url) connect();
addEventListener("pageshow", (event) => {
  if (event.persisted && url) connect();
});
