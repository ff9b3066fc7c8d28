"""The weekly hours as an ordinary form: two times in a row are a span, empty rows are left out."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import time

from django.http import QueryDict
from django.utils.dateparse import parse_time
from django.utils.dates import WEEKDAYS
from django.utils.functional import Promise
from django.utils.translation import gettext as _

from rapport.core.opening_hours import Span
from rapport.practice.week import overlaps


@dataclass(frozen=True, slots=True)
class Row:
    """What stands in one row, as typed."""

    opens: str = ""
    closes: str = ""


@dataclass(slots=True)
class Day:
    """One weekday of the editor (0 is Monday) with its rows and what is wrong with them."""

    weekday: int
    rows: list[Row] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    @property
    def name(self) -> "str | Promise":
        return WEEKDAYS[self.weekday]


@dataclass(slots=True)
class Week:
    """Seven days; `spans` holds what could be read."""

    days: list[Day]
    spans: list[Span]

    @property
    def is_valid(self) -> bool:
        return not any(day.errors for day in self.days)


def week_of(spans: Iterable[Span]) -> Week:
    """The editor's content for hours that stand."""
    kept = list(spans)
    days = [Day(weekday) for weekday in range(7)]
    for span in kept:
        days[span.weekday].rows.append(Row(f"{span.opens:%H:%M}", f"{span.closes:%H:%M}"))
    return Week(days, kept)


def read_week(data: QueryDict) -> Week:
    """What was posted: fields opens_0…opens_6 and closes_0…closes_6, once for each row."""
    week = Week([_read_day(data, weekday) for weekday in range(7)], [])
    for day in week.days:
        week.spans += [span for row in day.rows if (span := _span(day, row))]
    for one, other in overlaps(week.spans):
        week.days[other.weekday].errors.append(_overlap(one, other))
    return week


def _read_day(data: QueryDict, weekday: int) -> Day:
    pairs = zip(data.getlist(f"opens_{weekday}"), data.getlist(f"closes_{weekday}"), strict=False)
    rows = [Row(opens.strip(), closes.strip()) for opens, closes in pairs]
    return Day(weekday, [row for row in rows if row.opens or row.closes])


def _span(day: Day, row: Row) -> Span | None:
    opens, closes = _time(row.opens), _time(row.closes)
    if opens is None or closes is None:
        text = _("%(opens)s to %(closes)s: write both times, such as 09:00 and 18:00.")
        day.errors.append(text % {"opens": row.opens or "–", "closes": row.closes or "–"})
        return None
    return Span(day.weekday, opens, closes)


def _time(text: str) -> time | None:
    try:
        return parse_time(text) if text != "24:00" else time(0)
    except ValueError:
        return None


def _overlap(one: Span, other: Span) -> str:
    return _("%(one)s overlaps %(other)s.") % {"one": spoken(one), "other": spoken(other)}


def spoken(span: Span) -> str:
    """Monday 09:00-18:00; over midnight it says so."""
    text = f"{WEEKDAYS[span.weekday]} {span.opens:%H:%M}–{span.closes:%H:%M}"
    over = span.closes <= span.opens and span.closes != time(0)
    return f"{text} {_('(next day)')}" if over else text
