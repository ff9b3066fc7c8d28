"""What people said was right, as lines to learn from in the format of the domain set."""

from collections.abc import Iterator
from typing import Any

from rapport.inbox.models import Correction, Message, Verdicts
from rapport.inbox.queries.understanding import asked_of

BATCH = 500
Line = dict[str, Any]


def lines(*, with_text: bool) -> Iterator[Line]:
    """One for each corrected message of the practice in scope, oldest first: its verdicts with the
    corrections put in their place. Text and context only where asked for, and while they can be read.
    """
    corrected = Correction.objects.exclude(message=None).order_by("message_id")
    ids = [pk for pk in corrected.values_list("message_id", flat=True).distinct() if pk]
    for start in range(0, len(ids), BATCH):
        yield from _batch(ids[start : start + BATCH], with_text)


def _batch(message_ids: list[int], with_text: bool) -> Iterator[Line]:
    rows = Message.objects.filter(pk__in=message_ids).select_related("verdicts")
    words = _words(message_ids) if with_text else {}
    for row in rows.prefetch_related("corrections").order_by("pk"):
        if with_text and row.pk not in words:
            continue
        yield {"message": row.pk} | words.get(row.pk, {}) | labels(row)


def labels(row: Message) -> Line:
    """The labels of a message with `verdicts` and `corrections` loaded, by the last word on each."""
    verdicts: Verdicts | None = getattr(row, "verdicts", None)
    line = _believed(verdicts.beliefs if verdicts else {})
    corrections = sorted(row.corrections.all(), key=lambda made: (made.at, made.pk))
    for correction in corrections:
        _apply(line, correction)
    corrected = {correction.kind for correction in corrections}
    version = verdicts.model_version if verdicts else ""
    return line | {"corrected": sorted(corrected), "version": version, "writer": "practice"}


def _believed(beliefs: dict[str, Any]) -> Line:
    flag = beliefs.get("red_flag", {})
    return {
        "lang": _value(beliefs, "language"),
        "tier": flag.get("value", "none"),
        "group": flag.get("group", ""),
        "zones": [zone["value"] for zone in beliefs.get("zones", ())],
        "intent": _value(beliefs, "intent"),
        "tones": [tone["value"] for tone in beliefs.get("tones", ())],
        "sentiment": int(_value(beliefs, "sentiment") or 0),
        "urgency": int(_value(beliefs, "urgency") or 0),
        "stage": _value(beliefs, "stage"),
    }


def _value(beliefs: dict[str, Any], kind: str) -> str:
    return str(beliefs.get(kind, {}).get("value", ""))


def _apply(line: Line, correction: Correction) -> None:
    right: Any = correction.right
    match correction.kind:
        case "intent":
            line["intent"] = right
        case "tone":
            line["tones"] = list(right)
        case "zone":
            others = [zone for zone in line["zones"] if zone != right["zone"]]
            line["zones"] = [*others, right["zone"]] if right["is_in"] else others


def _words(message_ids: list[int]) -> dict[int, Line]:
    """What was said and around it, as the reader is asked; without those that were erased."""
    rows = Message.objects.filter(pk__in=message_ids, key__isnull=False)
    return {
        asked.message_id: {
            "text": asked.text,
            "context": {
                "first_contact": asked.first_contact,
                "open_case": asked.open_case,
                "treatment": asked.treatment,
                "days_since_treatment": asked.days_since_treatment,
                "previous": [
                    {"from": "client" if turn.is_client else "staff", "text": turn.text}
                    for turn in asked.previous
                ],
            },
        }
        for asked in asked_of(rows)
    }
