// Single messages: how long a reply can still be taken back, and HTML as it was sent, in a frame.
import { now } from "../clock.js";

/** The seconds that are left, in the text itself. */
function count() {
  for (const place of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-leaves]"))) {
    const left = Math.ceil((Number(place.dataset.leaves) - now()) / 1000);
    const words = place.dataset.gone ?? "";
    const text = left > 0 ? `${words} · ${left} s` : words;
    if (place.textContent !== text) place.textContent = text;
    const undo = place.nextElementSibling;
    if (left <= 0 && undo?.matches("[data-shortcut=z]")) undo.remove();
  }
}
setInterval(count, 500);

document.addEventListener("click", (event) => {
  const link = event.target instanceof Element && event.target.closest("[data-markup]");
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  const body = link.closest(".message")?.querySelector(".body");
  const there = body?.querySelector("iframe");
  if (there) there.remove();
  else body?.append(frame(link));
  link.setAttribute("aria-expanded", String(!there));
});

/** @param {HTMLAnchorElement} link a frame that may run nothing, as high as what is in it */
function frame(link) {
  const made = document.createElement("iframe");
  made.className = "markup-frame";
  made.setAttribute("sandbox", "allow-same-origin allow-popups allow-popups-to-escape-sandbox");
  made.title = link.textContent ?? "";
  made.src = link.dataset.markup ?? "";
  made.dataset.keep = "";
  made.addEventListener("load", () => {
    made.height = String(Math.min((made.contentDocument?.documentElement.scrollHeight ?? 300) + 4, 1200));
    made.scrollIntoView({ block: "nearest" });
  });
  return made;
}
