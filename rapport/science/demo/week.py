"""When people write in a week, over which channel, and how soon somebody answers.

About 45 inquiries a week, 40% of them after hours, with peaks on Monday morning, at lunch and from
five to nine in the evening: orders of magnitude that vendors report, chosen, not measured.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from random import Random
from typing import Literal

from rapport.science.demo.history import Channel
from rapport.science.demo.hours import Hours

Outcome = Literal["fast", "late", "never"]

# The planted week: 47 people wrote, 31 answered within five minutes, 9 never. The seven
# conversations of the story come on top of these: six of them fast, one never answered.
PLANTED_FAST_WRITTEN = 13
PLANTED_PHONE, PLANTED_WALK_IN = 10, 2
PLANTED_LATE = 7
PLANTED_NEVER = 8

# Answered within five minutes and never answered, by how many weeks the planted one is ahead.
EARLIER = {1: (0.52, 0.23), 2: (0.46, 0.25), 3: (0.42, 0.27), 4: (0.38, 0.28)}
AFTER_PLANTED = (0.6, 0.2)


@dataclass(frozen=True, slots=True)
class Slot:
    """One inquiry without its words. Times are UTC; `answered_at` is None if it never was."""

    received_at: datetime
    channel: Channel
    outcome: Outcome
    answered_at: datetime | None


def open_weight(weekday: int, hour: int) -> float:
    if weekday == 0 and hour < 12:
        return 2.2
    if hour in (12, 17):
        return 1.8
    return 0.9


def closed_weight(weekday: int, hour: int) -> float:
    if hour < 6 or hour > 22:
        return 0.0
    if 17 <= hour < 21:
        return 3.0
    return 1.6 if weekday == 0 and hour < 9 else 0.7


def moment(
    chance: Random, hours: Hours, monday: date, weight: Callable[[int, int], float], is_open: bool
) -> datetime:
    """A moment of that week, open or closed, drawn by the weights of its local hours."""
    cells = [(day, hour) for day in range(7) for hour in range(24)]
    weights = [weight(day, hour) for day, hour in cells]
    while True:
        day, hour = chance.choices(cells, weights)[0]
        clock = time(hour, chance.randrange(60), chance.randrange(60))
        at = hours.utc(monday + timedelta(days=day), clock)
        if hours.is_open(at) is is_open and hours.is_open(at + timedelta(minutes=6)) is is_open:
            return at


def open_moment(chance: Random, hours: Hours, monday: date) -> datetime:
    return moment(chance, hours, monday, open_weight, is_open=True)


def closed_moment(chance: Random, hours: Hours, monday: date) -> datetime:
    return moment(chance, hours, monday, closed_weight, is_open=False)


def late_answer(chance: Random, hours: Hours, received: datetime) -> datetime:
    """Clearly later than five minutes of open time, within open hours."""
    if hours.is_open(received):
        answer = received + timedelta(minutes=chance.randint(9, 200), seconds=chance.randrange(60))
        if hours.is_open(answer):
            return answer
    return hours.next_opening(received) + timedelta(
        minutes=chance.randint(35, 190), seconds=chance.randrange(60)
    )


def make_slot(
    chance: Random, hours: Hours, received: datetime, channel: Channel, outcome: Outcome
) -> Slot:
    match outcome:
        case "fast":
            answered = received + timedelta(seconds=chance.randint(38, 280))
        case "late":
            answered = late_answer(chance, hours, received)
        case "never":
            return Slot(received, channel, outcome, None)
    return Slot(received, channel, outcome, answered)


def late_before_week_ends(chance: Random, hours: Hours, monday: date) -> Slot:
    """After hours, and still answered in its own week, so that the week's count is final."""
    end = hours.week_of(monday)[1]
    while True:
        received = closed_moment(chance, hours, monday)
        if hours.next_opening(received) + timedelta(hours=4) < end:
            return make_slot(chance, hours, received, "email", "late")


def written_channels(chance: Random, emails: int, forms: int) -> list[Channel]:
    kinds: tuple[Channel, Channel] = ("email", "web_form")
    return chance.sample(kinds, emails + forms, counts=(emails, forms))


def planted(chance: Random, hours: Hours, monday: date) -> list[Slot]:
    """The forty slots of the planted week that are not the story's.

    Whatever waited five open minutes also waited five minutes on the wall, and the other way
    round, so both readings of the response clock count the same.
    """
    spoken: list[Channel] = ["walk_in" for _ in range(PLANTED_WALK_IN)]
    spoken += ["phone" for _ in range(PLANTED_PHONE)]
    written = written_channels(chance, 15, 13)
    slots = [
        make_slot(chance, hours, open_moment(chance, hours, monday), channel, "fast")
        for channel in spoken + written[:PLANTED_FAST_WRITTEN]
    ]
    for channel in written[PLANTED_FAST_WRITTEN : PLANTED_FAST_WRITTEN + PLANTED_LATE]:
        late = late_before_week_ends(chance, hours, monday)
        slots.append(Slot(late.received_at, channel, "late", late.answered_at))
    for channel in written[-PLANTED_NEVER:]:
        received = closed_moment(chance, hours, monday)
        slots.append(make_slot(chance, hours, received, channel, "never"))
    return slots


def ordinary(chance: Random, hours: Hours, monday: date, fast: float, never: float) -> list[Slot]:
    """A week with about these shares of fast and never answered inquiries."""
    total = chance.randint(41, 51)
    spoken = round(total * 0.25)
    closed = round(total * chance.uniform(0.39, 0.46))
    channels: list[Channel] = ["phone" if n % 5 else "walk_in" for n in range(spoken)]
    channels += written_channels(
        chance, round((total - spoken) * 0.53), total - spoken - round((total - spoken) * 0.53)
    )
    openings = [open_moment(chance, hours, monday) for _ in range(total - closed)]
    evenings = [closed_moment(chance, hours, monday) for _ in range(closed)]
    outcomes = ordinary_outcomes(chance, total, closed, fast, never)
    return [
        make_slot(chance, hours, received, channel, outcome)
        for received, channel, outcome in zip(openings + evenings, channels, outcomes, strict=True)
    ]


def ordinary_outcomes(
    chance: Random, total: int, closed: int, fast: float, never: float
) -> list[Outcome]:
    """Fast ones in open hours only; most of those never answered came after hours."""
    opened = total - closed
    quick = min(round(total * chance.uniform(fast - 0.03, fast + 0.03)), opened)
    lost = round(total * chance.uniform(never - 0.03, never + 0.03))
    lost_open = min(opened - quick, lost // 4)
    slow = opened - quick - lost_open
    kinds: tuple[Outcome, ...] = ("fast", "late", "never")
    by_day = chance.sample(kinds, opened, counts=(quick, slow, lost_open))
    by_day.sort(key=kinds.index)
    lost_closed = lost - lost_open
    return by_day + chance.sample(kinds, closed, counts=(0, closed - lost_closed, lost_closed))
