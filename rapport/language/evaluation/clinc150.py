"""Intents and out-of-scope of CLINC150 (Larson et al. 2019): parts of [text, label] pairs."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np

from rapport.language.encoder import Matrix
from rapport.language.evaluation.near import NearOneOf, train_near_one_of
from rapport.language.evaluation.reading import both, first_of, parsed
from rapport.language.learning.calibration import lead, platt
from rapport.language.learning.nearness import Nearness
from rapport.language.learning.outside import Outside
from rapport.language.learning.scores import auroc

# By the validation part: letters .2 and .35, slopes 1 and 2, ridges .03 and .1.
SETTINGS = Nearness(letters=0.2, slope=1.0, ridge=0.1)
LENGTH = np.float32(np.sqrt(1 - SETTINGS.letters))  # of a vector as the kernel takes it
OUTSIDE = "oos"
FALSE_REJECTS = 0.05
Pairs = list[tuple[str, str]]
Parts = dict[str, Pairs]


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """accuracy (percent) and ece in scope; oos_auroc; oos_recall_at_5, the share of out-of-scope texts
    rejected at the score that rejects 5% of the validation part."""
    both("clinc150", train, test, shipped)
    given = read(train)
    learned, held_out = inside(given, "train"), inside(given, "val")
    if not held_out:
        learned, held_out = learned[: len(learned) * 4 // 5], learned[len(learned) * 4 // 5 :]
    trained = train_near_one_of(*columns(learned), SETTINGS)
    return report(trained, held_out, tested(read(test)))


def report(trained: NearOneOf, held_out: Pairs, asked: Pairs) -> dict[str, Any]:
    """Calibrated on `held_out` too: how sure to be, and where the outside begins."""
    kept, kept_margins = seen(trained, held_out)
    hits = kept_margins.argmax(axis=1) == trained.numbers([label for _, label in held_out])
    trained = replace(trained, sure=platt(lead(kept_margins), hits))
    outside = Outside.fit(trained.head.known.vectors / LENGTH, kept_margins, kept / LENGTH)
    bound = np.quantile(outside.score(kept_margins, kept / LENGTH), 1 - FALSE_REJECTS)
    vectors, margins = seen(trained, asked)
    is_outside = np.array([label == OUTSIDE for _, label in asked])
    names = [label for _, label in asked if label != OUTSIDE]
    found = trained.scores(margins[~is_outside], names)
    if not is_outside.any():
        return found
    scores = outside.score(margins, vectors / LENGTH)
    return found | {
        "oos_auroc": auroc(scores[is_outside], scores[~is_outside]),
        "oos_recall_at_5": float((scores[is_outside] > bound).mean()),
        "false_rejects": float((scores[~is_outside] > bound).mean()),
        "n_oos": int(is_outside.sum()),
    }


def seen(trained: NearOneOf, pairs: Pairs) -> tuple[Matrix, Matrix]:
    """Vectors and margins."""
    sight = trained.reader.see([text for text, _ in pairs], [()] * len(pairs))
    return sight.vectors, trained.head.margins(sight)


def read(files: Sequence[Path]) -> Parts:
    """Pairs by part; rows without a part are the part of no name."""
    parts: Parts = {}
    for path in files:
        value = parsed(path)
        for name, pairs in (value if isinstance(value, dict) else {"": value}).items():
            parts.setdefault(name, []).extend(_pair(pair) for pair in pairs)
    return parts


def _pair(pair: Any) -> tuple[str, str]:
    if isinstance(pair, dict):
        return first_of(pair, "text", "utterance"), first_of(pair, "label", "intent", "category")
    return str(pair[0]), str(pair[1])


def inside(parts: Parts, name: str) -> Pairs:
    """What is in scope of a part; a training file without parts is all training."""
    pairs = parts.get(name, []) + (parts.get("", []) if name == "train" else [])
    return [pair for pair in pairs if pair[1] != OUTSIDE]


def tested(parts: Parts) -> Pairs:
    """The test parts where there are some; else validation, else everything."""
    for kind in ("test", "val"):
        if found := [pair for name, pairs in parts.items() if kind in name for pair in pairs]:
            return found
    return [pair for pairs in parts.values() for pair in pairs]


def columns(pairs: Pairs) -> tuple[list[str], list[str]]:
    return [text for text, _ in pairs], [label for _, label in pairs]
