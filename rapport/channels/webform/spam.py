"""What makes a form look like advertising. Enough signs hold it; nothing drops it."""

import re
from collections.abc import Iterator, Mapping

HOLD_AT = 3
LINK = re.compile(r"https?://|www\.|\[url|<a\s", re.IGNORECASE)


def suspicion(fields: Mapping[str, str], *, trap: str, verdict: str) -> tuple[int, list[str]]:
    """(points, why). `trap`: what stood in the field nobody sees; `verdict`: the stamp's."""
    found = list(_signs(fields, trap, verdict))
    return sum(points for points, _ in found), [why for _, why in found]


def _signs(fields: Mapping[str, str], trap: str, verdict: str) -> Iterator[tuple[int, str]]:
    if trap:
        yield 3, "filled in the hidden field"
    if verdict in ("forged", "too_soon"):
        yield 3, "sent faster than a person types"
    if verdict == "missing":
        yield 1, "not sent from our page"
    links = sum(len(LINK.findall(text)) for text in fields.values())
    if links:
        yield min(links, 3), f"{links} links"
    if LINK.search(fields.get("name", "")):
        yield 3, "a link instead of a name"
