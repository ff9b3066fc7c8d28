"""The appointment book: visits that messages speak of first, the rest around them."""

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from random import Random

from rapport.science.demo.cast import STAFF, TREATMENTS
from rapport.science.demo.history import Client, Staff, Visit, VisitState
from rapport.science.demo.hours import Hours
from rapport.science.demo.threads import Wish

# Visits by weekday: 66 in a full week, 283 in a month of 30 days.
A_DAY = {0: 10, 1: 12, 2: 11, 3: 12, 4: 12, 5: 9, 6: 0}
DAYS_AHEAD = 10


@dataclass(slots=True)
class Book:
    """Who is taken when; a provider sees one client an hour."""

    chance: Random
    hours: Hours
    until: datetime
    taken: set[tuple[str, datetime]] = field(default_factory=set)
    visits: list[Visit] = field(default_factory=list)

    def count_on(self, day: date) -> int:
        return sum(self.hours.local(v.starts_at).date() == day for v in self.visits)


def can_do(person: Staff, treatment: str) -> bool:
    return TREATMENTS[treatment][0] in person.skills


def free_starts(book: Book, day: date) -> list[tuple[Staff, datetime]]:
    """Every free hour of every provider on a day."""
    opening = book.hours.opening_of(day)
    if opening is None:
        return []
    first, last = opening
    starts = [first + timedelta(hours=h) for h in range(int((last - first).seconds / 3600))]
    providers = [p for p in STAFF if any(can_do(p, t) for t in TREATMENTS)]
    return [
        (person, start)
        for start in starts
        for person in providers
        if book.hours.is_on_shift(person, start) and (person.key, start) not in book.taken
    ]


def state_at(
    chance: Random, starts: datetime, ends: datetime, until: datetime
) -> tuple[VisitState, datetime | None]:
    """Where an ordinary visit stands at `until`, and since when; None means since booking."""
    if until < starts:
        return "booked", None
    if until < ends:
        is_seen = until - starts > timedelta(minutes=10)
        return ("seen", starts + timedelta(minutes=10)) if is_seen else ("arrived", starts)
    draw = chance.random()
    if draw < 0.07:
        return "cancelled", starts - timedelta(hours=chance.randint(2, 40))
    return ("missed", ends) if draw < 0.12 else ("left", ends)


def put(book: Book, client: str, treatment: str, person: Staff, starts: datetime) -> Visit:
    """Enter a visit that took its usual course."""
    ends = starts + timedelta(minutes=TREATMENTS[treatment][1])
    booked = starts - timedelta(days=book.chance.randint(2, 28), minutes=book.chance.randint(0, 90))
    booked = min(booked, book.until - timedelta(minutes=book.chance.randint(30, 3000)))
    state, since = state_at(book.chance, starts, ends, book.until)
    since = max(since, booked) if since else booked
    visit = Visit(client, treatment, person.key, booked, starts, ends, state, since)
    book.taken.add((person.key, starts))
    book.visits.append(visit)
    return visit


def days_for(wish: Wish, hours: Hours) -> list[date]:
    day = hours.local(wish.around).date()
    match wish.when:
        case "before":
            return [day - timedelta(days=n) for n in range(1, 8)]
        case "today":
            return [day]
    return [day + timedelta(days=n) for n in range(1, 9)]


def starts_for(book: Book, wish: Wish) -> list[tuple[Staff, datetime]]:
    """The free hours that fit a wish, on the nearest day that has any."""
    for day in days_for(wish, book.hours):
        found = [
            (person, start)
            for person, start in free_starts(book, day)
            if can_do(person, wish.treatment) and (wish.when != "today" or start > wish.around)
        ]
        if found:
            return found
    return []


def grant(book: Book, wish: Wish) -> None:
    """Enter the visit that a message speaks of, in the state the message leaves it in."""
    found = starts_for(book, wish)
    if not found:
        return
    person, starts = found[0] if wish.when == "today" else book.chance.choice(found)
    visit = put(book, wish.client, wish.treatment, person, starts)
    book.visits[-1] = settled(visit, wish, book.until)


def settled(visit: Visit, wish: Wish, until: datetime) -> Visit:
    booked = min(visit.booked_at, wish.around - timedelta(hours=20))
    state, since = visit.state, visit.state_at
    if wish.when == "cancelled":
        state, since = "cancelled", wish.around
    elif visit.ends_at <= until:
        state, since = "left", visit.ends_at
    elif state == "booked":
        since = booked
    return Visit(
        visit.client,
        visit.treatment,
        visit.provider,
        booked,
        visit.starts_at,
        visit.ends_at,
        state,
        since,
    )


def treatment_for(chance: Random, person: Staff) -> str:
    return chance.choice([t for t in TREATMENTS if can_do(person, t)])


def fill_day(book: Book, clients: list[Client], day: date) -> None:
    """Bring a day to its usual number of visits; nobody comes twice on one day."""
    free = free_starts(book, day)
    wanted = min(A_DAY[day.weekday()] - book.count_on(day), len(free))
    guests = [c for c in clients if c.known_since < book.hours.utc(day, time(0))]
    for (person, start), client in zip(
        book.chance.sample(free, max(wanted, 0)), book.chance.sample(guests, 40), strict=False
    ):
        put(book, client.key, treatment_for(book.chance, person), person, start)


def fill(book: Book, clients: list[Client], first: date, days: int) -> None:
    for number in range(days + DAYS_AHEAD):
        fill_day(book, clients, first + timedelta(days=number))
