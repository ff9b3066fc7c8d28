"""One order out of two: what was found by words, and what was found by meaning."""

from collections.abc import Iterable, Sequence

# Of reciprocal rank fusion (Cormack, Clarke and Buettcher 2009): how little the first places differ.
SMOOTH = 60


def merged(*orders: Sequence[int]) -> list[int]:
    """Everything in any of the orders: the higher the sum of 1/(60 + place), the earlier.

    Between equals the first order decides, then the second.
    """
    every = list(dict.fromkeys(one for order in orders for one in order))
    return sorted(every, key=lambda one: -sum(_worth(one, order) for order in orders))


def _worth(one: int, order: Iterable[int]) -> float:
    places = (1 / (SMOOTH + place) for place, other in enumerate(order, start=1) if other == one)
    return next(places, 0.0)
