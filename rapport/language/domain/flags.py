"""How soon somebody has to look: the word rules or the model, whichever says sooner."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapport.core import red_flags
from rapport.language.domain.labels import FLAGGED, PAGE_NOW
from rapport.language.domain.messages import Message
from rapport.language.domain.model import Chances, Model

NONE = "none"
HARM = "H"
# On two writers whom neither words nor heads had seen, a lower bar lets a third more of the false
# pages through for two more of a hundred true ones.
UNLIKELY = 0.2
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
        """The sooner of both. Words alone page only where the model does not find that unlikely; about
        harm to oneself and others, which is said too obliquely for it, they always do."""
        if self.rules != ORDER[-1] or self.page_now >= UNLIKELY or self._is_harm:
            return max(self.model, self.rules, key=ORDER.index)
        return max(self.model, "same_day", key=ORDER.index)

    @property
    def _is_harm(self) -> bool:
        return self.found is not None and self.found.group == HARM


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
