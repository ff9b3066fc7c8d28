"""The gates of the index that need no human raters; each returns the figures it is judged by."""

import random
from collections.abc import Callable, Sequence
from functools import lru_cache
from statistics import mean
from typing import Any

import numpy as np

from rapport.language.evaluation.scripted_changes import Values, broken, gamed
from rapport.language.evaluation.scripted_groups import (
    DOSES,
    Ground,
    Person,
    canned,
    dosed,
    mixed,
    own,
    signs_of,
)
from rapport.language.evaluation.scripted_scores import (
    auc,
    correlation,
    correlation_within,
    icc,
    spearman,
)
from rapport.language.scriptedness.index import Index
from rapport.language.scriptedness.measuring import Measures
from rapport.language.scriptedness.replies import Reply
from rapport.language.scriptedness.shingles import containment, shingles
from rapport.language.scriptedness.streams import flat, sentences

_POLITE = "please thank thanks sorry welcome kindly gracias favor disculpe perdon"
POLITE = frozenset(_POLITE.split())
_GLAD = "great good happy glad love lovely perfect nice wonderful enjoy best pleasure welcome fun gusto bien"
_SORE = "sorry bad wrong hurt pain scared worried afraid angry unfortunately fail couldn't cannot mal miedo"
GLAD, SORE = frozenset(_GLAD.split()), frozenset(_SORE.split())


def values(index: Index, measured: Sequence[Sequence[Measures]]) -> list[float]:
    """The index of every group of every person."""
    return [index.of(one) for person in measured for one in person]


def known_groups(index: Index, ground: Ground, persons: Sequence[Person]) -> dict[str, Any]:
    """auc: groups of ten messages; auc_message: single ones; and how the parts do alone."""
    free, script = dosed(ground, persons, 0.0), dosed(ground, persons, 1.0)
    blind, alone = (
        auc(*(values(index, dosed(place, persons, dose)) for dose in (1.0, 0.0)))
        for place in (ground.without_library(), ground.unaided())
    )
    return {
        "auc": auc(values(index, script), values(index, free)),
        "auc_message": auc(_singly(index, script), _singly(index, free)),
        "auc_without_library": blind,
        "auc_unaided": alone,
        "mean_canned": mean(values(index, script)),
        "mean_own": mean(values(index, free)),
        "groups": sum(len(person) for person in free) * 2,
    }


def _singly(index: Index, measured: Sequence[Sequence[Measures]]) -> list[float]:
    rows = [row for person in measured for one in person for row in one.counts]
    return [index.of(Measures(row[None, :], None)) for row in rows]


def baseline(
    persons: Sequence[Person], library: Sequence[str], index_auc: dict[str, Any]
) -> dict[str, float]:
    """Plain containment of three-word shingles, slots masked, in the best text of the library."""
    held = [shingles(flat(sentences(text))) for text in library]
    contained = lru_cache(maxsize=None)(lambda text: _contained(text, held))
    found = [
        [[contained(reply.text) for reply in kind(unit)] for person in persons for unit in person]
        for kind in (canned, own)
    ]
    groups = auc(*([mean(unit) for unit in kind] for kind in found))
    singly = auc(*([one for unit in kind for one in unit] for kind in found))
    return {
        "auc_containment": groups,
        "auc_containment_message": singly,
        "auc_gain": index_auc["auc"] - groups,
        "auc_gain_message": index_auc["auc_message"] - singly,
    }


def _contained(text: str, held: Sequence[set[tuple[str, ...]]]) -> float:
    mine = shingles(flat(sentences(text)))
    return max((containment(mine, one) for one in held), default=0.0)


def dose_response(index: Index, ground: Ground, persons: Sequence[Person]) -> dict[str, float]:
    """spearman_dose: the mean over persons of Spearman over their five doses; _pooled: over all at once,
    of which the ties of five doses allow .98 at most."""
    by_dose = [[mean(values(index, [p])) for p in dosed(ground, persons, d)] for d in DOSES]
    table = np.array(by_dose).T
    each = [spearman(DOSES, row) for row in table]
    pooled = spearman(np.tile(DOSES, len(table)), table.ravel())
    told = {
        f"mean_at_{round(100 * d)}": float(m)
        for d, m in zip(DOSES, table.mean(axis=0), strict=True)
    }
    return {"spearman_dose": mean(each), "spearman_dose_pooled": pooled} | told


