"""On whose desks a phone call rings."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody of the team at the moment of the ring.

    is_desk: the phone is their work; leads: they run the practice; is_present: at the screen.
    """

    id: int
    is_desk: bool = False
    leads: bool = False
    on_shift: bool = False
    is_present: bool = False


# From those who should hear it to those who at least must: the first group that has anybody.
GROUPS: tuple[Callable[[Person], bool], ...] = (
    lambda p: p.is_desk and p.on_shift and p.is_present,
    lambda p: p.on_shift and p.is_present,
    lambda p: p.is_desk and p.on_shift,
    lambda p: p.is_present,
    lambda p: p.on_shift,
    lambda p: p.is_desk or p.leads,
    lambda p: True,
)


def rings_for(team: Iterable[Person]) -> tuple[int, ...]:
    """The ids of those it rings for, ascending; never nobody while there is anybody."""
    people = sorted(team, key=lambda p: p.id)
    for belongs in GROUPS:
        if group := tuple(p.id for p in people if belongs(p)):
            return group
    return ()
