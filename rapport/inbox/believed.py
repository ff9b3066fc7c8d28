"""What is believed about a message, as the desk shows it: small words, and the places that spoke for them."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _

from rapport.inbox import belief_words as words
from rapport.inbox.models import Correction, Message, Verdicts

TOLD_FROM = 2  # urgency; most messages can wait a while, and that need not be said


@dataclass(frozen=True, slots=True)
class Believed:
    """One line below a message. `unsure`: nothing is believed, and why; `is_outside`: for a person."""

    said: tuple[str, ...] = ()
    unsure: str = ""
    is_outside: bool = False
    is_corrected: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of the message's text; `why` names what it speaks for, '' for nothing."""

    text: str
    why: str = ""


@dataclass(frozen=True, slots=True)
class Belief:
    """One kind with its labels and how sure they are."""

    heading: str
    labels: tuple[str, ...]


def of(message: Message) -> Believed | None:
    """The line of a message with `verdicts` and `corrections` loaded; None where none were formed."""
    verdicts: Verdicts | None = getattr(message, "verdicts", None)
    if verdicts is None:
        return None
    right = corrected(message)
    if verdicts.cannot_tell and not right:
        return Believed(unsure=words.cannot_tell(verdicts.cannot_tell))
    return Believed(
        said=tuple(_said(verdicts.beliefs, right)),
        is_outside="outside" in verdicts.beliefs and "intent" not in right,
        is_corrected=bool(right),
    )


def corrected(message: Message) -> dict[str, Any]:
    """Kind → what people said is right, the last word of each."""
    return {c.kind: c.right for c in sorted(message.corrections.all(), key=_when)}


def _when(correction: Correction) -> Any:
    return correction.at, correction.pk


def _said(beliefs: dict[str, Any], right: dict[str, Any]) -> Iterator[str]:
    if "intent" in right:
        yield words.label("intent", right["intent"])
    elif "intent" in beliefs and "outside" not in beliefs:
        yield _sure("intent", beliefs["intent"])
    if "tone" in right:
        yield from (words.label("tones", tone) for tone in right["tone"])
    else:
        yield from (_sure("tones", one) for one in beliefs.get("tones", ()))
    urgency = beliefs.get("urgency")
    if urgency and int(urgency["value"]) >= TOLD_FROM:
        yield _("answer %(when)s") % {"when": _sure("urgency", urgency)}


def _sure(kind: str, belief: dict[str, Any]) -> str:
    label = words.label(kind, str(belief["value"]))
    before = words.how_sure(belief["confidence"], is_sure=belief.get("is_sure", False))
    return f"{before} {label}" if before else label


def beliefs(verdicts: Verdicts) -> list[Belief]:
    """Every kind in words, in the order of the desk's interest."""
    found = []
    for kind in words.KINDS:
        labels = tuple(dict.fromkeys(_sure(kind, one) for one in _several(verdicts.beliefs, kind)))
        if labels:
            found.append(Belief(words.heading(kind), labels))
    return found


def _several(found: dict[str, Any], kind: str) -> list[dict[str, Any]]:
    belief = found.get(kind) or []
    return belief if isinstance(belief, list) else [belief]


def pieces(text: str, verdicts: Verdicts) -> list[Piece]:
    """The text cut where evidence begins and ends."""
    spans = [
        (start, end, f"{words.heading(kind)} {_sure(kind, one)}")
        for kind in words.KINDS
        for one in _several(verdicts.beliefs, kind)
        for start, end in one.get("spans", ())
        if 0 <= start < end <= len(text)
    ]
    cuts = sorted({0, len(text), *(cut for span in spans for cut in span[:2])})
    return [
        Piece(text[a:b], _joined(why for start, end, why in spans if start <= a and b <= end))
        for a, b in zip(cuts, cuts[1:], strict=False)
    ]


def _joined(reasons: Iterable[str]) -> str:
    return " · ".join(dict.fromkeys(reasons))


def intent(message: Message) -> str:
    """What it is about by the last word on it; '' where nobody can tell."""
    believes = message.verdicts.beliefs.get("intent", {}).get("value", "")
    return str(corrected(message).get("intent", believes))


def tones(message: Message) -> list[str]:
    """How it sounds by the last word on it."""
    believes = [one["value"] for one in message.verdicts.beliefs.get("tones", ())]
    return list(corrected(message).get("tone", believes))
