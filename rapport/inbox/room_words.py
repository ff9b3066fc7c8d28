"""A judgment zone in plain words: why we think so, with the client's own words, and what is different."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.core.gestures import Refusal
from rapport.core.zones import SENTENCES, may_repeat
from rapport.inbox.belief_words import STAGES, TONES
from rapport.inbox.models import ZoneStay

MOST = 3  # quotes; who needs more reads the message
LONGEST = 90
CLOSE = 20  # letters between two places that are read as one

REFUSED = {
    Refusal.NOT_OFFERED: gettext_lazy("no longer offered"),
    Refusal.NOT_THIS_ROLE: gettext_lazy("a leader gives this"),
    Refusal.CLINICAL: gettext_lazy("a clinician gives this"),
    Refusal.TOO_MUCH: gettext_lazy("more than is left here"),
}


@dataclass(frozen=True, slots=True)
class Because:
    """Why a conversation lies in a zone. `sentence` is read after "because"."""

    sentence: str
    quotes: tuple[str, ...]
    message_id: int | None


def because(stay: ZoneStay) -> Because:
    """The reasons of a stay whose message and key are loaded; quotes are cut from the message itself."""
    told = list(dict.fromkeys(filter(None, (_reason(reason) for reason in stay.why))))
    return Because(_listed(told), tuple(_quotes(stay))[:MOST], stay.message_id)


def _reason(document: dict[str, Any]) -> str:
    """One stored reason; a code without a sentence is shown as it is, never hidden."""
    code, params = str(document["code"]), dict(document.get("params", {}))
    params |= {
        "tone": TONES.get(params.get("tone", "")),
        "stage": STAGES.get(params.get("stage", "")),
    }
    try:
        return str(_(SENTENCES[code]) % params)
    except KeyError:
        return code


def _listed(told: list[str]) -> str:
    if len(told) < 2:
        return "".join(told)
    return _("%(first)s, and because %(last)s") % {"first": ", ".join(told[:-1]), "last": told[-1]}


def _quotes(stay: ZoneStay) -> Iterable[str]:
    text = stay.message.text if stay.message else ""
    spans = [tuple(s) for why in stay.why for s in why.get("params", {}).get("spans", ())]
    for start, end in _joined(sorted(set(spans)), text):
        if words := " ".join(text[start:end].split()):
            yield words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"


def _joined(spans: list[tuple[int, ...]], text: str) -> list[tuple[int, int]]:
    """Places that stand close together within a sentence are quoted as one."""
    found: list[tuple[int, int]] = []
    for start, end in spans:
        between = text[found[-1][1] : start] if found else "."
        if len(between) <= CLOSE and not any(mark in between for mark in ".?!\n"):
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return found


def different(key: str) -> str:
    """What is different in this room."""
    if may_repeat(key):
        return _(
            "Answer what they asked, as a person. Parts of saved replies may help; no whole one."
        )
    return _(
        "Take the time it needs: the clock asks for a first answer, nothing else is timed here. "
        "Saved replies rest, and nothing automatic leaves."
    )
