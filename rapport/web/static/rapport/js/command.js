// The command bar: everything on the page that carries data-command, and what the server finds.
const bar = document.getElementById("command-bar");
const field = bar?.querySelector("input");
const list = document.getElementById("command-found");
const nothing = bar?.querySelector(".nothing");
const search = bar?.dataset.commandSearch;
const PAUSE = 120;
const WORDS = "rapport.search.words";
let timer = 0;
/** @type {AbortController|undefined} */
let asking;

/** @param {HTMLElement} element @returns {string} what the entry is called */
const title = (element) => element.dataset.command || element.textContent?.trim() || element.getAttribute("aria-label") || "";

/** @param {string} words @param {() => void} run @returns {HTMLElement} */
function entry(words, run, shortcut = "") {
  const option = document.createElement("div");
  option.className = "menu-item";
  option.setAttribute("role", "option");
  option.append(words);
  if (shortcut) option.append(Object.assign(document.createElement("kbd"), { textContent: shortcut }));
  option.addEventListener("click", () => {
    /** @type {HTMLDialogElement} */ (bar).close();
    run();
  });
  return option;
}

/** @param {string} query @returns {HTMLElement[]} */
function commands(query) {
  const wanted = query.toLowerCase().split(/\s+/).filter(Boolean);
  const seen = new Set();
  return [...document.querySelectorAll("[data-command]")].flatMap((found) => {
    const element = /** @type {HTMLElement} */ (found);
    const words = title(element);
    if (!words || seen.has(words) || !wanted.every((part) => words.toLowerCase().includes(part))) return [];
    seen.add(words);
    return [entry(words, () => element.click(), element.dataset.shortcut)];
  });
}

/** @param {string} query links of the server's fragment become entries */
async function looked(query) {
  if (!search || query.trim().length < 2) return [];
  asking?.abort();
  asking = new AbortController();
  // Posted: a name in an address would end up in logs and in the browser's history.
  const token = JSON.parse(document.body.getAttribute("hx-headers") ?? "{}");
  const body = new URLSearchParams({ q: query });
  const answer = await fetch(search, { method: "POST", body, headers: { ...token, "HX-Request": "true" }, signal: asking.signal });
  if (!answer.ok) return [];
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  return [...page.querySelectorAll("a[href]")].map((link) => {
    const words = link.getAttribute("data-search-words");
    const option = entry("", () => {
      if (words) sessionStorage.setItem(WORDS, words); // the search page goes on from here
      location.assign(/** @type {string} */ (link.getAttribute("href")));
    });
    option.append(...link.childNodes);
    return option;
  });
}

/** @param {HTMLElement[]} options */
function show(options) {
  options.forEach((option, index) => (option.id = `command-${index}`));
  list?.replaceChildren(...options);
  if (nothing instanceof HTMLElement) nothing.hidden = options.length > 0;
  choose(0);
}

/** @param {number} index */
function choose(index) {
  const options = [...(list?.children ?? [])];
  const chosen = options[Math.min(Math.max(index, 0), options.length - 1)];
  options.forEach((option) => option.setAttribute("aria-selected", String(option === chosen)));
  field?.setAttribute("aria-activedescendant", chosen?.id ?? "");
  chosen?.scrollIntoView({ block: "nearest" });
}

async function refresh() {
  const query = field?.value ?? "";
  const own = commands(query);
  show(own);
  try {
    const found = await looked(query);
    if (found.length && query === field?.value) show([...found, ...own]);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

field?.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(refresh, PAUSE);
});
field?.addEventListener("keydown", (event) => {
  const options = [...(list?.children ?? [])];
  const here = options.findIndex((option) => option.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown") choose(here + 1);
  else if (event.key === "ArrowUp") choose(here - 1);
  else if (event.key === "Enter") /** @type {HTMLElement|undefined} */ (options[here])?.click();
  else return;
  event.preventDefault();
});
bar?.addEventListener("rapport:opened", () => {
  if (!field) return;
  field.value = "";
  refresh();
});
// What somebody searched for stays in their browser until they sign out.
document.addEventListener("submit", (event) => {
  if (!(event.target instanceof HTMLFormElement) || !event.target.action.endsWith("/logout/")) return;
  for (const store of [localStorage, sessionStorage]) {
    Object.keys(store).filter((key) => key.startsWith("rapport.search.")).forEach((key) => store.removeItem(key));
  }
});
bar?.addEventListener("click", (event) => {
  const isEverything = event.target instanceof Element && event.target.closest(".everything");
  if (isEverything && field?.value.trim()) sessionStorage.setItem(WORDS, field.value.trim());
  if (event.target === bar) /** @type {HTMLDialogElement} */ (bar).close();
});
