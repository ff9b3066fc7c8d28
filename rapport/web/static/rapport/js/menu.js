// A menu opens below its button and stays inside the window. (CSS anchors are not everywhere yet.)
const GAP = 4;

document.addEventListener("toggle", (event) => {
  const panel = event.target;
  if (!(panel instanceof HTMLElement) || !panel.matches(".menu-panel") || event.newState !== "open") return;
  const button = document.querySelector(`[popovertarget="${CSS.escape(panel.id)}"]`);
  if (!button) return;
  const at = button.getBoundingClientRect();
  const size = panel.getBoundingClientRect();
  const left = Math.min(Math.max(at.left, GAP), innerWidth - size.width - 2 * GAP);
  const below = at.bottom + GAP + size.height <= innerHeight;
  const top = below ? at.bottom + GAP : Math.max(at.top - size.height - GAP, GAP);
  panel.style.setProperty("--menu-left", `${left}px`);
  panel.style.setProperty("--menu-top", `${top}px`);
}, true);

// Arrow keys walk a menu; choosing closes it.
document.addEventListener("keydown", (event) => {
  const panel = event.target instanceof Element && event.target.closest(".menu-panel");
  if (!panel || !["ArrowDown", "ArrowUp"].includes(event.key)) return;
  const items = /** @type {HTMLElement[]} */ ([...panel.querySelectorAll(".menu-item")]);
  const here = items.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  items[(here + (event.key === "ArrowDown" ? 1 : -1) + items.length) % items.length]?.focus();
  event.preventDefault();
});
document.addEventListener("click", (event) => {
  const item = event.target instanceof Element && event.target.closest(".menu-panel .menu-item");
  if (item) /** @type {any} */ (item.closest(".menu-panel")).hidePopover();
});
