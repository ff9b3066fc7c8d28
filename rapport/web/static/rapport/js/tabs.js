// A strip of tabs that is wider than the screen begins where we are; the page itself stays at its top.
for (const here of document.querySelectorAll(".tabs [aria-current], .chapters [aria-current]")) {
  const top = scrollY;
  here.scrollIntoView({ inline: "center", block: "nearest", behavior: "instant" });
  scrollTo({ top, behavior: "instant" });
}
