"""The scriptedness index: weights learned from known shares of canned text, and its validation gates."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from rapport.language.evaluation import scripted_gates as gates
from rapport.language.evaluation.scripted_changes import Values
from rapport.language.evaluation.scripted_files import Material, material
from rapport.language.evaluation.scripted_groups import Ground, Person, Remembering, people
from rapport.language.scriptedness.fitting import fit
from rapport.language.scriptedness.index import Index, shipped

LEARNED, JUDGED = 30, 40  # persons at most, of about sixty messages each


def run(train: Sequence[Path], test: Sequence[Path], shipped: bool) -> dict[str, Any]:
    """auc, spearman_dose, slot_delta, r_length, gaming_delta and what else the gates tell. Raises
    ValueError unless there is --test and either --train or --shipped."""
    if not test or not (train or shipped):
        raise ValueError("scriptedness takes --train FILE… or --shipped, and --test FILE…")
    encode = Remembering()
    asked = material(test)
    index = _index(train, shipped, encode, asked)
    ground, persons = Ground.of(asked, encode), people(asked, most=JUDGED)
    if not persons:
        raise ValueError(
            "the test files hold no group of five messages and sixty words in both kinds"
        )
    return _judged(index, ground, persons, asked) | {"persons": len(persons)}


def _index(train: Sequence[Path], is_shipped: bool, encode: Remembering, asked: Material) -> Index:
    """Learned from the training files, whose library the test shares unless it brings its own."""
    if is_shipped:
        return shipped()
    learned = material(train)
    asked.library = asked.library or learned.library or _texts(learned)
    learned.library = learned.library or _texts(learned)
    return learn(learned, encode, {"trained_on": [path.name for path in train]})


def _texts(learned: Material) -> list[str]:
    """Where no library is given, what the training part says from a script is one."""
    return sorted({reply.text for some in learned.canned.values() for reply in some})


def learn(learned: Material, encode: Remembering, about: dict[str, Any]) -> Index:
    ground, persons = Ground.of(learned, encode), people(learned, most=LEARNED)
    return fit(*gates.training(ground, persons), about)


def _judged(
    index: Index, ground: Ground, persons: Sequence[Person], asked: Material
) -> dict[str, Any]:
    groups = gates.known_groups(index, ground, persons)
    drawn = Values(asked.pairs, asked.templates)
    found = (
        groups
        | gates.baseline(persons, asked.library, groups)
        | gates.dose_response(index, ground, persons)
        | gates.slot_invariance(index, ground, persons, drawn)
        | gates.discriminant(index, ground, persons)
        | gates.gaming(index, ground, persons)
        | gates.retest(index, ground, persons)
        | gates.late_learners(index, ground, persons)
    )
    return {key: round(value, 4) for key, value in found.items()} | {
        "weights": {name: one["weight"] for name, one in index.as_json()["signs"].items()}
    }
