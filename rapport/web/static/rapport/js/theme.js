// Colours change at once; the server keeps the choice in a cookie, other windows hear of it.
const STORE = "rapport.theme";

/** @param {string} chosen light, dark, or "" for the system's */
function apply(chosen) {
  if (chosen) document.documentElement.dataset.theme = chosen;
  else delete document.documentElement.dataset.theme;
  for (const button of document.querySelectorAll("[data-theme-form] [name=theme]")) {
    button.setAttribute("aria-pressed", String(button.getAttribute("value") === chosen));
  }
}

document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches("[data-theme-form]")) return;
  event.preventDefault();
  const body = new FormData(form, /** @type {SubmitEvent} */ (event).submitter);
  const chosen = String(body.get("theme") ?? "");
  apply(chosen);
  localStorage.setItem(STORE, chosen);
  fetch(form.action, { method: "POST", body: new URLSearchParams(/** @type {any} */ (body)), redirect: "manual" });
});
addEventListener("storage", (event) => {
  if (event.key === STORE) apply(event.newValue ?? "");
});
