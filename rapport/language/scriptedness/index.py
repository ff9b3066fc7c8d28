"""The index: 100 · sigmoid(b0 + Σ b_k z_k) over eight signs, with a 90% interval.

z: each sign less its mean over its spread, both of the training data; what there is too little of
counts as the mean. The interval is a bootstrap over messages (Efron 1979), percentile. Repetition is
held fixed in it, since drawing a message twice would itself be one.
"""

import json
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from rapport.language.scriptedness.measuring import Floats, Measures
from rapport.language.scriptedness.signs import SIGNS, signs

FEWEST_MESSAGES, FEWEST_WORDS = 5, 60
DRAWS = 400
INTERVAL = (5, 95)  # percentiles
SHIPPED = Path(__file__).parent.parent / "data" / "scriptedness" / "index.json"


@dataclass(frozen=True, slots=True)
class Score:
    """`value` from 0 to 100 with its 90% interval; `parts`: what each sign adds, in logits."""

    value: float
    low: float
    high: float
    messages: int
    words: int
    parts: dict[str, float]


@dataclass(frozen=True, slots=True)
class Index:
    """`mean`, `spread`, `weights`: (8,), in the order of SIGNS; weights are 0 or above."""

    mean: Floats
    spread: Floats
    weights: Floats
    bias: float
    about: dict[str, Any]

    def standard(self, found: Floats) -> Floats:
        """z of (…, 8) signs; 0 where a sign is NaN."""
        return np.asarray(np.nan_to_num((found - self.mean) / self.spread), dtype=np.float64)

    def value(self, found: Floats) -> Floats:
        """(…,) from (…, 8) signs, 0 to 100."""
        margin = self.bias + self.standard(found) @ self.weights
        return np.asarray(100 / (1 + np.exp(-margin)), dtype=np.float64)

    def of(self, measures: Measures) -> float:
        """The bare number of any replies, however few: for evaluation, never for a screen."""
        return float(self.value(signs(measures.counts.sum(axis=0), measures.repetition)))

    def score(self, measures: Measures, *, seed: int = 7) -> Score | None:
        """None for fewer than five messages or sixty words: too little to say anything."""
        if len(measures) < FEWEST_MESSAGES or measures.words < FEWEST_WORDS:
            return None
        found = signs(measures.counts.sum(axis=0), measures.repetition)
        low, high = np.percentile(self._drawn(measures, seed), INTERVAL)
        value, parts = float(self.value(found)), self.weights * self.standard(found)
        return Score(
            value=value,
            low=min(float(low), value),
            high=max(float(high), value),
            messages=len(measures),
            words=measures.words,
            parts=dict(zip(SIGNS, parts.tolist(), strict=True)),
        )

    def _drawn(self, measures: Measures, seed: int) -> Floats:
        n = len(measures)
        times = np.random.default_rng(seed).multinomial(n, np.full(n, 1 / n), size=DRAWS)
        sums = times @ measures.counts
        return self.value(np.array([signs(row, measures.repetition) for row in sums]))

    def as_json(self) -> dict[str, Any]:
        each = zip(SIGNS, self.mean, self.spread, self.weights, strict=True)
        signs_ = {s: {"mean": m, "spread": d, "weight": w} for s, m, d, w in each}
        rounded = {s: {k: round(float(v), 5) for k, v in one.items()} for s, one in signs_.items()}
        return {"about": self.about, "bias": round(self.bias, 5), "signs": rounded}


def read(path: Path = SHIPPED) -> Index:
    told = json.loads(path.read_text(encoding="utf-8"))

    def column(name: str) -> Floats:
        return np.array([told["signs"][sign][name] for sign in SIGNS], dtype=np.float64)

    return Index(column("mean"), column("spread"), column("weight"), told["bias"], told["about"])


@lru_cache(maxsize=1)
def shipped() -> Index:
    return read()
