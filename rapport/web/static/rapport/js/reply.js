// The reply box: the draft is kept on the server while one writes, and Ctrl+Enter sends.
const PAUSE = 700;
/** @typedef {{kept: string, url: string, sent: string, strange?: boolean}} Draft of one box: what the server said it has, and what it was last sent */
/** @type {WeakMap<HTMLTextAreaElement, Draft>} */
const drafts = new WeakMap();
/** A conversation has one draft, however often its box is drawn anew. @type {Map<string, {timer: number, turn: Promise<void>}>} */
const paces = new Map();

/** @param {HTMLTextAreaElement} area @returns {Draft} begun with what the page brought */
export function draftOf(area) {
  const text = area.defaultValue;
  const draft = drafts.get(area) ?? { kept: text, url: area.dataset.draft ?? "", sent: text };
  drafts.set(area, draft);
  return draft;
}

/** @param {HTMLTextAreaElement} area */
function paceOf(area) {
  const [place = ""] = (area.dataset.draft ?? "").split("?");
  const pace = paces.get(place) ?? { timer: 0, turn: Promise.resolve() };
  paces.set(place, pace);
  return pace;
}

/** @returns {string} */
const token = () => JSON.parse(document.body.getAttribute("hx-headers") ?? "{}")["X-CSRFToken"] ?? "";

/** @param {HTMLTextAreaElement} area @param {"saving"|"saved"|"failed"} word */
function say(area, word) {
  const state = area.form?.querySelector("[data-draft-state]");
  if (state instanceof HTMLElement) state.textContent = state.dataset[word] ?? "";
}

/** One after the other: an older version must not overtake a newer one. @param {HTMLTextAreaElement} area */
export function keep(area) {
  const draft = draftOf(area), pace = paceOf(area);
  clearTimeout(pace.timer);
  return pace.turn = pace.turn.then(() => post(area, draft));
}

/** @param {HTMLTextAreaElement} area @param {Draft} draft @param {boolean} leaving the page is going away */
async function post(area, draft, leaving = false) {
  const text = area.value, url = area.dataset.draft ?? "";
  if (!url || drafts.get(area) !== draft || (draft.kept === text && draft.url === url)) return;
  draft.sent = text;
  say(area, "saving");
  const body = new URLSearchParams({ [area.name]: text });
  const headers = { "X-CSRFToken": token(), "X-Rapport-Stays": "1" };
  try {
    const answer = await fetch(url, { method: "POST", body, headers, keepalive: leaving, redirect: "error" });
    if (!leaving) strange(draft, answer.status);
    if (!answer.ok) throw new TypeError(String(answer.status));
    Object.assign(draft, { kept: text, url });
  } catch {
    return say(area, "failed");
  }
  if (area.value !== text || area.dataset.draft !== url) return; // more was written: that is on its way
  say(area, "saved");
  document.dispatchEvent(new CustomEvent("rapport:draft-kept", { detail: { area, url } }));
}

/** Nobody there knows us, or knows this page: found out once, until something was kept again. @param {Draft} draft @param {number} status */
function strange(draft, status) {
  const was = draft.strange;
  draft.strange = status === 401 || status === 403;
  if (draft.strange && !was) document.dispatchEvent(new CustomEvent("rapport:signed-out", { detail: { isDeed: true } }));
}

document.addEventListener("input", (event) => {
  const area = event.target;
  if (!(area instanceof HTMLTextAreaElement) || !area.dataset.draft) return;
  const pace = paceOf(area);
  draftOf(area);
  clearTimeout(pace.timer);
  pace.timer = setTimeout(() => keep(area), PAUSE);
});

// The server is there again, or knows us again: what it has not got goes to it.
document.addEventListener("rapport:back", () => {
  for (const area of document.querySelectorAll("textarea[data-draft]")) keep(/** @type {HTMLTextAreaElement} */ (area));
});

// What is taken back becomes the draft: one that is still on its way must not overtake it.
document.addEventListener("rapport:undoing", (event) => {
  for (const { timer, turn } of paces.values()) {
    clearTimeout(timer);
    /** @type {CustomEvent} */ (event).detail.before.push(turn);
  }
});

document.addEventListener("keydown", (event) => {
  const area = event.target;
  if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
  if (!(area instanceof HTMLTextAreaElement) || !area.form?.matches("[data-reply]")) return;
  event.preventDefault();
  area.form.requestSubmit();
});

// Pressing twice sends once: a second submit is refused until the first has been answered.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (!(form instanceof HTMLFormElement) || !form.matches("[data-reply]")) return;
  if (form.dataset.sending) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  form.dataset.sending = "1";
  form.querySelector("[type=submit]")?.setAttribute("aria-busy", "true");
  const area = form.querySelector("textarea[data-draft]");
  if (area instanceof HTMLTextAreaElement) {
    clearTimeout(paceOf(area).timer);
    drafts.delete(area);
  }
}, true);

document.addEventListener("htmx:afterRequest", (event) => {
  const form = event.detail.elt;
  if (!(form instanceof HTMLFormElement) || !form.matches("[data-reply]")) return;
  delete form.dataset.sending;
  form.querySelector("[type=submit]")?.removeAttribute("aria-busy");
});
addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-sending]")) delete /** @type {HTMLElement} */ (form).dataset.sending;
});

addEventListener("pagehide", () => {
  for (const area of /** @type {NodeListOf<HTMLTextAreaElement>} */ (document.querySelectorAll("textarea[data-draft]"))) {
    const draft = drafts.get(area);
    if (draft) post(area, draft, true);
  }
});
