"""The five-minute clock: deadlines are computed once, when a message arrives, and then only kept.

A deadline counts open time of the location, except under `AfterHours.ON_CALL`, where somebody
answers at any hour and the clock runs in wall time. A location that never opens (no hours entered
yet, closed for more than a year) gets a clock that runs at once in wall time: a deadline that is
too early is seen and corrected, a missing one loses a client.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from enum import StrEnum

from rapport.core.opening_hours import (
    Calendar,
    add_each_open_seconds,
    is_open,
    next_opening,
    open_seconds,
)


class AfterHours(StrEnum):
    """What a message that arrives while the location is closed is owed."""

    STARTS_AT_OPENING = "starts_at_opening"
    ON_CALL = "on_call"
    ACKNOWLEDGE_AND_PROMISE = "acknowledge_and_promise"


class Rung(StrEnum):
    """Whom each step of the ladder reaches, in the order of `Policy.ladder_seconds`."""

    OWNER = "owner"
    NEXT_QUALIFIED = "next_qualified"
    LEAD = "lead"
    MANAGER = "manager"


class State(StrEnum):
    """Where a clock stands. LATE still waits for an answer; ANSWERED_LATE got one after due."""

    RUNNING = "running"
    PAUSED = "paused"
    CLOSED_HOURS = "closed_hours"
    MET = "met"
    LATE = "late"
    ANSWERED_LATE = "answered_late"


@dataclass(frozen=True, slots=True)
class Policy:
    """What is promised to a client. All times in seconds of running clock.

    `warn_fraction` of the target has passed at the warning; `promise_seconds` after the next
    opening is the time named to a client who wrote while closed; `accept_seconds` are given to a
    person to take a conversation; `ladder_seconds` after due, one for each rung.
    """

    version: int
    target_seconds: int = 300
    warn_fraction: float = 0.6
    after_hours: AfterHours = AfterHours.STARTS_AT_OPENING
    promise_seconds: int = 900
    accept_seconds: int = 90
    ladder_seconds: tuple[int, ...] = (0, 60, 180, 300)

    def __post_init__(self) -> None:
        if min(self.target_seconds, self.promise_seconds, self.accept_seconds) <= 0:
            raise ValueError("target, promise and accept time must be positive")
        if not 0 < self.warn_fraction <= 1:
            raise ValueError("the warning must fall between the start and the due time")
        if sorted(self.ladder_seconds) != list(self.ladder_seconds) or len(
            self.ladder_seconds
        ) > len(Rung):
            raise ValueError("the ladder must ascend, with at most one step for each rung")


@dataclass(frozen=True, slots=True)
class Deadlines:
    """Instants in UTC, with the version of the policy they come from.

    `escalate_at[i]` belongs to the i-th `Rung`. `promised_at` is what the client was told; it
    stays when the clock is paused. `is_wall_clock`: it also runs while the location is closed.
    """

    starts_at: datetime
    warn_at: datetime
    due_at: datetime
    escalate_at: tuple[datetime, ...]
    promised_at: datetime | None
    is_after_hours: bool
    is_wall_clock: bool
    policy_version: int


@dataclass(frozen=True, slots=True)
class Elapsed:
    """How long a client waited: `open_seconds` without pauses, `wall_seconds` all of it."""

    open_seconds: float
    wall_seconds: float


def _each_later(
    hours: Calendar | None, start: datetime, amounts: Sequence[float]
) -> list[datetime]:
    """`start` plus each of some ascending seconds of running clock.

    Without hours, or where they do not suffice for all, in wall time: the order stays.
    """
    found = list(add_each_open_seconds(hours, start, amounts)) if hours else []
    reached = [at for at in found if at is not None]
    if len(reached) == len(amounts):
        return reached
    return [start + timedelta(seconds=seconds) for seconds in amounts]


def _later(hours: Calendar | None, start: datetime, seconds: float) -> datetime:
    return _each_later(hours, start, (seconds,))[0]


def _between(hours: Calendar | None, start: datetime, end: datetime) -> float:
    return open_seconds(hours, start, end) if hours else (end - start).total_seconds()


def deadlines(policy: Policy, calendar: Calendar, received_at: datetime) -> Deadlines:
    """The deadlines of a message the provider received at `received_at`."""
    received_at = received_at.astimezone(UTC)
    opening = next_opening(calendar, received_at)
    is_after_hours = opening != received_at
    is_wall_clock = opening is None or policy.after_hours is AfterHours.ON_CALL
    hours = None if is_wall_clock else calendar
    starts_at = received_at if is_wall_clock or opening is None else opening
    is_promise = is_after_hours and policy.after_hours is AfterHours.ACKNOWLEDGE_AND_PROMISE
    target = policy.promise_seconds if is_promise else policy.target_seconds
    steps = [target + seconds for seconds in policy.ladder_seconds]
    warn_at, due_at, *escalate_at = _each_later(
        hours, starts_at, [target * policy.warn_fraction, target, *steps]
    )
    return Deadlines(
        starts_at=starts_at,
        warn_at=warn_at,
        due_at=due_at,
        escalate_at=tuple(escalate_at),
        promised_at=due_at if is_promise else None,
        is_after_hours=is_after_hours,
        is_wall_clock=is_wall_clock,
        policy_version=policy.version,
    )


def on_client_message(
    running: Deadlines | None, *, policy: Policy, calendar: Calendar, received_at: datetime
) -> Deadlines:
    """Deadlines after one more message of a client: a clock that runs is never restarted."""
    return running or deadlines(policy, calendar, received_at)


def accept_by(
    kept: Deadlines, *, policy: Policy, calendar: Calendar, assigned_at: datetime
) -> datetime:
    """Until when the person given a conversation has to take it, before the next one is asked."""
    hours = None if kept.is_wall_clock else calendar
    return _later(hours, max(assigned_at, kept.starts_at), policy.accept_seconds)


def resume(
    kept: Deadlines, *, calendar: Calendar, paused_at: datetime, resumed_at: datetime
) -> Deadlines:
    """Deadlines after a pause: what was left of each at the pause is left of it again.

    What had passed before the pause stays, and so does what was promised to the client.
    """
    hours = None if kept.is_wall_clock else calendar

    def shifted(at: datetime) -> datetime:
        if at <= paused_at or resumed_at <= paused_at:
            return at
        return _later(hours, resumed_at, _between(hours, paused_at, at))

    return replace(
        kept,
        starts_at=shifted(kept.starts_at),
        warn_at=shifted(kept.warn_at),
        due_at=shifted(kept.due_at),
        escalate_at=tuple(shifted(at) for at in kept.escalate_at),
    )


def state(
    kept: Deadlines,
    *,
    calendar: Calendar,
    at: datetime,
    answered_at: datetime | None = None,
    paused_at: datetime | None = None,
) -> State:
    """Where the clock stands at `at`. An answer at the very instant of due is in time."""
    if answered_at is not None:
        return State.MET if answered_at <= kept.due_at else State.ANSWERED_LATE
    if (paused_at or at) > kept.due_at:
        return State.LATE
    if paused_at is not None:
        return State.PAUSED
    if kept.is_wall_clock or is_open(calendar, at):
        return State.RUNNING
    return State.CLOSED_HOURS


def elapsed(
    calendar: Calendar,
    *,
    received_at: datetime,
    until: datetime,
    pauses: Iterable[tuple[datetime, datetime]] = (),
) -> Elapsed:
    """Waiting time up to `until`. Pauses may overlap and reach outside; each second counts once."""
    running, reached = open_seconds(calendar, received_at, until), received_at
    for paused_at, resumed_at in sorted(pauses):
        start, end = max(paused_at, reached), min(resumed_at, until)
        running -= open_seconds(calendar, start, end)
        reached = max(reached, end)
    return Elapsed(running, max(0.0, (until - received_at).total_seconds()))
