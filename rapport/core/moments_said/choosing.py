"""Sensible moments to choose from: in the opening hours, soonest first."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from rapport.core.moments_said.resolving import BEFORE_CLOSING, opening_after
from rapport.core.opening_hours import Calendar, is_open, open_intervals

HOUR = timedelta(hours=1)
STEP = 5  # minutes; nobody means 10:37


class Choice(StrEnum):
    """What an offered moment is called."""

    HOUR = "hour"
    AFTERNOON = "afternoon"
    CLOSING = "closing"
    OPENING = "opening"
    DAY_AFTER = "day_after"
    WEEK = "week"


@dataclass(frozen=True, slots=True)
class Offer:
    """A moment (UTC) and what it is called."""

    choice: Choice
    at: datetime


def sensible(calendar: Calendar, at: datetime) -> list[Offer]:
    """Moments to offer at `at`, each once, all to come and within opening hours; none where it never opens."""
    offers: dict[datetime, Offer] = {}
    for offer in _offers(calendar, at):
        if offer.at > at:
            offers.setdefault(offer.at, offer)
    return sorted(offers.values(), key=lambda offer: offer.at)


def _offers(calendar: Calendar, at: datetime) -> Iterator[Offer]:
    today = calendar.local(at).date()
    fixed = [
        (Choice.HOUR, _rounded(at + HOUR)),
        (Choice.AFTERNOON, calendar.instant(today, time(14))),
    ]
    yield from (Offer(choice, moment) for choice, moment in fixed if is_open(calendar, moment))
    now = next(open_intervals(calendar, at, at + timedelta(days=1)), None)
    if now and now[0] <= at and now[1] - BEFORE_CLOSING > at + HOUR:
        yield Offer(Choice.CLOSING, now[1] - BEFORE_CLOSING)
    yield from _openings(calendar, at)


def _openings(calendar: Calendar, at: datetime) -> Iterator[Offer]:
    opening = opening_after(calendar, at)
    if opening is None:
        return
    yield Offer(Choice.OPENING, opening)
    local = calendar.local(opening)
    later = opening_after(calendar, calendar.instant(local.date() + timedelta(days=1), time.min))
    if later:
        yield Offer(Choice.DAY_AFTER, later)
    today = calendar.local(at).date()
    monday = calendar.instant(today + timedelta(days=7 - today.weekday()), time.min)
    if week := opening_after(calendar, monday):
        yield Offer(Choice.WEEK, week)


def _rounded(moment: datetime) -> datetime:
    bare = moment.replace(second=0, microsecond=0)
    return bare + timedelta(minutes=-bare.minute % STEP)
