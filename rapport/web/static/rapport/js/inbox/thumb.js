// The bar at a phone's lower edge: its menu presses the buttons that stand above, where no thumb reaches.
import { go } from "../panes.js";

const panel = document.getElementById("thumb");
const items = /** @type {HTMLElement[]} */ ([...(panel?.querySelectorAll("[data-presses]") ?? [])]);

/** @param {HTMLElement} item @returns {HTMLElement|undefined} */
function pressed(item) {
  const found = [...document.querySelectorAll(`[data-shortcut="${CSS.escape(item.dataset.presses ?? "")}"]`)];
  return /** @type {HTMLElement|undefined} */ (found.find((one) => !one.closest("dialog")));
}

panel?.addEventListener("beforetoggle", () => {
  for (const item of items) item.hidden = !pressed(item);
});
panel?.addEventListener("click", (event) => {
  const item = event.target instanceof Element && event.target.closest("[data-presses]");
  if (!(item instanceof HTMLElement)) return;
  const button = pressed(item);
  if (button?.closest("#pane-talk")) go("pane-talk", "instant");
  button?.click();
});
