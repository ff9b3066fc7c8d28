"""Training the shipped heads, writer by writer: what calibrates them was written by somebody else.

Every margin that calibrates a head or chooses a threshold comes from heads that had seen no message
of that writer. Only then is everything fitted once more on all writers.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rapport.language.domain.labels import ONE_OF, SAID, TRUE_OR_NOT, truths
from rapport.language.domain.messages import Sample
from rapport.language.domain.model import Margins, highest_of, joined_bank
from rapport.language.domain.sight import Sight
from rapport.language.encoder import Matrix
from rapport.language.learning.fitting import NEVER, Settings, fit_any_of, fit_one_of
from rapport.language.learning.views import Linear, Views

Numbers = npt.NDArray[np.int64]
# By leaving one training writer out: costs 1 to 10, weights .5 to 4.
WHOLE = Settings(weight=1.0, cost=5.0, is_balanced=True, is_logistic=True)
CHOICE = Settings(weight=1.0, cost=0.5, is_balanced=True)
SINGLE = Settings(weight=1.0, cost=5.0, is_balanced=True, is_logistic=True)
ROUNDS = 2  # of deciding which sentences of a message speak for its label


@dataclass(frozen=True, slots=True)
class Material:
    """Samples as the heads see them. `width`: the number of terms."""

    samples: list[Sample]
    sight: Sight
    width: int

    def writers(self) -> list[str]:
        return list(dict.fromkeys(sample.writer for sample in self.samples))

    def without(self, writer: str) -> tuple[Numbers, Numbers]:
        """Numbers of samples of the others, and of this writer's."""
        own = np.array([sample.writer == writer for sample in self.samples])
        return np.flatnonzero(~own), np.flatnonzero(own)


def fit_whole(material: Material, chosen: Numbers) -> Linear:
    """The bank over whole messages: the labels of ONE_OF, then those of TRUE_OR_NOT."""
    samples = [material.samples[n] for n in chosen]
    views = material.sight.whole.part(chosen)
    choices = [_choice(views, material.width, samples, name) for name in ONE_OF]
    true = truths(samples, TRUE_OR_NOT)
    return joined_bank(
        [*choices, fit_any_of(views, material.width, true, list(TRUE_OR_NOT), WHOLE)]
    )


def _choice(views: Views, width: int, samples: Sequence[Sample], name: str) -> Linear:
    labels, of = ONE_OF[name]
    kept = np.array([n for n, sample in enumerate(samples) if of(sample) in labels])
    head = fit_one_of(views.part(kept), width, [of(samples[n]) for n in kept], CHOICE)
    return aligned(head, labels)


def aligned(head: Linear, labels: Sequence[str]) -> Linear:
    """The same head with a column for each label in this order."""
    place = {label: n for n, label in enumerate(head.labels)}
    dense = np.zeros((len(head.dense), len(labels)), dtype=np.float32)
    sparse = np.zeros((len(head.sparse), len(labels)), dtype=np.float32)
    bias = np.full(len(labels), NEVER, dtype=np.float32)
    for column, label in enumerate(labels):
        if label in place:
            dense[:, column] = head.dense[:, place[label]]
            sparse[:, column] = head.sparse[:, place[label]]
            bias[column] = head.bias[place[label]]
    return Linear(tuple(labels), dense, sparse, bias)


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
    for writer in material.writers():
        learned, kept = material.without(writer)
        bank = fit_whole(material, learned)
        single = fit_single(material, learned).margins(material.sight.single)
        if not whole.shape[1]:
            whole = np.zeros((count, len(bank.labels)), dtype=np.float32)
        whole[kept] = bank.margins(material.sight.whole.part(kept))
        highest[kept] = highest_of(single, material.sight.owner, count)[0][kept]
    return Margins(whole, highest, np.zeros(highest.shape, dtype=np.int64))
