"""The process that reads: batches in on a socket, verdicts out, until the other end is gone.

No Django, no database, no key: what a client wrote comes in, labels, places and vectors go out. The models
are loaded at the greeting, which is sent when the first message waits.
"""

import json
import os
import socket
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict
from typing import Any

from rapport.inbox.beliefs import Beliefs, Formed
from rapport.language import encoder
from rapport.language.domain.messages import Message, Surroundings, Turn
from rapport.language.verdicts import Verdict, Verdicts, form

BEHIND_PAGES = 10  # niceness: whoever opens a page, or talks in a chat, comes first
NOTHING, NOW = "none", "page_now"


def main() -> int:
    os.nice(BEHIND_PAGES)
    with suppress(ConnectionError), socket.socket(fileno=0) as asker:
        os.dup2(2, 1)  # nothing that is printed gets between the answers
        for line in asker.makefile("rb"):
            answer = _answer(json.loads(line))
            asker.sendall(json.dumps(answer).encode() + b"\n")
    return 0


def _answer(question: Mapping[str, Any]) -> dict[str, Any]:
    if "hello" in question:
        return _greet()
    if "encode" in question:
        return {"vectors": encode(question["encode"])}
    return {"formed": read(question["asked"])}


def _greet() -> dict[str, str]:
    """Loads the models. Why that failed may be told: no client's words are involved yet."""
    try:
        return {"version": form([Message("Good morning")])[0].version}
    except Exception as error:
        return {"failed": f"{type(error).__name__}: {error}"}


def encode(texts: Sequence[str]) -> list[list[float]] | None:
    """A vector of each text; None where the encoder raised."""
    try:
        return [[float(x) for x in row] for row in encoder.default().encode(texts)]
    except Exception as error:
        print(f"reader: {type(error).__name__} on {len(texts)} texts", file=sys.stderr)
        return None


def read(asked: Sequence[Mapping[str, Any]]) -> list[dict[str, Any] | None]:
    """`Formed` of each `Asked`, both as JSON; None for one that the models fail on."""
    messages = [_message(one) for one in asked]
    try:
        found = form(messages)
    except Exception as error:
        print(f"reader: {type(error).__name__} on {len(asked)} messages", file=sys.stderr)
        return [None] * len(asked) if len(asked) == 1 else [read([one])[0] for one in asked]
    pairs = zip(asked, found, strict=True)
    return [asdict(_formed(one["message_id"], verdicts)) for one, verdicts in pairs]


def _message(asked: Mapping[str, Any]) -> Message:
    known = Surroundings(
        first_contact=asked["first_contact"],
        days_since_treatment=asked["days_since_treatment"],
        treatment=asked["treatment"],
        open_case=asked["open_case"],
        previous=tuple(Turn(**turn) for turn in asked["previous"]),
    )
    return Message(asked["text"], known, asked["images"])


def _formed(message_id: int, found: Verdicts) -> Formed:
    beliefs = dict(_flagged(found))
    if found.cannot_tell is None:
        beliefs |= _told(found) | _doubted(found)
    meaning = [] if found.cannot_tell else list(found.meaning)
    return Formed(message_id, found.version, beliefs, str(found.cannot_tell or ""), meaning)


def _told(found: Verdicts) -> Beliefs:
    single = ("language", "intent", "stage", "sentiment", "urgency")
    told: Beliefs = {
        kind: _belief(verdict)
        for kind in single
        if (verdict := getattr(found, kind)).value not in ("", NOTHING)
    }
    several = {"tones": found.tones, "zones": found.zones}
    told |= {kind: [_belief(v) for v in verdicts] for kind, verdicts in several.items() if verdicts}
    if found.outside.value == "yes":
        told["outside"] = _belief(found.outside)
    return told | dict(_facts(found))


def _flagged(found: Verdicts) -> Beliefs:
    """What the model alone would flag: the practice's own worry words were looked for at receipt."""
    tier, sure = found.tiers.model, found.tiers
    if tier == NOTHING:
        return {}
    chance = sure.page_now if tier == "page_now" else sure.any
    sentence = [list(span) for span in found.flag.evidence[-1:]]
    belief = {"value": tier, "group": found.flag_group, "confidence": chance, "spans": sentence}
    return {"red_flag": belief}


def _doubted(found: Verdicts) -> Beliefs:
    """The tier that worry words alone may keep, where that is less than they may ask for."""
    most = found.tiers.most
    return {} if most == NOW else {"words_alone": {"value": most}}


def _belief(verdict: Verdict) -> dict[str, Any]:
    return {
        "value": verdict.value,
        "confidence": round(verdict.confidence, 4),
        "spans": [list(span) for span in verdict.evidence],
        "is_sure": verdict.may_decide,
    }


def _facts(found: Verdicts) -> Beliefs:
    """Kinds and places only: the words stay where they are sealed. Treatments by their kind."""
    told: Beliefs = {}
    for fact in found.facts:
        kind, value = (
            ("treatments", fact.value) if fact.kind == "treatment" else ("facts", fact.kind)
        )
        belief = {"value": value, "confidence": fact.confidence, "spans": [[fact.start, fact.end]]}
        belief["is_sure"] = fact.confidence == 1  # found by rule
        told.setdefault(kind, []).append(belief)
    return told


if __name__ == "__main__":
    sys.exit(main())
