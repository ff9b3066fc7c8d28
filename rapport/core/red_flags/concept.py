"""What the list is made of: families of words, concepts, a practice's own phrases."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum


class Tier(StrEnum):
    """How soon a clinician looks: paged this minute, or the same day."""

    PAGE_NOW = "page_now"
    SAME_DAY = "same_day"

    @property
    def weight(self) -> int:
        """Larger is more urgent; nothing at all weighs 0."""
        return 2 if self is Tier.PAGE_NOW else 1


# What staff and clients read. They describe what is seen and felt and name no condition.
GROUPS: Mapping[str, str] = {
    "A": "skin colour or pain after filler",
    "B": "eyes, sight, face and head",
    "C": "swallowing, voice and strength after toxin",
    "D": "throat, tongue, breath and rash",
    "E": "heat, spreading redness, fluid and lumps",
    "F": "skin after laser, light or peel",
    "G": "chest, heart, fainting and the whole body",
    "H": "safety, pregnancy and age",
    "-": "worried without a sign from the list",
}


@dataclass(frozen=True, slots=True)
class Family:
    """Words of one meaning in English and Spanish: `a, b c, d*` (`*`: any ending)."""

    name: str
    words: str

    @property
    def entries(self) -> tuple[str, ...]:
        """The words and phrases one by one."""
        return tuple(entry.strip() for entry in self.words.split(",") if entry.strip())


@dataclass(frozen=True, slots=True)
class Concept:
    """A thing clients report, with the patterns that catch it (see lexicon.py for their grammar).

    `tier` is None for what only counts soon after a treatment; `after_injection` and
    `after_treatment` (of any kind) are the tiers then. `source` names the publication; without one a
    clinician has yet to sign it.
    """

    id: str
    group: str
    tier: Tier | None
    label: str
    patterns: tuple[str, ...]
    source: str = ""
    after_injection: Tier | None = None
    after_treatment: Tier | None = None

    @property
    def needs_sign_off(self) -> bool:
        """No publication stands behind it: general knowledge, for a clinician to confirm."""
        return not self.source


@dataclass(frozen=True, slots=True)
class Phrase:
    """A practice's own phrase: plain text, `*` for any ending of a word."""

    text: str
    tier: Tier
    group: str
