// Drafts while there is no connection: kept on this device as one writes, handed to the server when it
// can be reached again, and back in the box they belong to.
import * as device from "./device.js";

const PAUSE = 250;
/** @type {WeakMap<HTMLTextAreaElement, number>} */
const timers = new WeakMap();

/** @returns {Record<string, string>} */
const token = () => JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");

document.addEventListener("input", (event) => {
  const area = event.target;
  if (!(area instanceof HTMLTextAreaElement) || !area.dataset.draft) return;
  clearTimeout(timers.get(area));
  timers.set(area, setTimeout(() => device.keep(area.dataset.draft ?? "", area.value).catch(() => undefined), PAUSE));
});

// The server has it: then this device need not.
document.addEventListener("rapport:draft-kept", (event) => {
  const { area, url } = /** @type {CustomEvent} */ (event).detail;
  clearTimeout(timers.get(area));
  device.drop(url).catch(() => undefined);
});
document.addEventListener("submit", (event) => {
  const area = event.target instanceof HTMLFormElement && event.target.querySelector("textarea[data-draft]");
  if (!(area instanceof HTMLTextAreaElement)) return;
  clearTimeout(timers.get(area));
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.requestConfig?.elt; // by now another one stands in its place
  if (!event.detail.successful || !(form instanceof HTMLFormElement) || !form.matches("[data-reply]")) return;
  for (const url of [form.dataset.drafts, `${form.dataset.drafts}?note`]) if (url) device.drop(url).catch(() => undefined);
});

/** What was written without a connection goes where it belongs. */
async function handOver() {
  if (!navigator.onLine) return;
  for (const { url, text } of await device.drafts()) {
    const area = [...document.querySelectorAll("textarea[data-draft]")].find((one) => one.getAttribute("data-draft") === url);
    if (area instanceof HTMLTextAreaElement) giveBack(area, text);
    else await post(url, text);
  }
}

/** @param {HTMLTextAreaElement} area @param {string} text */
function giveBack(area, text) {
  if (area.value !== text && !area.value.includes(text)) area.value = text.includes(area.value) ? text : `${area.value}\n\n${text}`;
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @param {string} url @param {string} text */
async function post(url, text) {
  const answer = await fetch(url, { method: "POST", body: new URLSearchParams({ text }), headers: token(), redirect: "error" });
  if (answer.ok || answer.status === 404) await device.drop(url);
}

if (device.isAble) {
  handOver().catch(() => undefined);
  addEventListener("online", () => handOver().catch(() => undefined));
}
