// Photos shared from the phone: the page of choices says how many there are; the conversation that is
// chosen has them in its reply box, and this device forgets them.
import * as device from "../device.js";

const told = document.querySelector("[data-shared]");

async function count() {
  const files = await device.photos(false);
  const words = told instanceof HTMLElement ? told.dataset : {};
  if (told) told.textContent = files.length ? `${words.shared ?? ""} ${files.map((file) => file.name).join(", ")}` : words.none ?? "";
}

async function attach() {
  const input = document.querySelector("#composer input[type=file][name=attachments]");
  if (!(input instanceof HTMLInputElement)) return;
  const files = await device.photos(true);
  if (!files.length) return;
  const given = new DataTransfer();
  for (const file of [...(input.files ?? []), ...files]) given.items.add(file);
  input.files = given.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
  document.getElementById("composer-text")?.focus();
  history.replaceState(history.state, "", location.pathname);
}

if (told) count();
else if (new URLSearchParams(location.search).has("shared")) attach();
