"""Training the shipped heads by writers: what calibrates them was written by somebody else.

Every margin that calibrates a head or chooses a threshold comes from heads that had seen no message
of that writer. Only then is everything fitted once more on all writers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rapport.language.domain.curved import CURVED
from rapport.language.domain.curving import unseen_curved
from rapport.language.domain.labels import ONE_OF, SAID, TRUE_OR_NOT, truths
from rapport.language.domain.messages import Sample
from rapport.language.domain.model import Margins, highest_of, joined_bank
from rapport.language.domain.sight import Sight
from rapport.language.encoder import Matrix
from rapport.language.learning.fitting import Settings, fit_any_of
from rapport.language.learning.kernel import Pairs, as_linear, fit_logistic
from rapport.language.learning.views import Linear, Truths, Views

Numbers = npt.NDArray[np.int64]
# By leaving one training writer out: costs 1 to 10, weights .5 to 4.
WEIGHT, COST = 1.0, 5.0
SINGLE = Settings(weight=1.0, cost=0.5, is_balanced=True)
FOLDS = 5  # parts at most, each of whole writers
ROUNDS = 2  # of deciding which sentences of a message speak for its label


@dataclass(frozen=True, slots=True)
class Material:
    """Samples as the heads see them. `width`: the number of terms; `pairs`: of whole messages;
    `curved`: of the same with their meanings squared."""

    samples: list[Sample]
    sight: Sight
    width: int
    pairs: Pairs
    curved: Pairs

    def parts(self) -> list[frozenset[str]]:
        """Writers who are left out together."""
        names = sorted({sample.writer for sample in self.samples})
        count = min(len(names), FOLDS)
        return [frozenset(names[n::count]) for n in range(count)]

    def without(self, writers: frozenset[str]) -> tuple[Numbers, Numbers]:
        """Numbers of samples of the others, and of these writers'."""
        own = np.array([sample.writer in writers for sample in self.samples])
        return np.flatnonzero(~own), np.flatnonzero(own)


def fit_whole(material: Material, chosen: Numbers) -> Linear:
    """The bank over whole messages: the labels of ONE_OF, then those of TRUE_OR_NOT."""
    samples, part = [material.samples[n] for n in chosen], material.pairs.part(chosen)
    columns = [_one_against_rest(samples, name) for name in ONE_OF]
    sides = truths(samples, TRUE_OR_NOT)
    true = np.hstack([*(side for side, _ in columns), sides])
    kept = np.hstack([*(kept for _, kept in columns), np.ones_like(sides)])
    names = [f"{name}/{label}" for name, (labels, _) in ONE_OF.items() for label in labels]
    counts = fit_logistic(part, true, kept, COST)
    return as_linear(part, counts, (*names, *TRUE_OR_NOT))


def _one_against_rest(samples: Sequence[Sample], name: str) -> tuple[Truths, Truths]:
    """(n, labels): is it this label; does it have one of them."""
    labels, of = ONE_OF[name]
    own = [of(sample) for sample in samples]
    true = np.array([[given == label for label in labels] for given in own])
    return true, np.repeat(true.any(axis=1, keepdims=True), len(labels), axis=1)


def fit_single(material: Material, chosen: Numbers) -> Linear:
    """The bank over sentences (Andrews et al. 2002, multiple instances): in a message with the label
    the sentences that speak for it most are examples, in one without it all are counter-examples."""
    sight, own = material.sight, np.isin(material.sight.owner, chosen)
    views, owner = sight.single.part(own), sight.owner[own]
    true = truths(material.samples, SAID)[owner]
    heads = [
        _speaking(views, owner, true[:, column], name, material.width)
        for column, name in enumerate(SAID)
    ]
    return joined_bank(heads)


def _speaking(
    views: Views, owner: Numbers, true: npt.NDArray[np.bool_], name: str, width: int
) -> Linear:
    speaks = true
    for _ in range(ROUNDS):
        kept = speaks | ~true
        head = fit_any_of(views.part(kept), width, speaks[kept][:, None], [name], SINGLE)
        margins = head.margins(views)[:, 0]
        speaks = true & ((margins > 0) | (margins >= _highest_of_own(margins, owner)))
    return head


def _highest_of_own(margins: Matrix, owner: Numbers) -> Matrix:
    """(sentences,): the highest margin in the same message."""
    _, place = np.unique(owner, return_inverse=True)
    highest, _ = highest_of(margins[:, None], place, int(place.max()) + 1)
    found: Matrix = highest[place, 0]
    return found


def unseen_margins(material: Material) -> Margins:
    """Margins of every sample by heads that saw nothing of its writer."""
    count = len(material.samples)
    whole = np.zeros((count, 0), dtype=np.float32)
    highest = np.zeros((count, len(SAID)), dtype=np.float32)
    curved = np.zeros((count, len(CURVED)), dtype=np.float32)
    for writers in material.parts():
        learned, kept = material.without(writers)
        bank = fit_whole(material, learned)
        single = fit_single(material, learned).margins(material.sight.single)
        if not whole.shape[1]:
            whole = np.zeros((count, len(bank.labels)), dtype=np.float32)
        whole[kept] = bank.margins(material.sight.whole.part(kept))
        highest[kept] = highest_of(single, material.sight.owner, count)[0][kept]
        curved[kept] = unseen_curved(material.curved, material.samples, learned, kept)
    return Margins(whole, highest, np.zeros(highest.shape, dtype=np.int64), curved)
