"""What people say about replies beside what the index says: the gates that need raters.

`rapport evaluate scripted-ratings --shipped --test FILE`: JSON lines of {agent, text, previous, ratings},
`ratings` in the same order of raters on every line (1, all their own, to 7, all script; null where one
skipped), `late_learner` true or false where known. Lines of one agent make a group.
"""

from collections.abc import Sequence
from pathlib import Path
from statistics import mean
from typing import Any

import numpy as np
from sklearn.isotonic import isotonic_regression

from rapport.core.agreement import alpha
from rapport.language import encoder
from rapport.language.evaluation.reading import Row, rows
from rapport.language.evaluation.scripted_scores import correlation, icc
from rapport.language.scriptedness.index import shipped as shipped_index
from rapport.language.scriptedness.measuring import measure
from rapport.language.scriptedness.replies import Elsewhere, Reply, Surroundings

RATERS = 3
NEAR = 0.5  # of a point: groups that people rate alike


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """r_rating (needs .6 or more), icc_2k (.7 or more), alpha (Krippendorff's, of an order), calibration
    (what people feel at which index), late_learner_gap (5 points at most at equal
    rating). Raises ValueError for fewer than three raters or three people."""
    if train or not test or not shipped:
        raise ValueError("scripted-ratings takes --shipped and --test FILE…; nothing is trained")
    found = rows(test, "agent", "text", "ratings")
    table = np.array([row["ratings"] for row in found], dtype=float)
    if table.ndim != 2 or table.shape[1] < RATERS:
        raise ValueError(f"each line needs the ratings of {RATERS} people or more")
    groups = _groups(found)
    if len(groups) < RATERS:
        raise ValueError("three people's replies are the fewest that can be compared")
    values, rated, late = zip(*(_judged(group) for group in groups), strict=True)
    told = [[value for value in row["ratings"] if value is not None] for row in found]
    complete = table[~np.isnan(table).any(axis=1)]
    single, together = icc(complete)
    return {
        "r_rating": round(correlation(values, rated), 4),
        "icc_2_1": round(single, 4),
        "icc_2k": round(together, 4),
        "alpha": round(agreed, 4) if (agreed := alpha(told)) is not None else None,
        "calibration": _calibrated(values, rated),
        "late_learner_gap": _gap(values, rated, late),
        "groups": len(groups),
        "n": len(found),
    }


def _groups(found: Sequence[Row]) -> list[list[Row]]:
    by_agent: dict[str, list[Row]] = {}
    for row in found:
        by_agent.setdefault(str(row["agent"]), []).append(row)
    return list(by_agent.values())


def _judged(group: Sequence[Row]) -> tuple[float, float, bool]:
    """The index of one person's replies, their mean rating, and whether the language came late."""
    replies = [Reply(row["text"], row.get("previous") or "", n) for n, row in enumerate(group)]
    around = Surroundings(elsewhere=Elsewhere.of(replies), encode=encoder.default().encode)
    told = [value for row in group for value in row["ratings"] if value is not None]
    value = shipped_index().of(measure(replies, around))
    return value, mean(told), bool(group[0].get("late_learner"))


def _calibrated(values: Sequence[float], rated: Sequence[float]) -> list[tuple[float, float]]:
    """What people feel at which index: (index, rating), never falling (isotonic regression)."""
    order = sorted(range(len(values)), key=lambda n: values[n])
    felt = isotonic_regression([rated[n] for n in order])
    return [(round(values[n], 1), round(float(f), 2)) for n, f in zip(order, felt, strict=True)]


def _gap(values: Sequence[float], rated: Sequence[float], late: Sequence[bool]) -> float | None:
    """Mean points by which late learners lie above others whom people rate alike; None without pairs."""
    pairs = [
        values[a] - values[b]
        for a in range(len(values))
        for b in range(len(values))
        if late[a] and not late[b] and abs(rated[a] - rated[b]) <= NEAR
    ]
    return round(mean(pairs), 4) if pairs else None
