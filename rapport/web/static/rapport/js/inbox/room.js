// A judgment zone began or ended, or something in it changed: the head says which room it is, and what
// stands beside and below the text follows. The text itself, and what was ticked, stay as they are.
const told = new Set();

/** @param {string} name */
const tell = (name) => document.body.dispatchEvent(new CustomEvent(name));

const place = (/** @type {string} */ selector) => /** @type {HTMLElement|null} */ (document.querySelector(selector));

document.addEventListener("rapport:refreshed", (event) => {
  const fragment = /** @type {CustomEvent<HTMLElement>} */ (event).detail;
  if (fragment.id === "composer-room") fragment.dataset.room = place("#room-mark")?.dataset.room ?? "";
  if (fragment.id !== "talk-top") return;
  const now = place("#room-mark")?.dataset.room ?? "", drawn = place("#composer-room")?.dataset.room ?? "";
  if (now !== drawn) tell("rapport:room");
});

// One of several suggestions may interrupt, and each only once.
document.addEventListener("rapport:suggested", (event) => {
  const { id, text } = /** @type {CustomEvent} */ (event).detail;
  if (told.has(id)) return;
  told.add(id);
  document.dispatchEvent(new CustomEvent("rapport:toast", { detail: { text, seconds: 12 } }));
});
