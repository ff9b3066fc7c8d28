// A ringing phone is told once: what rings already is neither drawn nor read aloud again.
const place = document.getElementById("calls");

/** @param {ParentNode} cards */
const ringing = (cards) => [...cards.querySelectorAll(".ringing")].map((card) => card.id).join();

document.addEventListener("htmx:beforeSwap", (event) => {
  if (!place || event.detail.target !== place) return;
  const fresh = new DOMParser().parseFromString(event.detail.serverResponse, "text/html");
  if (ringing(fresh) && ringing(fresh) === ringing(place)) event.detail.shouldSwap = false;
});
