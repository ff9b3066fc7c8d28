// The reply box: the draft is kept on the server while one writes, and Ctrl+Enter sends.
const PAUSE = 700;
/** @type {WeakMap<HTMLTextAreaElement, {timer: number, kept: string}>} */
const drafts = new WeakMap();

/** @returns {string} */
const token = () => JSON.parse(document.body.getAttribute("hx-headers") ?? "{}")["X-CSRFToken"] ?? "";

/** @param {HTMLTextAreaElement} area @param {"saving"|"saved"|"failed"} word */
function say(area, word) {
  const state = area.form?.querySelector("[data-draft-state]");
  if (state instanceof HTMLElement) state.textContent = state.dataset[word] ?? "";
}

/** @param {HTMLTextAreaElement} area @param {boolean} leaving the page is going away */
async function keep(area, leaving = false) {
  const url = area.dataset.draft;
  const draft = drafts.get(area);
  if (!url || !draft || draft.kept === area.value) return;
  const text = area.value;
  clearTimeout(draft.timer);
  say(area, "saving");
  const body = new URLSearchParams({ [area.name]: text });
  const headers = { "X-CSRFToken": token() };
  try {
    // Whoever was signed out meanwhile is redirected: then nothing was kept.
    const answer = await fetch(url, { method: "POST", body, headers, keepalive: leaving, redirect: "error" });
    if (!answer.ok) throw new TypeError(String(answer.status));
    draft.kept = text;
    say(area, "saved");
    document.dispatchEvent(new CustomEvent("rapport:draft-kept", { detail: { area, url } }));
  } catch {
    say(area, "failed");
  }
}

document.addEventListener("input", (event) => {
  const area = event.target;
  if (!(area instanceof HTMLTextAreaElement) || !area.dataset.draft) return;
  const draft = drafts.get(area) ?? { timer: 0, kept: area.defaultValue };
  drafts.set(area, draft);
  clearTimeout(draft.timer);
  draft.timer = setTimeout(() => keep(area), PAUSE);
});

// What is taken back becomes the draft: one that is still on its way must not overtake it.
document.addEventListener("rapport:undoing", () => {
  for (const area of document.querySelectorAll("textarea[data-draft]")) clearTimeout(drafts.get(/** @type {HTMLTextAreaElement} */ (area))?.timer);
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
    clearTimeout(drafts.get(area)?.timer);
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
  for (const area of document.querySelectorAll("textarea[data-draft]")) keep(/** @type {HTMLTextAreaElement} */ (area), true);
});