def slot_invariance(
    index: Index, ground: Ground, persons: Sequence[Person], drawn: Values
) -> dict[str, float]:
    """slot_delta: mean points by which a group moves when all its values are exchanged; _p95 beside it."""
    chance = random.Random(7)  # noqa: S311 - a simulation
    moved: list[float] = []
    for person in persons:
        other = [[drawn.exchanged(pair, chance) for pair in unit] for unit in person]
        for kind in (own, canned):
            before, after = (ground.measured([kind(u) for u in units]) for units in (person, other))
            moved += [abs(index.of(a) - index.of(b)) for a, b in zip(before, after, strict=True)]
    return {"slot_delta": mean(moved), "slot_delta_p95": float(np.percentile(moved, 95))}


def changed(
    index: Index, ground: Ground, persons: Sequence[Person],
    kind: Callable[[Sequence[Any]], list[Reply]], change: Callable[[Reply], Reply],
) -> list[float]:  # fmt: skip
    """Points by which each group falls when each of its replies is changed so."""
    fell: list[float] = []
    for person in persons:
        said = [kind(unit) for unit in person]
        after = [[change(reply) for reply in group] for group in said]
        pairs = zip(ground.measured(said), ground.measured(after), strict=True)
        fell += [index.of(a) - index.of(b) for a, b in pairs]
    return fell


def gaming(index: Index, ground: Ground, persons: Sequence[Person]) -> dict[str, float]:
    """gaming_delta: mean points by which canned text falls for a first name and an emoji in each message."""
    chance = random.Random(7)  # noqa: S311 - a simulation
    fell = changed(index, ground, persons, canned, lambda reply: gamed(reply, chance))
    return {"gaming_delta": mean(fell), "gaming_delta_p95": float(np.percentile(fell, 95))}


def late_learners(index: Index, ground: Ground, persons: Sequence[Person]) -> dict[str, float]:
    """Points by which own words rise without articles and copulas: a proxy, no substitute for writers."""
    fell = changed(index, ground, persons, own, broken)
    return {"broken_english_delta": -mean(fell)}


def discriminant(index: Index, ground: Ground, persons: Sequence[Person]) -> dict[str, float]:
    """Correlations at equal truth, of canned and of own groups: with words a message, with words of
    the group, with polite words, with glad words less sore ones."""
    groups: list[tuple[list[float], list[list[Reply]]]] = []
    for kind in (own, canned):
        said = [[kind(unit) for unit in person] for person in persons]
        found = values(index, [ground.measured(one) for one in said])
        groups.append((found, [group for one in said for group in one]))
    return {
        "r_length": _with(groups, lambda g: _words(g) / len(g)),
        "r_length_total": _with(groups, _words),
        "r_length_pooled": correlation(
            [v for found, _ in groups for v in found],
            [_words(g) / len(g) for _, said in groups for g in said],
        ),
        "r_politeness": _with(groups, lambda g: _share(g, POLITE)),
        "r_sentiment": _with(groups, lambda g: _share(g, GLAD) - _share(g, SORE)),
    }


def _with(
    groups: Sequence[tuple[list[float], list[list[Reply]]]], of: Callable[[list[Reply]], float]
) -> float:
    return correlation_within([(found, [of(one) for one in said]) for found, said in groups])


def _words(group: Sequence[Reply]) -> float:
    return sum(len(reply.text.split()) for reply in group)


def _share(group: Sequence[Reply], of: frozenset[str]) -> float:
    words = [word for reply in group for word in flat(sentences(reply.text))]
    return sum(word in of for word in words) / max(len(words), 1)


def retest(index: Index, ground: Ground, persons: Sequence[Person]) -> dict[str, float]:
    """icc_week: persons with a habit of their own (a share of canned messages), scored in two weeks of
    different conversations; ICC(2,1)."""
    chance = random.Random(7)  # noqa: S311 - a simulation
    table = []
    for n, person in enumerate([p for p in persons if len(p) >= 2]):
        habit = n % 11 / 10
        half = len(person) // 2
        weeks = [
            [p for unit in person[:half] for p in unit],
            [p for unit in person[half:] for p in unit],
        ]
        said = ground.measured([mixed(week, habit, chance) for week in weeks])
        table.append([index.of(one) for one in said])
    return {"icc_week": icc(np.array(table))[0]} if len(table) > 2 else {}


def training(ground: Ground, persons: Sequence[Person]) -> tuple[Any, Any]:
    """(signs, shares) of all groups at all doses."""
    found, shares = [], []
    for dose in DOSES:
        measured = [one for person in dosed(ground, persons, dose) for one in person]
        found.append(signs_of(measured))
        shares += [dose] * len(measured)
    return np.concatenate(found), np.array(shares)
