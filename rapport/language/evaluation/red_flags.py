"""Worrying messages: the word rules or the shipped model, on lines of the domain set."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from rapport.language.domain.flags import Tiers, tiers
from rapport.language.domain.messages import FOLDER, GROUPS, Sample, read_samples
from rapport.language.domain.model import Model
from rapport.language.evaluation.domain_test import judged
from rapport.language.learning.calibration import lower_bound

Truth = npt.NDArray[np.bool_]
Of = dict[str, Truth]


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """recall of flagged messages (either tier) with its 95% lower bound, of page_now as page_now, false
    alarms on innocent ones; English and Spanish apart, rules and model apart."""
    if train:
        raise ValueError("red-flags takes --shipped and perhaps --test FILE…; rapport train trains")
    samples = read_samples(test or [FOLDER / "test.jsonl"])
    return measured(samples)


def measured(samples: list[Sample], model: Model | None = None) -> dict[str, Any]:
    """By the shipped heads, or by these."""
    model, chances, found = judged(samples, model)
    return report(samples, tiers(model, chances, found))


def report(samples: list[Sample], found: list[Tiers]) -> dict[str, Any]:
    scores = score(samples, [tier.tier for tier in found])
    for name in ("model", "rules"):
        scores[f"by_{name}"] = score(samples, [getattr(tier, name) for tier in found])
    groups = {
        g: [n for n, s in enumerate(samples) if s.is_flagged and s.group == g] for g in GROUPS
    }
    scores["recall_by_group"] = {
        group: float(np.mean([found[n].tier != "none" for n in own])) for group, own in groups.items() if own
    }  # fmt: skip
    return scores | {"n": len(samples), "n_flagged": sum(sample.is_flagged for sample in samples)}


def score(samples: list[Sample], given: list[str]) -> dict[str, Any]:
    tier, answer = np.array([sample.tier for sample in samples]), np.array(given)
    flagged, caught = tier != "none", answer != "none"
    spanish = np.array([sample.lang == "es" for sample in samples])
    hits, trials = int((caught & flagged).sum()), int(flagged.sum())
    return {
        "recall": share(caught, flagged),
        "recall_lower": lower_bound(hits, trials) if trials else None,
        "recall_en": share(caught, flagged & ~spanish),
        "recall_es": share(caught, flagged & spanish),
        "page_now_recall": share(answer == "page_now", tier == "page_now"),
        "page_now_caught": share(caught, tier == "page_now"),
        "page_now_false_alarm_rate": share(answer == "page_now", ~flagged),
        "same_day_false_alarm_rate": share(answer == "same_day", ~flagged),
        "false_alarm_rate_en": share(caught, ~flagged & ~spanish),
        "false_alarm_rate_es": share(caught, ~flagged & spanish),
    }


def share(hits: Truth, among: Truth) -> float | None:
    """None where there is nothing to have a share of."""
    return float(hits[among].mean()) if among.any() else None
