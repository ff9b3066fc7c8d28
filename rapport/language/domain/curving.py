"""Fitting what `curved` holds. Letters weigh more here than in the other heads."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from rapport.language.domain.curved import CURVED, Curved
from rapport.language.domain.labels import truths
from rapport.language.domain.messages import Sample
from rapport.language.domain.sight import Sight
from rapport.language.encoder import Matrix
from rapport.language.learning.kernel import Pairs, as_linear, fit_logistic, pairs
from rapport.language.learning.squares import as_squares, products_of_sentences, spread

Numbers = npt.NDArray[np.int64]
# By leaving whole training writers out: letters 1 to 3 times as heavy, squares 2 to 8, costs 2 to 30.
WEIGHT, COST = 3**-0.5, 30.0
OF_TEXT, OF_SENTENCES = 4 / 3, 1.0


def curved_pairs(sight: Sight, width: int) -> Pairs:
    """Products of all pairs of messages, with those of their meanings squared."""
    given, single = pairs(sight.whole, width, WEIGHT), sight.single.vectors
    text = sight.whole.vectors[:, : single.shape[1]]
    products = given.products + OF_TEXT * (text @ text.T) ** 2
    products += OF_SENTENCES * products_of_sentences(single, sight.owner, len(text))
    return replace(given, products=products.astype(np.float32))


def counts_of(given: Pairs, samples: Sequence[Sample]) -> Matrix:
    """(n, labels): how much each of these messages counts."""
    true = truths(samples, CURVED)
    return fit_logistic(given, true, np.ones_like(true), COST)


def unseen_curved(
    given: Pairs, samples: Sequence[Sample], learned: Numbers, held: Numbers
) -> Matrix:
    """Margins of the held ones by what was learned of the others."""
    counts = counts_of(given.part(learned), [samples[n] for n in learned])
    found: Matrix = given.products[np.ix_(held, learned)] @ counts
    return found


def fit_curved(given: Pairs, samples: Sequence[Sample], sight: Sight) -> Curved:
    counts, single = counts_of(given, samples), sight.single.vectors
    text = sight.whole.vectors[:, : single.shape[1]]
    share = counts * spread(sight.owner, len(counts))[:, None]
    return Curved(
        as_linear(given, counts, tuple(CURVED)),
        as_squares(text, OF_TEXT * counts),
        as_squares(single, OF_SENTENCES * share[sight.owner]),
    )
