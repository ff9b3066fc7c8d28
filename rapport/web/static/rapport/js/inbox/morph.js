// A fragment with data-morph is brought in line with what the server sent instead of being replaced:
// what did not change keeps its focus, its scroll place and what was selected in it.

/** @param {Element} old @param {Element} fresh */
function attributes(old, fresh) {
  for (const { name } of [...old.attributes]) {
    const kept = name === "open" || name === "aria-busy" || (name === "class" && old.matches(".htmx-request"));
    if (!fresh.hasAttribute(name) && !kept) old.removeAttribute(name);
  }
  for (const { name, value } of [...fresh.attributes]) {
    if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  }
}

/** @param {Node} a @param {Node} b */
const alike = (a, b) =>
  a.nodeType === b.nodeType && a.nodeName === b.nodeName && (a instanceof Element && b instanceof Element ? a.id === b.id : true);

/** @param {Node} old @param {Node} fresh */
function bring(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (!(old instanceof Element && fresh instanceof Element)) {
    old.nodeValue = fresh.nodeValue;
    return;
  }
  if (old.hasAttribute("data-keep")) return;
  attributes(old, fresh);
  if (old.matches("input, textarea, select")) return;
  children(old, fresh);
}

/**
 * @param {Element} old @param {ParentNode} fresh
 * @param {(node: Element) => void} [arrived] told of every element that was not there before
 */
function children(old, fresh, arrived) {
  const known = new Map([...old.children].filter((child) => child.id).map((child) => [child.id, child]));
  const wanted = new Set([...fresh.children].map((child) => child.id).filter(Boolean));
  let place = old.firstChild;
  for (const node of [...fresh.childNodes]) {
    const same = node instanceof Element && node.id ? known.get(node.id) : undefined;
    // Moving an element takes its focus away, so what is not wanted any more goes first.
    while (same && place && place !== same && !(place instanceof Element && wanted.has(place.id))) place = dropped(place);
    const found = same ?? (place && alike(place, node) ? place : undefined);
    if (!found) {
      old.insertBefore(node, place);
      if (node instanceof Element) arrived?.(node);
      continue;
    }
    if (found === place) place = place.nextSibling;
    else old.insertBefore(found, place);
    bring(found, node);
  }
  while (place) place = dropped(place);
}

/** @param {ChildNode} node @returns {ChildNode|null} the one after it */
function dropped(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}

/** Bring `old` in line with `fresh`; the focus stays where it is as long as that is still there. */
export function morph(old, fresh, arrived) {
  const active = document.activeElement;
  children(old, fresh, arrived);
  if (active instanceof HTMLElement && active.isConnected && document.activeElement !== active) active.focus({ preventScroll: true });
}
