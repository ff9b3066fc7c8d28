// A strip of tabs that is wider than the screen begins where we are.
for (const here of document.querySelectorAll(".tabs [aria-current], .chapters [aria-current]")) {
  here.scrollIntoView({ inline: "center", block: "nearest", behavior: "instant" });
}
