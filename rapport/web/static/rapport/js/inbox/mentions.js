// @ in an internal note offers colleagues: arrow keys choose, Enter or Tab inserts.
const WORD = /(?:^|\s)@([\p{L}\p{N}.\-]*)$/u;

/** @returns {{area: HTMLTextAreaElement, list: HTMLElement}|null} */
function parts() {
  const area = document.getElementById("composer-text"), list = document.getElementById("mentions");
  const isNote = document.querySelector("#composer [name=mode][value=note]:checked");
  return isNote && area instanceof HTMLTextAreaElement && list ? { area, list } : null;
}

/** @param {HTMLElement} list */
const shown = (list) => /** @type {HTMLElement[]} */ ([...list.children].filter((one) => !(/** @type {HTMLElement} */ (one).hidden)));

/** @param {HTMLTextAreaElement} area */
const begun = (area) => WORD.exec(area.value.slice(0, area.selectionStart))?.[1];

/** @param {HTMLElement} list @param {HTMLElement|undefined} chosen @param {HTMLTextAreaElement} area */
function choose(list, chosen, area) {
  for (const one of list.children) one.setAttribute("aria-selected", String(one === chosen));
  if (chosen) area.setAttribute("aria-activedescendant", chosen.id);
  else area.removeAttribute("aria-activedescendant");
}

function offer() {
  const found = parts();
  if (!found) return;
  const { area, list } = found, word = begun(area)?.toLowerCase();
  for (const one of /** @type {HTMLElement[]} */ ([...list.children])) {
    one.hidden = word === undefined || !(one.dataset.name ?? "").toLowerCase().split(" ").some((part) => part.startsWith(word));
  }
  list.hidden = word === undefined || !shown(list).length;
  choose(list, shown(list)[0], area);
}

/** @param {HTMLElement} person */
function insert(person) {
  const found = parts();
  if (!found) return;
  const { area, list } = found, at = area.selectionStart;
  const start = at - (begun(area)?.length ?? 0);
  area.setRangeText(`${(person.dataset.name ?? "").replaceAll(" ", ".")} `, start, at, "end");
  list.hidden = true;
  area.dispatchEvent(new Event("input", { bubbles: true }));
  list.hidden = true;
  area.focus();
}

document.addEventListener("input", (event) => {
  if (event.target instanceof Element && event.target.id === "composer-text") offer();
});
document.addEventListener("keydown", (event) => {
  const found = parts();
  if (!found || found.list.hidden || event.target !== found.area) return;
  const all = shown(found.list), here = all.findIndex((one) => one.getAttribute("aria-selected") === "true");
  if (event.key === "ArrowDown") choose(found.list, all[(here + 1) % all.length], found.area);
  else if (event.key === "ArrowUp") choose(found.list, all[(here - 1 + all.length) % all.length], found.area);
  else if ((event.key === "Enter" && !event.ctrlKey && !event.metaKey) || event.key === "Tab") insert(all[here]);
  else if (event.key === "Escape") found.list.hidden = true;
  else return;
  event.preventDefault();
}, true);
document.addEventListener("mousedown", (event) => {
  const person = event.target instanceof Element && event.target.closest("#mentions [data-name]");
  if (!(person instanceof HTMLElement)) return;
  event.preventDefault();
  insert(person);
});
