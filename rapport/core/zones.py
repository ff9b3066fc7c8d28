"""Judgment zones: what leads into one, which one stands in front, and what rests inside.

Pure: a frozen situation and the practice's rules go in, matches with their reasons come out. A zone
is entered when any one of its triggers holds; a trigger never looks at another.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any


class Key(StrEnum):
    """The shipped zones, the one that stands in front first."""

    CLINICAL_WORRY = "clinical_worry"
    TROUBLE = "trouble"
    HESITATION = "hesitation"
    GOODBYE = "goodbye"
    FIRST_IMPRESSION = "first_impression"


ORDER: tuple[str, ...] = tuple(key.value for key in Key)
MOMENTS = 3  # how many a practice chooses; clinical worry is on besides
WARN_SHARE = 0.25  # most moments should stay swift


class When(StrEnum):
    """What a trigger looks at."""

    FIRST_CONTACT = "first_contact"
    OPEN_FLAG = "open_flag"
    OPEN_CASE = "open_case"
    RECENT_TREATMENT = "recent_treatment"
    STAGE = "stage"
    BELIEVED = "believed"
    TONE = "tone"


@dataclass(frozen=True, slots=True)
class Trigger:
    """One condition. `named` is the stage or tone asked for, `at_least` a confidence from 0 to 1.

    `days`: only within so many days after a treatment; None asks nothing of the kind, except for
    RECENT_TREATMENT, which holds for any treatment then.
    """

    when: When
    named: str = ""
    at_least: float = 0.0
    days: float | None = None


@dataclass(frozen=True, slots=True)
class Belief:
    """What a model believes: a calibrated confidence, and where it stands in the text."""

    confidence: float
    spans: tuple[tuple[int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Situation:
    """What is known about a message at one moment; `days_since_treatment` None: never treated."""

    stage: str = ""
    is_first_contact: bool = False
    days_since_treatment: float | None = None
    has_open_flag: bool = False
    has_open_case: bool = False
    believed: Mapping[str, Belief] = field(default_factory=dict)
    tones: Mapping[str, Belief] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Rule:
    """A zone as it is evaluated: its key and what leads into it."""

    key: str
    triggers: tuple[Trigger, ...] = ()


@dataclass(frozen=True, slots=True)
class Why:
    """A reason as it is stored: a code of When, and what its sentence needs."""

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Match:
    """A zone that a situation leads into, and every reason for it."""

    key: str
    why: tuple[Why, ...]


def matches(situation: Situation, rules: Iterable[Rule]) -> tuple[Match, ...]:
    """The zones whose triggers hold, the foremost first."""
    found = [(rule.key, reasons(situation, rule)) for rule in rules]
    entered = [Match(key, why) for key, why in found if why]
    return tuple(sorted(entered, key=lambda match: place(match.key)))


def reasons(situation: Situation, rule: Rule) -> tuple[Why, ...]:
    """Why this zone, most telling first: what the words say before what the calendar says."""
    found = (_reason(situation, rule.key, trigger) for trigger in rule.triggers)
    return tuple(sorted((why for why in found if why), key=lambda why: TELLING.index(why.code)))


TELLING: list[str] = [
    When.OPEN_FLAG,
    When.BELIEVED,
    When.TONE,
    When.OPEN_CASE,
    When.STAGE,
    When.RECENT_TREATMENT,
    When.FIRST_CONTACT,
]


def _reason(s: Situation, key: str, t: Trigger) -> Why | None:
    match t.when:
        case When.RECENT_TREATMENT:
            return _treated(s, t)
        case When.BELIEVED:
            return _believed(s, t, s.believed.get(key), {})
        case When.TONE:
            return _believed(s, t, s.tones.get(t.named), {"tone": t.named})
        case When.STAGE:
            is_there = s.stage != "" and s.stage == t.named
            return _holds(s, t, is_there, {"stage": s.stage})
        case _:
            return _holds(s, t, _PLAIN[t.when](s), {})


_PLAIN: Mapping[When, Callable[[Situation], bool]] = {
    When.FIRST_CONTACT: lambda s: s.is_first_contact,
    When.OPEN_FLAG: lambda s: s.has_open_flag,
    When.OPEN_CASE: lambda s: s.has_open_case,
}


def _holds(s: Situation, t: Trigger, is_so: bool, params: Mapping[str, Any]) -> Why | None:
    return Why(t.when, params) if is_so and _is_soon_after(s, t.days) else None


def _is_soon_after(s: Situation, days: float | None) -> bool:
    since = s.days_since_treatment
    return days is None or (since is not None and 0 <= since <= days)


def _treated(s: Situation, t: Trigger) -> Why | None:
    since = s.days_since_treatment
    if since is None or since < 0 or not _is_soon_after(s, t.days):
        return None
    return Why(t.when, {"days": int(since)})


def _believed(
    s: Situation, t: Trigger, belief: Belief | None, params: Mapping[str, Any]
) -> Why | None:
    if belief is None or belief.confidence < t.at_least:
        return None
    percent = round(belief.confidence * 100)
    spans = [list(span) for span in belief.spans]
    return _holds(s, t, True, {**params, "percent": percent, "spans": spans})


def place(key: str) -> tuple[int, str]:
    """Where a zone stands among others: shipped ones in their order, then own ones by name."""
    return (ORDER.index(key) if key in ORDER else len(ORDER), key)


def foremost(keys: Iterable[str]) -> str:
    """The zone that gives the room its colour; '' for none."""
    return min(keys, key=place, default="")


def asks_for(skill: str | None, held: Iterable[str]) -> frozenset[str]:
    """The skills routing asks for. One that nobody holds yet asks nothing: somebody must answer."""
    return frozenset({skill}) & frozenset(held) if skill else frozenset()


def may_repeat(key: str) -> bool:
    """Whether saved replies may be used in part. Only in a first impression; a whole one never."""
    return key in ("", Key.FIRST_IMPRESSION)


LONG_ENOUGH = 6  # words; a shorter saved text is a phrase that everybody uses


def is_saved(reply: str, saved: Iterable[str], *, key: str) -> bool:
    """Whether a reply is a saved one: all of it, or where nothing may be repeated, a long part."""
    said = _plain(reply)
    texts = [text for text in map(_plain, saved) if text]
    if key and said in texts:
        return True
    if may_repeat(key):
        return False
    return any(len(text.split()) >= LONG_ENOUGH and f" {text} " in f" {said} " for text in texts)


def _plain(text: str) -> str:
    """The words alone: spaces, case and punctuation make no text one's own."""
    kept = "".join(c if c.isalnum() else " " for c in text.casefold())
    return " ".join(kept.split())


