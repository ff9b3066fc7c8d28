// The bar below the three panes names the one in view; opening a conversation brings it into view.
const panes = document.querySelector("[data-panes]");
const links = /** @type {HTMLAnchorElement[]} */ ([...document.querySelectorAll(".pane-bar a")]);

const one = matchMedia("(width <= 37.5rem)");

/** @param {string} id @param {ScrollBehavior} behavior */
export function go(id, behavior = "auto") {
  document.getElementById(id)?.scrollIntoView({ inline: "start", block: "nearest", behavior });
}

function mark() {
  if (!panes) return;
  const middle = panes.scrollLeft + panes.clientWidth / 2;
  const near = [...panes.children].findLast((pane) => /** @type {HTMLElement} */ (pane).offsetLeft <= middle);
  for (const link of links) link.setAttribute("aria-current", String(link.hash === `#${near?.id}`));
}

for (const link of links) {
  link.addEventListener("click", (event) => {
    event.preventDefault();
    go(link.hash.slice(1));
  });
}
panes?.addEventListener("scroll", mark, { passive: true });
document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("[data-pane]");
  if (link) go(link.getAttribute("data-pane") ?? "");
});
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target instanceof Element && event.target.id === "pane-talk" && one.matches) go("pane-talk");
});

/** The newest message is where one begins to read. */
function bottom() {
  for (const thread of document.querySelectorAll(".thread, .pane-talk:has(> .thread)")) thread.scrollTop = thread.scrollHeight;
}
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target instanceof Element && event.target.querySelector(".thread")) bottom();
});
bottom();
if (panes?.querySelector(".pane-talk > .thread") && one.matches && !location.hash) go("pane-talk", "instant");
mark();
