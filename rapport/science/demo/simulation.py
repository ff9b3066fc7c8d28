"""A month of a practice that does not exist, the same for the same seed and moment.

Every figure is counted from the events; nothing is stated twice. The last full ISO week before
`until` is planted (week.py) and holds the story (stories.py).
"""

from dataclasses import replace
from datetime import date, datetime, timedelta

from rapport.science.demo import cast, stories
from rapport.science.demo.choice import Shelf
from rapport.science.demo.draw import stream
from rapport.science.demo.earlier import earlier
from rapport.science.demo.history import Client, History, Thread
from rapport.science.demo.hours import Hours
from rapport.science.demo.people import Crowd, regulars
from rapport.science.demo.telling import slots_of, tell
from rapport.science.demo.texts import EXCHANGES
from rapport.science.demo.threads import Month, as_of
from rapport.science.demo.visits import Book, fill, grant

SHORTEST = 14


def simulate(seed: int, until: datetime, days: int = 30, zone: str = cast.ZONE) -> History:
    """The demo practice's history of `days` days before `until` (aware), at least 14.

    The planted week needs up to 14 days; a longer month shows where it came from.
    """
    if until.tzinfo is None:
        raise ValueError("until must be an aware datetime")
    if days < SHORTEST:
        raise ValueError(f"a history has at least {SHORTEST} days")
    hours, monday = calendar(until, zone)
    month = begin(seed, until, days, hours)
    told = stories.tell(hours, monday, until - timedelta(days=days), until)
    tell_weeks(seed, month, monday, until - timedelta(days=days))
    book = keep_book(seed, month, told, until - timedelta(days=days), days)
    history = assemble(seed, month, told, book, monday, until - timedelta(days=days))
    return replace(history, earlier=earlier(seed, month, history.threads))


def calendar(until: datetime, zone: str) -> tuple[Hours, date]:
    """The opening hours, and the Monday of the last full week; closed a Wednesday before it."""
    plain = Hours(cast.location(zone, date.min))
    monday = plain.monday_of(until) - timedelta(days=7)
    return Hours(cast.location(zone, monday - timedelta(days=5))), monday


def begin(seed: int, until: datetime, days: int, hours: Hours) -> Month:
    crowd = Crowd(seed)
    known = regulars(crowd, seed, until - timedelta(days=days))
    return Month(stream(seed, "month", until), hours, until, crowd, known, Shelf(EXCHANGES))


def tell_weeks(seed: int, month: Month, planted: date, start: datetime) -> None:
    """Every week that touches the month, oldest first; slots outside it are not told."""
    monday = month.hours.monday_of(start)
    while month.hours.week_of(monday)[0] < month.until:
        age = (planted - monday).days // 7
        slots = sorted(slots_of(seed, month, monday, age), key=lambda slot: slot.received_at)
        for slot in slots:
            if start <= slot.received_at <= month.until:
                tell(month, slot, monday, age)
        monday += timedelta(days=7)


def keep_book(seed: int, month: Month, told: stories.Story, start: datetime, days: int) -> Book:
    book = Book(stream(seed, "book", month.until), month.hours, month.until)
    for visit in told.visits:
        book.visits.append(visit)
        book.taken.add((visit.provider, visit.starts_at))
    for wish in month.wishes:
        grant(book, wish)
    fill(book, month.known, month.hours.local(start).date(), days)
    return book


def numbered(threads: list[Thread]) -> tuple[Thread, ...]:
    ordered = sorted(threads, key=lambda thread: (thread.received_at, thread.client))
    return tuple(replace(t, key=t.key or f"thread-{n:03d}") for n, t in enumerate(ordered))


def assemble(
    seed: int, month: Month, told: stories.Story, book: Book, monday: date, start: datetime
) -> History:
    clients: list[Client] = [*told.clients, *month.known, *month.met]
    threads = [as_of(thread, month.until) for thread in told.threads]
    week_start, week_end = month.hours.week_of(monday)
    return History(
        practice=cast.PRACTICE,
        seed=seed,
        start=start,
        until=month.until,
        week_start=week_start,
        week_end=week_end,
        location=month.hours.location,
        staff=cast.STAFF,
        clients=tuple(clients),
        visits=tuple(sorted(book.visits, key=lambda v: (v.starts_at, v.provider))),
        threads=numbered([*threads, *month.threads]),
    )
