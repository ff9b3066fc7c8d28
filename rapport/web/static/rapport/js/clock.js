// One timer for all response clocks of the page. The server's time counts, not this machine's.
const SOON = 0.6;
const HOUR = 3600;
const DAY = 24 * HOUR;

const offset = Number(document.body.dataset.serverTime || 0) * 1000 + 500 - Date.now();
// A page that was cached or slept would bring an old server time: then this machine's clock is closer.
const skew = performance.now() < 10000 ? offset : 0;

/** Milliseconds since 1970 by the server's clock. */
export const now = () => Date.now() + skew;

/**
 * @param {number} seconds whole seconds, not negative
 * @returns {string} 4:02 below an hour, then hours, then days
 */
export function short(seconds) {
  if (seconds < HOUR) return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return seconds < DAY ? `${Math.floor(seconds / HOUR)} h` : `${Math.floor(seconds / DAY)} d`;
}

/**
 * What a running clock shows.
 * @param {number} at @param {number} start @param {number} due all in milliseconds
 * @returns {{state: string, percent: number, text: string}}
 */
export function face(at, start, due) {
  const left = Math.floor((due - at) / 1000);
  if (left < 0) return { state: "late", percent: 100, text: `+${short(-left)}` };
  const share = Math.min(Math.max((at - start) / Math.max(due - start, 1), 0), 1);
  return { state: share >= SOON ? "due_soon" : "running", percent: Math.round(share * 100), text: short(left) };
}

/** @param {HTMLElement} clock @param {number} at */
function draw(clock, at) {
  const { state, percent, text } = face(at, Number(clock.dataset.start), Number(clock.dataset.due));
  if (clock.dataset.state !== state) {
    clock.dataset.state = state;
    clock.dispatchEvent(new CustomEvent(`rapport:clock-${state}`, { bubbles: true }));
  }
  const words = clock.querySelector(".text");
  if (words && words.textContent !== text) words.textContent = text;
  clock.querySelector(".hand")?.setAttribute("stroke-dasharray", `${percent} 100`);
}

/** Draws every clock now, and again when the second turns. */
function tick() {
  const at = now();
  for (const clock of document.querySelectorAll("[data-due]")) draw(/** @type {HTMLElement} */ (clock), at);
  setTimeout(tick, 1000 - (at % 1000) + 5);
}

document.addEventListener("htmx:afterSettle", () => {
  const at = now();
  for (const clock of document.querySelectorAll("[data-due]")) draw(/** @type {HTMLElement} */ (clock), at);
});
tick();
