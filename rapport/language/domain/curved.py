"""Red flags once more, by two meanings together: "cold" and "lip" are each harmless alone.

Linear in all that is seen of the whole message, quadratic in the meaning of its text and of each of its
sentences (see `learning/squares`). Fitted in `curving`.
"""

from dataclasses import dataclass

from rapport.language.domain.labels import FLAGGED, PAGE_NOW, SAID
from rapport.language.domain.sight import Sight
from rapport.language.encoder import Matrix
from rapport.language.learning.squares import Squares, summed
from rapport.language.learning.views import Linear

CURVED = {name: SAID[name] for name in (FLAGGED, PAGE_NOW)}


@dataclass(frozen=True, slots=True)
class Curved:
    """One margin for each label of CURVED."""

    plain: Linear
    text: Squares
    said: Squares

    def margins(self, sight: Sight) -> Matrix:
        """(n, labels)"""
        single, count = sight.single.vectors, len(sight.whole)
        text = sight.whole.vectors[:, : single.shape[1]]
        said = summed(self.said.margins(single), sight.owner, count)
        found: Matrix = self.plain.margins(sight.whole) + self.text.margins(text) + said
        return found
