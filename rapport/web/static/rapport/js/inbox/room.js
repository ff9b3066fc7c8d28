// A judgment zone began or ended, or something in it changed: the head says which room it is, and what
// stands beside and below the text follows. The text itself, and what was ticked, stay as they are.
const told = new Set();

/** @param {string} name */
const tell = (name) => document.body.dispatchEvent(new CustomEvent(name));

const place = (/** @type {string} */ selector) => /** @type {HTMLElement|null} */ (document.querySelector(selector));

document.addEventListener("rapport:refreshed", (event) => {
  const fragment = /** @type {CustomEvent<HTMLElement>} */ (event).detail;
  if (fragment.id === "talk-top" || fragment.id === "composer-room") stay();
  if (fragment.id === "composer-room") fragment.dataset.room = place("#room-mark")?.dataset.room ?? "";
  if (fragment.id !== "talk-top") return;
  const now = place("#room-mark")?.dataset.room ?? "", drawn = place("#composer-room")?.dataset.room ?? "";
  if (now !== drawn) tell("rapport:room");
});

// What the draft still leaves open is worked out beside it, and said below it.
document.addEventListener("rapport:refreshed", (event) => {
  if (/** @type {CustomEvent<HTMLElement>} */ (event).detail.id !== "beside") return;
  const said = place("#composer-open"), open = place("#still-open");
  if (said && open && said.innerHTML !== open.innerHTML) said.replaceChildren(...[...open.childNodes].map((node) => node.cloneNode(true)));
});

// Who reads the newest message goes on reading it when the banner above or the points below take room.
let atEnd = true;
document.addEventListener("scroll", (event) => {
  const thread = event.target;
  if (thread instanceof HTMLElement && thread.id === "thread") atEnd = thread.scrollHeight - thread.scrollTop - thread.clientHeight < 60;
}, true);
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target instanceof Element && event.target.id === "pane-talk") atEnd = true;
});
function stay() {
  const thread = place("#thread");
  if (thread && atEnd) thread.scrollTop = thread.scrollHeight;
}

// One of several suggestions may interrupt, and each only once.
document.addEventListener("rapport:suggested", (event) => {
  const { id, text } = /** @type {CustomEvent} */ (event).detail;
  if (told.has(id)) return;
  told.add(id);
  document.dispatchEvent(new CustomEvent("rapport:toast", { detail: { text, seconds: 12 } }));
});
