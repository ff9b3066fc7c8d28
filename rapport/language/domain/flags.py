"""How soon somebody has to look: the word rules or the model, whichever says sooner, and what words that
the model does not believe amount to."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapport.language.domain.labels import FLAGGED, PAGE_NOW
from rapport.language.domain.model import Chances, Model
from rapport.language.domain.signs import Found

NONE, SAME_DAY, NOW = ORDER = ("none", "same_day", "page_now")
HARM = "H"
# Words alone page from this probability on; below it they are for the same day. Both shares by leaving
# training writers out: with them false pages stay below 1% of ordinary innocent mail, and false alarms of
# the same day below 10%, words counted as often as they are wrong about writers they were not made for.
UNLIKELY = 0.5
# Words alone are for the same day down to this share of the probability at which the model flags by
# itself (the words are weighed in it already).
BELIEVED = 0.7


@dataclass(frozen=True, slots=True)
class Tiers:
    """`page_now` and `any`: probabilities by the model. `model`, `rules`: what each says alone;
    `found`: the words the rules found; `most`: the tier that words alone may keep (see `most`)."""

    page_now: float
    any: float
    model: str
    rules: str
    found: Found
    most: str

    @property
    def tier(self) -> str:
        """The sooner of both. What pages by words alone is at least for the same day; harm to oneself
        and others, which is said too obliquely for a model, is what the words say."""
        return max(self.model, self._by_words, key=ORDER.index)

    @property
    def _by_words(self) -> str:
        if self.found is not None and self.found.group == HARM:
            return self.rules
        return lowered(self.rules, self.most)


def lowered(rules: str, most: str) -> str:
    """What a tier by words alone comes to after the model has read: one step at the most."""
    if rules == NONE or ORDER.index(most) >= ORDER.index(rules):
        return rules
    return ORDER[ORDER.index(rules) - 1]


def tiers(model: Model, chances: Chances, found: Sequence[Found]) -> list[Tiers]:
    """`found`: by the word rules, in each message."""
    page, anything = chances[PAGE_NOW], chances[FLAGGED]
    return [
        _tiers(model, float(p), float(a), flag)
        for p, a, flag in zip(page, anything, found, strict=True)
    ]


def _tiers(model: Model, page: float, anything: float, found: Found) -> Tiers:
    rules = found.tier.value if found else NONE
    return Tiers(
        page, anything, _tier(model, page, anything), rules, found, _most(model, page, anything)
    )


def _tier(model: Model, page: float, anything: float) -> str:
    if page >= model.true_or_not[PAGE_NOW].threshold:
        return NOW
    return SAME_DAY if anything >= model.true_or_not[FLAGGED].threshold else NONE


def _most(model: Model, page: float, anything: float) -> str:
    if page >= UNLIKELY:
        return NOW
    least = BELIEVED * model.true_or_not[FLAGGED].threshold
    return SAME_DAY if anything >= least else NONE
