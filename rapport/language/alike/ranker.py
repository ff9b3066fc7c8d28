"""For a sentence, the groups of examples it most likely says the same as, each with a probability."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

import numpy as np

from rapport.core.rehearsal.likeness import Likeness
from rapport.language.alike.pairs import Read, may_be_meant, seen
from rapport.language.encoder import Encoder, Matrix, default

SHIPPED = Path(__file__).parents[1] / "data" / "alike" / "head.npz"
NEAREST = 25  # examples that are looked at, by the cosine of their vectors
MOST = 6  # groups that are told
SAME = 0.97  # the probability of the very same words
LEAST = 0.1  # probability below which a group is not told

Net = tuple[Matrix, Matrix, Matrix, Matrix]  # weights and bias of the hidden layer and of the last


@dataclass(frozen=True, slots=True)
class Head:
    """Nets of one hidden layer, of which the mean is told. `middle`: the mean vector of all examples."""

    middle: Matrix
    shift: Matrix
    scale: Matrix
    nets: tuple[Net, ...]

    def __call__(self, rows: Matrix) -> Matrix:
        """Probabilities, (rows,)."""
        scaled = (rows - self.shift) / self.scale
        likely = [_likely(net, scaled) for net in self.nets]
        return np.asarray(np.mean(likely, axis=0), dtype=np.float32)


def _likely(net: Net, rows: Matrix) -> Matrix:
    inner, add, weights, bias = net
    sums = np.maximum(rows @ inner + add, 0.0) @ weights + bias
    return np.asarray(1 / (1 + np.exp(-sums[:, 0])), dtype=np.float32)


@lru_cache(maxsize=1)
def shipped() -> Head:
    return load(SHIPPED)


def load(path: Path) -> Head:
    """A head from a file of arrays, without pickle."""
    with np.load(path, allow_pickle=False) as file:
        found = {name: file[name].astype(np.float32) for name in file.files}
    several = range(sum(name.startswith("inner") for name in found))
    nets = [
        (found[f"inner{n}"], found[f"add{n}"], found[f"out{n}"], found[f"bias{n}"]) for n in several
    ]
    return Head(found["middle"], found["shift"], found["scale"], tuple(nets))


class Ranker:
    """Ranks sentences among groups of examples; what was read of examples is kept."""

    def __init__(self, head: Head | None = None, encoder: Encoder | None = None) -> None:
        self._head = head or shipped()
        self._encoder = encoder or default()
        self._kept: dict[tuple[tuple[str, ...], ...], Read] = {}

    def rank(
        self, sentences: Sequence[str], groups: Sequence[Sequence[str]]
    ) -> list[list[Likeness]]:
        """For each sentence the likeliest groups, at most six, the likeliest first."""
        key = tuple(tuple(group) for group in groups)
        if key not in self._kept:
            self._kept = dict([*self._kept.items()][-31:])
            self._kept[key] = self._read([one for group in key for one in group])
        examples = self._kept[key]
        belongs = [at for at, group in enumerate(key) for _one in group]
        asked = self._read(sentences)
        return [self._ranked(asked, at, examples, belongs) for at in range(len(sentences))]

    def _read(self, sentences: Sequence[str]) -> Read:
        return Read(sentences, self._encoder, self._head.middle)

    def _ranked(
        self, asked: Read, at: int, examples: Read, belongs: Sequence[int]
    ) -> list[Likeness]:
        said, open_to = asked.puts[at], np.flatnonzero(may_be_meant(asked.puts[at], examples))
        if not len(open_to):
            return []
        cosines = examples.vectors[open_to] @ asked.vectors[at]
        places = open_to[np.argsort(-cosines, kind="stable")[:NEAREST]].tolist()
        likely = self._head(seen(asked, at, examples, places)).tolist()
        best: dict[int, float] = {}
        for place, chance in zip(places, likely, strict=True):
            is_same = said.words == examples.puts[place].words
            best[belongs[place]] = max(best.get(belongs[place], 0.0), SAME if is_same else chance)
        found = [Likeness(group, round(p, 4)) for group, p in best.items() if p >= LEAST]
        return sorted(found, key=lambda one: (-one.score, one.group))[:MOST]
