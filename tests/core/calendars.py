"""Calendars around the days on which clocks change, and a slow, obvious reading of them."""

from bisect import bisect_left
from datetime import UTC, date, datetime, time, timedelta
from itertools import accumulate
from zoneinfo import ZoneInfo

from hypothesis import strategies as st

from rapport.core.opening_hours import Calendar, Closure, Span

MINUTE = timedelta(minutes=1)
DAY = timedelta(days=1)

# Where and when something is odd: an hour forward and back, half an hour, never, at midnight, and
# a whole day that a country skipped.
ODD_DAYS = [
    ("America/New_York", date(2025, 3, 9)),
    ("America/New_York", date(2025, 11, 2)),
    ("Europe/Berlin", date(2025, 3, 30)),
    ("Europe/Berlin", date(2025, 10, 26)),
    ("Australia/Lord_Howe", date(2025, 4, 6)),
    ("Australia/Lord_Howe", date(2025, 10, 5)),
    ("Asia/Kolkata", date(2025, 6, 15)),
    ("America/Havana", date(2025, 3, 9)),
    ("America/Havana", date(2025, 11, 2)),
    ("Asia/Beirut", date(2025, 10, 26)),
    ("America/St_Johns", date(2010, 11, 7)),
    ("Pacific/Apia", date(2011, 12, 30)),
]

quarters = st.builds(time, st.integers(0, 23), st.sampled_from([0, 15, 30, 45]))
spans = st.builds(Span, st.integers(0, 6), quarters, quarters)
splits = st.tuples(st.integers(0, 6), st.lists(quarters, min_size=4, max_size=4, unique=True)).map(
    lambda drawn: [
        Span(drawn[0], *sorted(drawn[1])[:2]),
        Span(drawn[0], *sorted(drawn[1])[2:]),
    ]
)
weeks = st.lists(st.one_of(spans.map(lambda span: [span]), splits), max_size=10).map(
    lambda parts: tuple(span for part in parts for span in part)
)


@st.composite
def closures_near(draw, day: date) -> Closure:
    first = day + timedelta(days=draw(st.integers(-4, 4)))
    return Closure(first, first + timedelta(days=draw(st.integers(0, 2))))


@st.composite
def calendars_and_days(draw, weeks=weeks) -> tuple[Calendar, datetime]:
    """A calendar and midnight UTC of a day near which its clocks do something odd."""
    zone, day = draw(st.sampled_from(ODD_DAYS))
    closures = draw(st.lists(closures_near(day), max_size=2))
    calendar = Calendar(zone, draw(weeks), tuple(closures))
    return calendar, datetime.combine(day, time(0), UTC)


@st.composite
def calendars_and_moments(draw, weeks=weeks) -> tuple[Calendar, datetime]:
    """The same with any second within two days of it."""
    calendar, day = draw(calendars_and_days(weeks))
    return calendar, day + timedelta(seconds=draw(st.integers(-2 * 86400, 2 * 86400)))


def open_minutes(calendar: Calendar, start: datetime, count: int) -> list[datetime]:
    """Every open minute of a window, read off the wall clock minute by minute.

    A local time is the first minute at which the clock on the wall shows it or a later time.
    """
    zone = ZoneInfo(calendar.zone)
    window = [start + n * MINUTE for n in range(-4 * 1440, count + 4 * 1440)]
    wall = list(accumulate((at.astimezone(zone).replace(tzinfo=None) for at in window), max))
    shut = {
        closure.first_day + n * DAY
        for closure in calendar.closures
        for n in range((closure.last_day - closure.first_day).days + 1)
    }
    taken = set()
    for day in {at.date() for at in wall}:
        for span in calendar.spans:
            if span.weekday != day.weekday() or day in shut:
                continue
            opens = datetime.combine(day, span.opens)
            closes = datetime.combine(day, span.closes) + (span.closes <= span.opens) * DAY
            taken |= set(range(bisect_left(wall, opens), bisect_left(wall, closes)))
    return [window[n] for n in sorted(taken) if start <= window[n] < start + count * MINUTE]
