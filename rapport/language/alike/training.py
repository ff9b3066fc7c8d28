"""Making the head from groups of examples: sets of groups, each set a small language of its own.

Every example in turn is asked among the others of its set; those of its group are what it should find.
"""

import warnings
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.exceptions import ConvergenceWarning
from sklearn.neural_network import MLPClassifier

from rapport.language.alike.pairs import Read, may_be_meant, seen
from rapport.language.alike.ranker import NEAREST, Head, Net
from rapport.language.encoder import Encoder, Matrix

Groups = Sequence[Sequence[str]]
HIDDEN, ROUNDS, DECAY = 96, 14, 1.0
SEEDS = (0, 1, 2)  # a net for each: together they are surer than the best of them
OF_A_GROUP = 3  # of its examples are asked: long lists count no more than short ones
FEWEST = 3  # examples of a group that has any to be asked: two remain


def trained(sets: Sequence[Groups], encoder: Encoder) -> Head:
    """A head from all sets; a minute or two of one core."""
    every = [one for groups in sets for group in groups for one in group]
    middle = np.asarray(encoder.encode(every).mean(axis=0), dtype=np.float32)
    parts = [part for groups in sets for part in asked_in_turn(groups, encoder, middle)]
    rows = np.concatenate([rows for rows, _is_right in parts])
    right = np.concatenate([is_right for _rows, is_right in parts])
    shift, scale = rows.mean(axis=0), rows.std(axis=0) + 1e-6
    nets = tuple(_net((rows - shift) / scale, right, seed) for seed in SEEDS)
    return Head(middle, shift, scale, nets)


def _net(rows: Matrix, right: Matrix, seed: int) -> Net:
    net = MLPClassifier((HIDDEN,), alpha=DECAY, max_iter=ROUNDS, random_state=seed)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ConvergenceWarning)  # it is stopped early on purpose
        net.fit(rows, right)
    (inner, out), (add, bias) = net.coefs_, net.intercepts_
    return inner, add, out, bias


def asked_in_turn(
    groups: Groups, encoder: Encoder, middle: Matrix
) -> Iterator[tuple[Matrix, np.ndarray[tuple[int], np.dtype[np.bool_]]]]:
    """For each example that is asked: what the head sees of its nearest others, and which are of its group."""
    flat = [(at, one) for at, group in enumerate(groups) for one in group]
    belongs = np.array([at for at, _one in flat])
    read = Read([one for _at, one in flat], encoder, middle)
    cosines = read.vectors @ read.vectors.T
    np.fill_diagonal(cosines, -np.inf)
    for at in range(len(groups)):
        places = np.flatnonzero(belongs == at)
        for place in places[:OF_A_GROUP] if len(places) >= FEWEST else ():
            likely = np.where(may_be_meant(read.puts[place], read), cosines[place], -np.inf)
            others = np.argsort(-likely, kind="stable")[:NEAREST]
            others = others[np.isfinite(likely[others])]
            yield seen(read, int(place), read, others.tolist()), belongs[others] == at


def save(head: Head, path: Path) -> None:
    """Half precision, no pickle."""
    arrays: dict[str, Any] = {"middle": head.middle, "shift": head.shift, "scale": head.scale}
    for at, net in enumerate(head.nets):
        names = (f"inner{at}", f"add{at}", f"out{at}", f"bias{at}")
        arrays |= dict(zip(names, net, strict=True))
    path.parent.mkdir(exist_ok=True)
    np.savez_compressed(path, **{name: value.astype(np.float16) for name, value in arrays.items()})
