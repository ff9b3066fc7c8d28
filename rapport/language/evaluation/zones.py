"""Judgment zones: the shipped heads on lines of the domain set."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np

from rapport.language.domain.messages import FOLDER, ZONES, Sample, read_samples
from rapport.language.domain.model import Chances, Model
from rapport.language.evaluation.domain_test import judged
from rapport.language.evaluation.red_flags import share


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """recall and false_alarm_rate, each the mean over zones; per zone and language besides."""
    if train:
        raise ValueError("zones takes --shipped and perhaps --test FILE…; rapport train trains")
    return measured(read_samples(test or [FOLDER / "test.jsonl"]))


def measured(samples: list[Sample], model: Model | None = None) -> dict[str, Any]:
    """By the shipped heads, or by these."""
    model, chances, _ = judged(samples, model)
    scores = report(model, chances, samples)
    for lang in ("en", "es"):
        own = np.array([sample.lang == lang for sample in samples])
        part = {f"zone/{zone}": chances[f"zone/{zone}"][own] for zone in ZONES}
        of = [sample for sample in samples if sample.lang == lang]
        scores |= {
            f"{key}_{lang}": value for key, value in report(model, part, of).items() if key in KEYS
        }
    return scores | {"n": len(samples)}


KEYS = ("recall", "false_alarm_rate")


def report(model: Model, chances: Chances, samples: list[Sample]) -> dict[str, Any]:
    zones = {zone: _zone(model, chances, samples, zone) for zone in ZONES}
    means = {key: _mean([zone[key] for zone in zones.values()]) for key in KEYS}
    return means | {"by_zone": zones}


def _zone(model: Model, chances: Chances, samples: list[Sample], zone: str) -> dict[str, Any]:
    true = np.array([zone in sample.zones for sample in samples], dtype=bool)
    given = chances[f"zone/{zone}"] >= model.true_or_not[f"zone/{zone}"].threshold
    counts = {"recall": share(given, true), "false_alarm_rate": share(given, ~true)}
    return counts | {"n": int(true.sum())}


def _mean(shares: list[float | None]) -> float | None:
    known = [value for value in shares if value is not None]
    return float(np.mean(known)) if known else None