def trigger(document: Mapping[str, Any]) -> Trigger:
    """A trigger from what the table holds. Raises ValueError for what is none."""
    days = document.get("days")
    return Trigger(
        When(str(document.get("when"))),
        str(document.get("named", "")),
        float(document.get("at_least", 0)),
        None if days is None else float(days),
    )


def document(kept: Trigger) -> dict[str, Any]:
    """A trigger as the table holds it, what is empty left out."""
    fields = {"named": kept.named, "at_least": kept.at_least, "days": kept.days}
    return {"when": kept.when.value} | {k: v for k, v in fields.items() if v not in ("", None)}


def rule(key: str, documents: Iterable[Mapping[str, Any]]) -> Rule:
    """A zone's rule from its row."""
    return Rule(key, tuple(trigger(one) for one in documents))


# What leads into the shipped zones until the practice says otherwise. The models believe nothing
# below thresholds of their own, chosen on validation: a practice may only ask for more.
SHIPPED: Mapping[str, tuple[Trigger, ...]] = {
    Key.CLINICAL_WORRY: (
        Trigger(When.OPEN_FLAG),
        Trigger(When.BELIEVED),
        Trigger(When.TONE, "worry", days=14),
    ),
    Key.TROUBLE: (Trigger(When.OPEN_CASE), Trigger(When.BELIEVED)),
    Key.HESITATION: (Trigger(When.BELIEVED),),
    Key.GOODBYE: (Trigger(When.BELIEVED),),
    Key.FIRST_IMPRESSION: (Trigger(When.FIRST_CONTACT),),
}

SENTENCES: Mapping[str, str] = {
    When.FIRST_CONTACT: "it is the first time they write to us",
    When.OPEN_FLAG: "words of worry were found, and no clinician has closed the flag yet",
    When.OPEN_CASE: "something is still to be put right for them",
    When.RECENT_TREATMENT: "they were treated %(days)s days ago",
    When.STAGE: "of where they are with us (%(stage)s)",
    When.BELIEVED: "of what they wrote (%(percent)s%% sure)",
    When.TONE: "it sounds %(tone)s (%(percent)s%% sure)",
    "by_hand": "%(by)s said so",
    "planted": "the demo's story was planted so",
}
