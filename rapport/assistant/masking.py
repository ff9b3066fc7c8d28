"""Names and addresses leave as placeholders and come back as what they were. A pure rule.

Hidden are the names and addresses we know, and whatever looks like a mail address, a link or a phone
number. What we can't know, such as a sister's name, stays.
"""

import re
import unicodedata
from collections.abc import Iterable

PLACEHOLDER = re.compile(r"\[[A-Z]{2,10}_\d{1,6}\]")
LINK = r"(?:https?://|www\.)[^\s<>\"]+"
EMAIL = r"[\w.+'-]+@[\w-]+(?:\.[\w-]+)+"
# Seven digits and more with what stands between them; a date is not a number to call.
DATE = r"(?:\d{4}[-.]\d{1,2}[-.]\d{1,2}|\d{1,2}[-.]\d{1,2}[-.]\d{2,4})(?![\d.-])"
PHONE = rf"(?<![\w.])(?!{DATE})\+?(?:\(?\d[\s().-]{{0,3}}){{6,18}}\d(?!\w)"
WORD = r"[^\W_](?:[^\W_]|[\u0300-\u036f])*"
SHORT = 3  # a shorter word of a name is hidden only as it is written: "Li", not "li"


class Mask:
    """Placeholders for one request. `show(hide(text)) == text` for every text."""

    def __init__(self, *, names: Iterable[str] = (), addresses: Iterable[str] = ()) -> None:
        self._shown: dict[str, str] = {}
        self._hidden: dict[tuple[str, str], str] = {}
        words = {word for name in names for word in re.findall(WORD, name) if len(word) > 1}
        self._short = {word for word in words if len(word) < SHORT}
        self._names = {_bare(word) for word in words if len(word) >= SHORT}
        self._pattern = re.compile(_pattern(addresses))

    def hide(self, text: str) -> str:
        """The text with placeholders, the same one for the same words."""
        return self._pattern.sub(self._replace, text)

    def show(self, text: str) -> str:
        """The text with what the placeholders stand for; one that we did not give stays."""
        return PLACEHOLDER.sub(lambda found: self._shown.get(found[0], found[0]), text)

    def knows(self, text: str) -> bool:
        """Whether every placeholder in the text is one of ours."""
        return all(found in self._shown for found in PLACEHOLDER.findall(text))

    def _replace(self, found: re.Match[str]) -> str:
        kind, words = str(found.lastgroup), found[0]
        if kind == "NAME" and words not in self._short and _bare(words) not in self._names:
            return words
        if (kind, words) not in self._hidden:
            number = sum(kind == other for other, _ in self._hidden) + 1
            placeholder = f"[{kind}_{number}]"
            self._hidden[kind, words] = placeholder
            self._shown[placeholder] = words
        return self._hidden[kind, words]


def _pattern(addresses: Iterable[str]) -> str:
    """What may be hidden, by its kind; of words only those that are names will be."""
    known = sorted({a.strip() for a in addresses if len(a.strip()) > 4}, key=len, reverse=True)
    kinds = {
        "MARK": [PLACEHOLDER.pattern],
        "LINK": [LINK],
        "EMAIL": [EMAIL],
        "ADDRESS": [f"(?i:{re.escape(address)})" for address in known],
        "PHONE": [PHONE],
        "NAME": [WORD],
    }
    return "|".join(f"(?P<{kind}>{'|'.join(some)})" for kind, some in kinds.items() if some)


def _bare(word: str) -> str:
    """Without accents and capitals: people leave them out of their own names."""
    apart = unicodedata.normalize("NFD", word)
    return "".join(c for c in apart if not unicodedata.combining(c)).casefold()
