// Drafts while there is no connection: kept on this device as one writes, handed to the server when it
// can be reached again, and back in the box they belong to.
import * as device from "./device.js";
import { draftOf } from "./reply.js";

/** @type {WeakSet<HTMLTextAreaElement>} */
const waiting = new WeakSet();
let turn = Promise.resolve();

/** What this device does with drafts happens in the order it was asked for. @param {() => unknown} act */
const inTurn = (act) => { turn = turn.then(act).then(() => undefined, () => undefined); };

/** @returns {Record<string, string>} */
const token = () => JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");

document.addEventListener("input", (event) => {
  const area = event.target;
  if (!(area instanceof HTMLTextAreaElement) || !area.dataset.draft || waiting.has(area)) return;
  waiting.add(area);
  inTurn(() => {
    const { kept, sent } = draftOf(area);
    return waiting.delete(area) && device.keep(area.dataset.draft ?? "", area.value, [kept, sent]);
  });
});

/** For the client or for colleagues, it is one draft. @param {string} url */
const forget = (url) => {
  const [reply] = url.split("?");
  for (const one of [reply, `${reply}?note`]) inTurn(() => device.drop(one ?? ""));
};

// The server has it: then this device need not.
document.addEventListener("rapport:draft-kept", (event) => forget(/** @type {CustomEvent} */ (event).detail.url));
document.addEventListener("submit", (event) => {
  const area = event.target instanceof HTMLFormElement && event.target.querySelector("textarea[data-draft]");
  if (area instanceof HTMLTextAreaElement) waiting.delete(area);
});
document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.requestConfig?.elt; // by now another one stands in its place
  if (!event.detail.successful || !(form instanceof HTMLFormElement) || !form.matches("[data-reply]")) return;
  if (form.dataset.drafts) forget(form.dataset.drafts);
});

/** What was written without a connection goes where it belongs. */
async function handOver() {
  if (!navigator.onLine) return;
  for (const { url, text, before } of await device.drafts()) {
    const area = [...document.querySelectorAll("textarea[data-draft]")].find((one) => one.getAttribute("data-draft") === url);
    if (area instanceof HTMLTextAreaElement) giveBack(area, text, before);
    else await post(url, text);
  }
}

/** What another window wrote meanwhile stays; an older version of these same words does not. @param {HTMLTextAreaElement} area @param {string} text @param {string[]} before */
function giveBack(area, text, before) {
  const was = area.value;
  if (before.includes(was)) area.value = text;
  else if (!was.includes(text)) area.value = text.includes(was) ? text : `${was}\n\n${text}`;
  if (area.value === draftOf(area).kept) return forget(area.dataset.draft ?? "");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @param {string} url @param {string} text */
async function post(url, text) {
  const answer = await fetch(url, { method: "POST", body: new URLSearchParams({ text }), headers: token(), redirect: "error" });
  if (answer.ok || answer.status === 404) await device.drop(url);
}

if (device.isAble) {
  handOver().catch(() => undefined);
  for (const back of ["online", "rapport:back"]) addEventListener(back, () => handOver().catch(() => undefined));
}
