// The desk's one dialog: questions are loaded into it, and it closes when they are answered.
const dialog = document.getElementById("desk-dialog");
const question = document.getElementById("desk-question");

document.addEventListener("rapport:done", () => {
  if (dialog instanceof HTMLDialogElement && dialog.open) dialog.close();
  for (const menu of document.querySelectorAll(".menu-panel:popover-open")) /** @type {HTMLElement} */ (menu).hidePopover();
  for (const form of document.querySelectorAll("form[data-reset]")) /** @type {HTMLFormElement} */ (form).reset();
});

// What was asked before must not flash when the next question opens.
dialog?.addEventListener("close", () => question?.replaceChildren());

document.addEventListener("htmx:afterSettle", (event) => {
  if (event.target !== question) return;
  const first = question?.querySelector("[autofocus]") ?? question?.querySelector("input:not([type=hidden]), button");
  if (first instanceof HTMLElement) first.focus();
});

// A menu has done its work once one of its entries opens the dialog.
document.addEventListener("click", (event) => {
  const entry = event.target instanceof Element && event.target.closest(".menu-panel [data-opens]");
  const menu = entry && entry.closest(".menu-panel");
  if (menu instanceof HTMLElement) menu.hidePopover();
}, true);
