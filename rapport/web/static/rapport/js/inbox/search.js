// The search page: filters to complete or click, searches of one's own kept in this browser, keys.
const form = /** @type {HTMLFormElement} */ (document.getElementById("search-form"));
const field = /** @type {HTMLInputElement} */ (document.getElementById("search-words"));
const offers = /** @type {HTMLElement} */ (document.getElementById("search-offers"));
const recent = /** @type {HTMLElement} */ (document.getElementById("search-recent"));
const found = /** @type {HTMLElement} */ (document.getElementById("search-found"));
const STORE = `rapport.search.${form.dataset.staff}`;
const LAST = "rapport.search.words"; // what was typed, for whoever comes back to this tab
const KEPT = 8;

/** @type {Map<string, {means: string, values: string[]}>} */
const filters = new Map(
  [...form.querySelectorAll("[data-filter]")].map((part) => {
    const one = /** @type {HTMLElement} */ (part);
    const values = [...one.querySelectorAll("[data-search-add]")].map((value) => value.textContent ?? "");
    return [one.dataset.filter ?? "", { means: one.dataset.means ?? "", values }];
  }),
);

/** @param {string} value */
const quoted = (value) => (value.includes(" ") ? `"${value}"` : value);

/** The part of the search that is being typed, and what could stand in its place. */
function ways() {
  const before = field.value.slice(0, field.selectionStart ?? field.value.length);
  const part = before.match(/(?:^|\s)([^\s"]*(?::"[^"]*)?)$/)?.[1] ?? "";
  const [name, typed] = part.split(/:(.*)/s);
  const known = filters.get(name.toLowerCase());
  if (typed !== undefined && known) {
    const begun = typed.replace(/^"/, "").toLowerCase();
    const fitting = known.values.filter((value) => value.toLowerCase().startsWith(begun) && value.toLowerCase() !== begun);
    return { part, words: fitting.map((value) => [`${name}:${quoted(value)} `, value]) };
  }
  if (part.length < 2) return { part, words: [] };
  const keys = [...filters].filter(([key]) => key.startsWith(part.toLowerCase()));
  return { part, words: keys.map(([key, one]) => [`${key}:`, `${key}: ${one.means}`]) };
}

function offer() {
  const { part, words } = ways();
  offers.replaceChildren(
    ...words.slice(0, 8).map(([text, label], index) => {
      const option = document.createElement("li");
      Object.assign(option, { id: `search-offer-${index}`, className: "menu-item", textContent: label });
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.addEventListener("mousedown", (event) => event.preventDefault());
      option.addEventListener("click", () => take(part, text));
      return option;
    }),
  );
  show(offers.childElementCount > 0);
}

/** @param {boolean} open */
function show(open) {
  offers.hidden = !open;
  field.setAttribute("aria-expanded", String(open));
  if (!open) field.removeAttribute("aria-activedescendant");
}

/** @param {string} part @param {string} text takes the place of the part that is being typed */
function take(part, text) {
  const end = field.selectionStart ?? field.value.length;
  write(field.value.slice(0, end - part.length) + text + field.value.slice(end));
  if (text.endsWith(":")) offer();
  else show(false);
}

/** @param {string} text */
function write(text) {
  field.value = text;
  field.focus();
  field.dispatchEvent(new Event("input", { bubbles: true }));
}

/** @param {number} step */
function choose(step) {
  const options = [...offers.children];
  const here = options.findIndex((one) => one.getAttribute("aria-selected") === "true");
  const next = options[(here + step + options.length) % options.length];
  options.forEach((one) => one.setAttribute("aria-selected", String(one === next)));
  field.setAttribute("aria-activedescendant", next.id);
}

const chosen = () => /** @type {HTMLElement|null} */ (offers.hidden ? null : offers.querySelector("[aria-selected=true]"));

/** @returns {string[]} */
function kept() {
  try {
    return JSON.parse(localStorage.getItem(STORE) ?? "[]");
  } catch {
    return [];
  }
}

function keep() {
  const text = field.value.trim();
  if (text.length < 2) return;
  localStorage.setItem(STORE, JSON.stringify([text, ...kept().filter((one) => one !== text)].slice(0, KEPT)));
}

function remind() {
  const texts = kept();
  recent.hidden = Boolean(field.value.trim()) || !texts.length;
  recent.querySelector(".cluster")?.replaceChildren(
    ...texts.map((text) => {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "chip", textContent: text });
      button.addEventListener("click", () => write(text));
      return button;
    }),
  );
}

field.addEventListener("input", () => {
  sessionStorage.setItem(LAST, field.value);
  offer();
  remind();
});
field.addEventListener("blur", () => show(false));
field.addEventListener("keydown", (event) => {
  const open = !offers.hidden;
  if (event.key === "ArrowDown" || event.key === "ArrowUp") {
    if (open) choose(event.key === "ArrowDown" ? 1 : -1);
    else if (event.key === "ArrowDown") /** @type {HTMLElement|null} */ (found.querySelector("[data-row]"))?.focus();
    else return;
  } else if (event.key === "Escape" && open) show(false);
  else if ((event.key === "Enter" || event.key === "Tab") && chosen()) chosen()?.click();
  else {
    if (event.key === "Enter") keep();
    return;
  }
  event.preventDefault();
});
form.addEventListener("click", (event) => {
  const button = event.target instanceof Element && event.target.closest("[data-search-add]");
  if (!(button instanceof HTMLElement)) return;
  const menu = /** @type {HTMLElement|null} */ (button.closest("[popover]"));
  menu?.hidePopover();
  const text = button.dataset.searchAdd ?? "";
  write(`${field.value.trimEnd()} ${text}${text.endsWith(":") ? "" : " "}`.trimStart());
});
found.addEventListener("click", (event) => {
  if (event.target instanceof Element && event.target.closest("a")) keep();
});
found.addEventListener("keydown", (event) => {
  const rows = /** @type {HTMLElement[]} */ ([...found.querySelectorAll("[data-row]")]);
  const here = rows.indexOf(/** @type {HTMLElement} */ (document.activeElement));
  if (here < 0 || (event.key !== "ArrowDown" && event.key !== "ArrowUp")) return;
  event.preventDefault();
  const next = rows[here + (event.key === "ArrowDown" ? 1 : -1)];
  (next ?? (event.key === "ArrowUp" ? field : rows[here])).focus();
});
document.getElementById("search-forget")?.addEventListener("click", () => {
  localStorage.removeItem(STORE);
  remind();
  field.focus();
});
// Whoever comes back finds their search again; whoever typed before the page listened is heard.
addEventListener("pageshow", () => {
  const typed = field.value;
  const text = typed || (sessionStorage.getItem(LAST) ?? "");
  if (text && !found.childElementCount) write(text);
  if (!typed) field.select(); // the next search takes its place
  remind();
});
