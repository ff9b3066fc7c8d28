"""How soon somebody has to look: the word rules or the model, whichever says sooner."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapport.core import red_flags
from rapport.language.domain.labels import FLAGGED, PAGE_NOW
from rapport.language.domain.messages import Message
from rapport.language.domain.model import Chances, Model

NONE = "none"
ORDER = (NONE, "same_day", "page_now")


@dataclass(frozen=True, slots=True)
class Tiers:
    """`page_now` and `any`: probabilities by the model. `model`, `rules`: what each says alone;
    `found`: the words the rules found."""

    page_now: float
    any: float
    model: str
    rules: str
    found: red_flags.Flag | None

    @property
    def tier(self) -> str:
        return max(self.model, self.rules, key=ORDER.index)


def by_rules(message: Message) -> red_flags.Flag | None:
    known = message.surroundings
    context = red_flags.Context(known.days_since_treatment, known.treatment)
    return red_flags.find(message.text, rules=red_flags.shipped(), context=context)


def tiers(model: Model, chances: Chances, messages: Sequence[Message]) -> list[Tiers]:
    page, anything = chances[PAGE_NOW], chances[FLAGGED]
    return [
        _tiers(model, float(p), float(a), by_rules(message))
        for p, a, message in zip(page, anything, messages, strict=True)
    ]


def _tiers(model: Model, page: float, anything: float, found: red_flags.Flag | None) -> Tiers:
    rules = found.tier.value if found else NONE
    return Tiers(page, anything, _tier(model, page, anything), rules, found)


def _tier(model: Model, page: float, anything: float) -> str:
    if page >= model.true_or_not[PAGE_NOW].threshold:
        return "page_now"
    return "same_day" if anything >= model.true_or_not[FLAGGED].threshold else NONE
