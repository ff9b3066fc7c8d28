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
SHORT = 3  # a shorter word of a name is hidden only as it is written: "Li", not "li"


class Mask:
    """Placeholders for one request. `show(hide(text)) == text` for every text."""

    def __init__(self, *, names: Iterable[str] = (), addresses: Iterable[str] = ()) -> None:
        self._shown: dict[str, str] = {}
        self._hidden: dict[tuple[str, str], str] = {}
        self._pattern = re.compile(_pattern(names, addresses))

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
        if (kind, words) not in self._hidden:
            number = sum(kind == other for other, _ in self._hidden) + 1
            placeholder = f"[{kind}_{number}]"
            self._hidden[kind, words] = placeholder
            self._shown[placeholder] = words
        return self._hidden[kind, words]


def _pattern(names: Iterable[str], addresses: Iterable[str]) -> str:
    known = sorted({a.strip() for a in addresses if len(a.strip()) > 4}, key=len, reverse=True)
    kinds = {
        "MARK": [PLACEHOLDER.pattern],
        "LINK": [LINK],
        "EMAIL": [EMAIL],
        "ADDRESS": [f"(?i:{re.escape(address)})" for address in known],
        "NAME": _names(names),
        "PHONE": [PHONE],
    }
    return "|".join(f"(?P<{kind}>{'|'.join(some)})" for kind, some in kinds.items() if some)


def _names(names: Iterable[str]) -> list[str]:
    words = {form for name in names for part in (name, *name.split()) for form in _forms(part)}
    words = {word for word in words if len(word) > 1}
    return [_name(word) for word in sorted(words, key=lambda word: (-len(word), word))]


def _forms(name: str) -> set[str]:
    """The name as accents may be written: composed, taken apart, and left out."""
    name = name.strip(" .,;:")
    apart = unicodedata.normalize("NFD", name)
    bare = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return {name, apart, unicodedata.normalize("NFC", name), bare}


def _name(word: str) -> str:
    spelled = r"\s+".join(map(re.escape, word.split()))
    case = "(?i:" if len(word) >= SHORT else "(?:"
    return rf"(?<!\w){case}{spelled})(?!\w)"
