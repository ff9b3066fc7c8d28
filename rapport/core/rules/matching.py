"""Whether a conversation is as a rule asks."""

import re
from dataclasses import dataclass

from rapport.core.names import fold
from rapport.core.rules.grammar import Condition, Field

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Case:
    """A conversation at an occasion, before any rule acted on it.

    `tags` are numbers; `owner` 0 is nobody; `zone` '' the swift lane; `text` what was said, as
    `spoken` writes it. `waits`: a client waits for an answer. `is_flagged`: a red flag is open.
    """

    channel: str = ""
    location: int = 0
    tags: frozenset[int] = frozenset()
    priority: str = "normal"
    owner: int = 0
    zone: str = ""
    is_new_client: bool = False
    is_open_hours: bool = True
    text: str = ""
    waits: bool = False
    is_closed: bool = False
    is_flagged: bool = False


def holds(test: Condition, case: Case) -> bool:
    """Whether the condition is met."""
    return _is_so(test, case) is not test.is_not


def _is_so(test: Condition, case: Case) -> bool:
    match test.field:
        case Field.TAG:
            return test.value in case.tags
        case Field.ZONE:
            return case.zone == test.value if test.value else bool(case.zone)
        case Field.CLIENT:
            return case.is_new_client
        case Field.HOURS:
            return case.is_open_hours
        case Field.WORDS:
            return _says(str(test.value), case.text)
    return bool(_plain(test.field, case) == test.value)


def _plain(field: Field, case: Case) -> str | int:
    """The fields that are compared as they are."""
    plain: dict[Field, str | int] = {
        Field.CHANNEL: case.channel,
        Field.LOCATION: case.location,
        Field.PRIORITY: case.priority,
        Field.OWNER: case.owner,
    }
    return plain[field]


def _says(phrases: str, text: str) -> bool:
    wanted = (spoken(phrase) for phrase in phrases.split(","))
    return any(phrase.strip() and phrase in text for phrase in wanted)


def spoken(text: str) -> str:
    """Folded words with one space around each: a phrase is in it where all its words follow each other."""
    return f" {' '.join(_WORD.findall(fold(text)))} "
