"""A message with what the practice knows about it, and the labelled ones the heads learn from."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

TIERS = ("page_now", "same_day")
GROUPS = tuple("ABCDEFGH")
ZONES = ("first_impression", "hesitation", "clinical_worry", "trouble", "goodbye")
TONES = ("worry", "anger", "dissatisfaction", "hesitation", "gratitude")
FOLDER = Path(__file__).parent.parent / "data" / "domain"


@dataclass(frozen=True, slots=True)
class Turn:
    """An earlier message of the thread, by the client or by staff."""

    is_client: bool
    text: str


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the practice knows: None and empty where it does not."""

    first_contact: bool = False
    days_since_treatment: float | None = None
    treatment: str = ""
    open_case: bool = False
    previous: tuple[Turn, ...] = ()

    @classmethod
    def from_json(cls, given: Mapping[str, Any]) -> "Surroundings":
        """Of the domain set's `context`; keys may be absent."""
        days = given.get("days_since_treatment")
        turns = given.get("previous") or ()
        return cls(
            first_contact=bool(given.get("first_contact")),
            days_since_treatment=None if days is None else float(days),
            treatment=str(given.get("treatment") or ""),
            open_case=bool(given.get("open_case")),
            previous=tuple(Turn(t.get("from") == "client", str(t.get("text", ""))) for t in turns),
        )


@dataclass(frozen=True, slots=True)
class Message:
    """What verdicts are formed of. `images`: how many came with it."""

    text: str
    surroundings: Surroundings = field(default_factory=Surroundings)
    images: int = 0


@dataclass(frozen=True, slots=True)
class Sample:
    """A labelled message. `tier`: page_now, same_day or none."""

    message: Message
    lang: str
    tier: str
    group: str
    zones: frozenset[str]
    intent: str
    tones: frozenset[str]
    sentiment: int
    urgency: int
    stage: str
    writer: str

    @property
    def is_flagged(self) -> bool:
        return self.tier != "none"

    @classmethod
    def from_json(cls, row: Mapping[str, Any]) -> "Sample":
        """Of one line of the domain set; raises ValueError where the tier or the text is missing.

        A line with the keys of red flags and zones only will do: the rest is then empty."""
        if row.get("tier") not in (*TIERS, "none") or "text" not in row:
            raise ValueError(f"a line needs text and tier: {str(dict(row))[:80]}")
        return cls(
            message=Message(str(row["text"]), Surroundings.from_json(row.get("context") or {})),
            lang=str(row.get("lang") or "en"),
            tier=str(row["tier"]),
            group=str(row.get("group") or "").strip("-"),
            zones=frozenset(row.get("zones") or ()) - {"-"},
            intent=str(row.get("intent") or ""),
            tones=frozenset(row.get("tones") or ()) - {"-"},
            sentiment=int(row.get("sentiment") or 0),
            urgency=int(row.get("urgency") or 0),
            stage=str(row.get("stage") or ""),
            writer=str(row.get("writer") or ""),
        )


def read_samples(files: Iterable[Path]) -> list[Sample]:
    lines = (line for file in files for line in file.read_text(encoding="utf-8").splitlines())
    return [Sample.from_json(json.loads(line)) for line in lines if line.strip()]
