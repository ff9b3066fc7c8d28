"""How evenly the chances to do something that matters are spread over a team.

Chances are counted, never what somebody made of them: this is a figure about whoever hands them
out.
"""

from collections.abc import Mapping
from dataclasses import dataclass

MOST_WEEKS = 8  # what is looked at
FEWEST = 8  # chances; of fewer nothing is said
HALF, UNEVEN = 0.5, 2.0


@dataclass(frozen=True, slots=True)
class Concentration:
    """`holders` people had at least half of all `total` chances; `people` could have had some.

    `top` is the largest count of one person, `without` how many had none.
    """

    total: int
    people: int
    holders: int
    top: int
    without: int

    @property
    def is_thin(self) -> bool:
        """Too few chances, or nobody to share them with."""
        return self.total < FEWEST or self.people < 2

    @property
    def top_share(self) -> float:
        """The largest part of one person, 0 to 1."""
        return self.top / self.total if self.total else 0.0

    @property
    def is_uneven(self) -> bool:
        """One person had at least twice an even share, and at least half of all."""
        return not self.is_thin and self.top_share >= max(HALF, UNEVEN / self.people)


def concentration(counts: Mapping[int, int]) -> Concentration:
    """Of chances by person; those who could have had some and had none are in it with 0."""
    falling, total = sorted(counts.values(), reverse=True), sum(counts.values())
    reached = holders = 0
    while total and reached < HALF * total:
        reached, holders = reached + falling[holders], holders + 1
    top = falling[0] if falling else 0
    return Concentration(total, len(falling), holders, top, falling.count(0))
