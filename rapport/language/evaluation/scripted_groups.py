"""Simulated people whose share of canned messages is known, measured as the product measures people."""

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from rapport.language import encoder
from rapport.language.encoder import Matrix
from rapport.language.evaluation.scripted_files import Material, Pair
from rapport.language.scriptedness.index import FEWEST_MESSAGES, FEWEST_WORDS
from rapport.language.scriptedness.measuring import Floats, Measures, measure
from rapport.language.scriptedness.replies import Elsewhere, Reply, Surroundings
from rapport.language.scriptedness.signs import signs
from rapport.language.scriptedness.wording import Wording

UNIT = 10  # messages, at least, before a new group begins; clients stay whole
UNITS_OF_A_PERSON = 6
FEWEST_PERSONS, ORDERS = 12, 12
ASKED = 2_000  # turns of clients that responsiveness may draw from
DOSES = (0.0, 0.25, 0.5, 0.75, 1.0)


@dataclass(slots=True)
class Remembering:
    """Encodes each text once."""

    known: dict[str, Matrix] = field(default_factory=dict)

    def __call__(self, texts: Sequence[str]) -> Matrix:
        new = [text for text in dict.fromkeys(texts) if text not in self.known]
        for start in range(0, len(new), 256):
            part = new[start : start + 256]
            self.known.update(zip(part, encoder.default().encode(part), strict=True))
        return np.stack([self.known[text] for text in texts])


Unit = list[Pair]
Person = list[Unit]


def people(found: Material, *, most: int | None = None, seed: int = 7) -> list[Person]:
    """Persons of up to six groups of moments; dialogues of one service stay together where told.

    Where there are few moments they are drawn in several orders: then persons share them."""
    pools: dict[str, list[Pair]] = {}
    for pair in found.pairs:
        pools.setdefault(pair.service, []).append(pair)
    persons: list[Person] = []
    for order in range(ORDERS):
        persons += [p for pool in pools.values() for p in _persons(_shuffled(pool, seed + order))]
        if len(persons) >= FEWEST_PERSONS:
            break
    random.Random(seed).shuffle(persons)  # noqa: S311 - a simulation
    return persons[:most]


def _shuffled(pairs: Sequence[Pair], seed: int) -> list[Pair]:
    """Clients in random order, their moments in theirs."""
    by_client: dict[object, list[Pair]] = {}
    for pair in pairs:
        by_client.setdefault(pair.own.client, []).append(pair)
    clients = list(by_client.values())
    random.Random(seed).shuffle(clients)  # noqa: S311 - a simulation
    return [pair for client in clients for pair in client]


def _persons(pairs: Sequence[Pair]) -> Iterator[Person]:
    units = [unit for unit in _units(pairs) if is_enough(unit)]
    for start in range(0, len(units), UNITS_OF_A_PERSON):
        yield units[start : start + UNITS_OF_A_PERSON]


def _units(pairs: Sequence[Pair]) -> Iterator[Unit]:
    unit: Unit = []
    for pair in pairs:
        if len(unit) >= UNIT and pair.own.client != unit[-1].own.client:
            yield unit
            unit = []
        unit.append(pair)
    yield unit


def is_enough(unit: Unit) -> bool:
    words = [sum(len(r.text.split()) for r in kind) for kind in (own(unit), canned(unit))]
    return len(unit) >= FEWEST_MESSAGES and min(words) >= FEWEST_WORDS


def own(unit: Iterable[Pair]) -> list[Reply]:
    return [pair.own for pair in unit]


def canned(unit: Iterable[Pair]) -> list[Reply]:
    return [pair.canned for pair in unit]


def mixed(unit: Sequence[Pair], dose: float, chance: random.Random) -> list[Reply]:
    """That share of the moments, chosen by chance, from the script."""
    chosen = set(chance.sample(range(len(unit)), round(dose * len(unit))))
    return [pair.canned if n in chosen else pair.own for n, pair in enumerate(unit)]


@dataclass(frozen=True, slots=True)
class Ground:
    """What everybody of an evaluation shares: library, turns of clients, encoder."""

    around: Surroundings
    is_alone: bool = False

    @classmethod
    def of(cls, found: Material, encode: Remembering) -> "Ground":
        asked = tuple(p.own.previous for p in found.pairs if p.own.previous)[:ASKED]
        library = Wording.of(found.library)
        return cls(Surroundings(library=library, asked=asked, encode=encode))

    def without_library(self) -> "Ground":
        return Ground(replace(self.around, library=Wording()))

    def unaided(self) -> "Ground":
        """Nothing to compare with: neither library nor replies to others."""
        return replace(self.without_library(), is_alone=True)

    def measured(self, said: Sequence[Sequence[Reply]]) -> list[Measures]:
        """Each group of one person's replies, beside all of that person's."""
        everything = Elsewhere()
        if not self.is_alone:
            everything = Elsewhere.of(reply for group in said for reply in group)
        around = replace(self.around, elsewhere=everything)
        return [measure(group, around) for group in said]


def signs_of(measures: Sequence[Measures]) -> Floats:
    found = [signs(one.counts.sum(axis=0), one.repetition) for one in measures]
    return np.array(found, dtype=np.float64).reshape(len(measures), -1)


def dosed(
    ground: Ground, persons: Sequence[Person], dose: float, seed: int = 7
) -> list[list[Measures]]:
    """Measures of each person's groups at that dose."""
    chance = random.Random(seed)  # noqa: S311 - a simulation
    return [ground.measured([mixed(unit, dose, chance) for unit in p]) for p in persons]
