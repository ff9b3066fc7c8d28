"""What the reader of messages is asked, and what it answers."""

from dataclasses import dataclass, field
from typing import Any

Beliefs = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier message of the thread."""

    is_client: bool
    text: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A message with what the practice knows; days since the last visit are None without one."""

    message_id: int
    text: str
    images: int = 0
    first_contact: bool = False
    days_since_treatment: float | None = None
    treatment: str = ""
    open_case: bool = False
    previous: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Formed:
    """Verdicts on one message, with no word of it.

    beliefs: kind → {value, confidence, spans, …}, or a list of these where several may hold at once
    (tones, zones, topics, facts). confidence: 0 to 1; spans: [start, end] in the message's text.
    `words_alone` has a value only: same_day or none, the most that worry words alone may keep.
    cannot_tell: why nothing is believed, or ''. `meaning`: the message as a vector, never stored.
    """

    message_id: int
    version: str
    beliefs: Beliefs = field(default_factory=dict)
    cannot_tell: str = ""
    meaning: list[float] = field(default_factory=list, repr=False)


NEARNESS = "guidelines"  # the kind of belief: which guidelines mean something close to it
NEAR = 0.45  # cosine from which one is put beside the reply for that
FAILED = "failed"  # the models failed on it three times
UNREADABLE = "unreadable"  # its key is gone: its client was erased
