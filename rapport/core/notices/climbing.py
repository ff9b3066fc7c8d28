"""How a notice climbs while it is unseen: on screen, then a device, then e-mail, then a text message."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from rapport.core.alerts import WORTH_INTERRUPTING, has_budget
from rapport.core.notices.hours import reachable_from
from rapport.core.notices.kinds import Kind, Level, Rules, Way, delay, weight

HELD = timedelta(days=2)
"""What could not be said within this (a long absence) is not said any more: it stands in the list."""


@dataclass(frozen=True, slots=True)
class Step:
    """A way, and when it is taken unless the notice was seen before."""

    way: Way
    at: datetime


def steps(
    kind: Kind,
    rules: Rules,
    *,
    made_at: datetime,
    reach: Collection[Way],
    is_here: bool,
    failed: Collection[Way] = (),
) -> tuple[Step, ...]:
    """The ways a notice takes, in their order.

    reach: the ways set up for this person. is_here: at the screen; who is not is reached on a device
    at once, and mailed no sooner for it where there is none. failed: ways that did not work for this
    notice; the next one takes the failed one's place. Away from the screen a step waits for the
    person's own hours, and keeps its distance from the one before.
    """
    ways = [w for w in Way if w in reach and rules.level(kind, w) is Level.NOW]
    away = [w for w in ways if w is not Way.SCREEN]
    places = [delay(kind, way) for way in away]
    first = min(places, default=timedelta())
    waits = timedelta() if Way.PUSH in away and not is_here else first
    start = reachable_from(rules.hours, made_at + waits) if away else None
    climbed = [Step(Way.SCREEN, made_at)] if Way.SCREEN in ways else []
    if start is None:
        return tuple(climbed)
    working = [way for way in away if way not in failed]
    for way, place in zip(working, sorted(places), strict=False):
        at = reachable_from(rules.hours, start + place - first)
        if at is not None and at - made_at <= HELD:
            climbed.append(Step(way, at))
    return tuple(climbed)


def following(climb: Sequence[Step], done: Collection[Way]) -> Step | None:
    """The first step not taken yet."""
    return next((step for step in climb if step.way not in done), None)


def may_be_loud(kind: Kind, interrupted: Iterable[datetime], *, at: datetime) -> bool:
    """Whether this one may make a sound: it is worth it, and nothing else did within the hour.

    Whatever may not still goes every way but a text message, without a sound.
    """
    return weight(kind) >= WORTH_INTERRUPTING and has_budget(interrupted, at=at)


def absorbs(standing: Kind, new: Kind) -> bool:
    """Whether an unseen notice about the same conversation says enough; else the new one takes its place."""
    return weight(standing) >= weight(new)


def is_spent(way: Way, *, is_loud: bool) -> bool:
    """Whether a way is left out because it can't be taken without a sound."""
    return way is Way.SMS and not is_loud
