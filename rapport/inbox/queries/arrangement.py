"""The order in which a person has the desk's views, and which they do not want to see."""

from collections.abc import Callable, Sequence
from typing import TypeVar

from rapport.practice.models import Staff

One = TypeVar("One")


def arranged(
    items: Sequence[One], *, staff: Staff, key: Callable[[One], str], keep: str = ""
) -> list[One]:
    """The items in the person's order, what they never placed last, without what they hide.

    `keep` is shown all the same: it is the view that is open.
    """
    shown = [one for one in items if key(one) == keep or key(one) not in staff.desk_hidden]
    return placed(shown, staff.desk_order, key=key)


def placed(items: Sequence[One], order: Sequence[str], *, key: Callable[[One], str]) -> list[One]:
    """The items in that order; those it does not name follow as they stood."""
    places = {name: number for number, name in enumerate(order)}
    return sorted(items, key=lambda one: places.get(key(one), len(places)))
