"""What the heads answer, and the truth of each sample for them."""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from rapport.language.domain.messages import GROUPS, TONES, ZONES, Sample
from rapport.language.learning.views import Truths

INTENTS = (
    *("price", "downtime", "candidacy", "booking", "change", "running_late", "provider_choice"),
    *("pain", "results_timing", "aftercare", "billing", "gift_card", "complaint", "records"),
    *("complication", "thanks", "not_a_client", "other"),
)
STAGES = (
    *("discover", "inquiry", "consult", "before", "treatment", "aftercare", "review", "member"),
    "lapse",
)
SENTIMENTS = ("-1", "0", "1")
FLAGGED, PAGE_NOW = "flag/any", "flag/page_now"

ONE_OF: Mapping[str, tuple[tuple[str, ...], Callable[[Sample], str]]] = {
    "intent": (INTENTS, lambda sample: sample.intent),
    "stage": (STAGES, lambda sample: sample.stage),
    "sentiment": (SENTIMENTS, lambda sample: str(sample.sentiment)),
    "group": (GROUPS, lambda sample: sample.group),
}


def _has(kind: str, name: str) -> Callable[[Sample], bool]:
    return lambda sample: name in getattr(sample, kind)


def _at_least(level: int) -> Callable[[Sample], bool]:
    return lambda sample: sample.urgency >= level


# A sentence alone can say these; the others need the whole message.
SAID: Mapping[str, Callable[[Sample], bool]] = {
    FLAGGED: lambda sample: sample.is_flagged,
    PAGE_NOW: lambda sample: sample.tier == "page_now",
    **{f"zone/{name}": _has("zones", name) for name in ZONES},
}
# Urgency is ordinal: at least 1, 2, 3 (Frank and Hall 2001).
TRUE_OR_NOT = {
    **SAID,
    **{f"tone/{name}": _has("tones", name) for name in TONES},
    **{f"urgency/{level}": _at_least(level) for level in (1, 2, 3)},
}


def truths(samples: Sequence[Sample], named: Mapping[str, Callable[[Sample], bool]]) -> Truths:
    """(n, labels)"""
    return np.array([[judge(sample) for judge in named.values()] for sample in samples])
