"""Fitting the tagger."""

from collections import Counter
from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
from scipy import optimize, sparse

from rapport.language.tagging.crf import Array, Crf, Packed, Tags

PENALTY = 1.0
ROUNDS = 120


def fit(
    sequences: Sequence[list[list[str]]], gold: Sequence[Tags], tags: tuple[str, ...],
    *, penalty: float = PENALTY, seldom: int = 2,
) -> Crf:  # fmt: skip
    """`sequences`: the signs of each part of each text. Signs seen less than `seldom` times are dropped."""
    counts = Counter(chain.from_iterable(chain.from_iterable(sequences)))
    signs = {sign: n for n, sign in enumerate(s for s, c in counts.items() if c >= seldom)}
    packed, size = pack(sequences, gold, signs), len(tags)
    start = np.zeros(len(signs) * size + size * size + size)
    found: Any = optimize.minimize(
        loss, start, args=(packed, size, penalty), jac=True, method="L-BFGS-B",
        options={"maxiter": ROUNDS, "maxcor": 8},
    )  # fmt: skip
    weights, moves, begin = (part.astype(np.float32) for part in split(found.x, size))
    return Crf(tags, signs, weights, moves, begin)


def pack(
    sequences: Sequence[list[list[str]]], gold: Sequence[Tags], signs: dict[str, int]
) -> Packed:
    order = sorted((n for n, s in enumerate(sequences) if s), key=lambda n: -len(sequences[n]))
    active = [sum(len(sequences[n]) > at for n in order) for at in range(len(sequences[order[0]]))]
    parts = [(n, at) for at, count in enumerate(active) for n in order[:count]]
    ids = [[signs[s] for s in sequences[n][at] if s in signs] for n, at in parts]
    ends = np.cumsum([0, *map(len, ids)])
    flat = np.fromiter(chain.from_iterable(ids), dtype=np.int32)
    matrix = sparse.csr_array(
        (np.ones(len(flat), np.float32), flat, ends), shape=(len(parts), len(signs))
    )
    return Packed(matrix, np.array([gold[n][at] for n, at in parts]), active)


def split(theta: Array, size: int) -> tuple[Array, Array, Array]:
    """Weights (signs, tags), moves (tags, tags), begin (tags,)."""
    moves = theta[-size * (size + 1) : -size].reshape(size, size)
    return theta[: -size * (size + 1)].reshape(-1, size), moves, theta[-size:]


def loss(theta: Array, packed: Packed, size: int, penalty: float) -> tuple[float, Array]:
    """Penalised negative log likelihood and its gradient (forward and backward, scaled)."""
    weights, moves, begin = split(theta, size)
    emitted = packed.matrix @ weights
    steps, step = packed.steps(), np.exp(moves)
    top = emitted.max(axis=1, keepdims=True)
    local = np.exp(emitted - top)
    ahead, scale = _forward(local, steps, step, begin)
    chances, pairs = _backward(local, steps, step, ahead, scale)
    gold = _gold_score(emitted, packed, moves, begin)
    value = np.log(scale).sum() + top.sum() - gold + penalty / 2 * float(theta @ theta)
    gradient = _gradient(packed, chances, pairs, size)
    return float(value), gradient + penalty * theta


def _forward(local: Array, steps: list[slice], step: Array, begin: Array) -> tuple[Array, Array]:
    ahead, scale = np.empty_like(local), np.empty(len(local))
    came = np.broadcast_to(np.exp(begin), local[steps[0]].shape)
    for here in steps:
        now = came[: here.stop - here.start] * local[here]
        scale[here] = now.sum(axis=1)
        ahead[here] = now / scale[here, None]
        came = ahead[here] @ step
    return ahead, scale


def _backward(
    local: Array, steps: list[slice], step: Array, ahead: Array, scale: Array
) -> tuple[Array, Array]:
    """Probabilities of tags (parts, tags) and the expected count of moves (tags, tags)."""
    after, pairs = np.ones_like(local), np.zeros_like(step)
    for before, here in zip(steps[-2::-1], steps[:0:-1], strict=True):
        carried = local[here] * after[here] / scale[here, None]
        reached = slice(before.start, before.start + here.stop - here.start)
        after[reached] = carried @ step.T
        pairs += step * (ahead[reached].T @ carried)
    return ahead * after, pairs


def _gold_score(emitted: Array, packed: Packed, moves: Array, begin: Array) -> float:
    steps, gold = packed.steps(), packed.gold
    score = emitted[np.arange(len(gold)), gold].sum() + begin[gold[steps[0]]].sum()
    for before, here in zip(steps[:-1], steps[1:], strict=True):
        score += moves[gold[before][: here.stop - here.start], gold[here]].sum()
    return float(score)


def _gradient(packed: Packed, chances: Array, pairs: Array, size: int) -> Array:
    gold, steps = packed.gold, packed.steps()
    difference = chances.copy()
    difference[np.arange(len(gold)), gold] -= 1
    moves = pairs.copy()
    for before, here in zip(steps[:-1], steps[1:], strict=True):
        np.subtract.at(moves, (gold[before][: here.stop - here.start], gold[here]), 1)
    begin = difference[steps[0]].sum(axis=0)
    weights = packed.matrix.T @ difference
    return np.concatenate([weights.ravel(), moves.ravel(), begin])
