"""Language style matching: whether two people use function words alike (Ireland and Pennebaker 2010)."""

from collections.abc import Sequence

SMOOTHING = 0.0001
ENOUGH_WORDS = 50  # of each side; below that it is not computed


def category_match(one: float, two: float) -> float:
    """LSM of one category from its percentages on both sides; 1 where nobody uses it."""
    return 1 - abs(one - two) / (one + two + SMOOTHING)


def style_match(one: Sequence[float], two: Sequence[float]) -> float | None:
    """The mean over categories that at least one side uses, in percent of its words.

    A category that nobody uses would count as a perfect match by the formula; it is left out, since
    short texts would else match for saying little. None where no category is left.
    """
    used = [category_match(a, b) for a, b in zip(one, two, strict=True) if a or b]
    return sum(used) / len(used) if used else None
