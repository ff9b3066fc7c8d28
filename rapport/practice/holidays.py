"""Reading closed days out of an iCal file (RFC 5545).

Whole-day events become closures, recurring ones once for each time within the years asked for.
Nothing is dropped silently: what can't become a closed day is listed with the reason.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import islice, takewhile
from typing import Any, cast

from dateutil.rrule import rruleset, rrulestr  # type: ignore[import-untyped]  # has no types
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from icalendar import Calendar

from rapport.practice.errors import ExpectedError

YEARS = 3
LARGEST_FILE = 1024 * 1024
MOST_EVENTS = 2000
MOST_TIMES = 400  # of one event: more is no holiday
FREQUENCIES = {"YEARLY", "MONTHLY", "WEEKLY", "DAILY"}
_DAY = timedelta(days=1)
Event = Mapping[str, Any]  # the library's own types allow every value everywhere


class UnreadableHolidays(ExpectedError):
    """The file holds no calendar."""

    status = 422


@dataclass(frozen=True, slots=True, order=True)
class Holiday:
    """Local days, both included, on which the practice stays closed."""

    first_day: date
    last_day: date
    name: str


@dataclass(frozen=True, slots=True)
class Skipped:
    """An event that does not become a closed day, and why."""

    name: str
    why: "str | Promise"


@dataclass(frozen=True, slots=True)
class HolidayFile:
    """What a file says: closed days in order, and what was left out."""

    holidays: tuple[Holiday, ...]
    skipped: tuple[Skipped, ...]


class _LeftOut(Exception):
    def __init__(self, why: "str | Promise") -> None:
        self.why = why


def read(content: bytes, *, today: date, years: int = YEARS) -> HolidayFile:
    """Closed days from `today` on for `years` years. Raises UnreadableHolidays."""
    events = _events(content)
    until = today.replace(year=today.year + years, day=min(today.day, 28))
    replaced = _replaced_days(events)
    found: set[Holiday] = set()
    skipped: list[Skipped] = []
    for event in events:
        try:
            found |= set(_holidays(event, today, until, replaced))
        except _LeftOut as error:
            skipped.append(Skipped(_name(event), error.why))
        except (ValueError, KeyError, TypeError, AttributeError, OverflowError):
            skipped.append(Skipped(_name(event), _("its dates can't be read")))
    return HolidayFile(tuple(sorted(found)), tuple(skipped))


def _events(content: bytes) -> list[Event]:
    if len(content) > LARGEST_FILE:
        raise UnreadableHolidays(
            _("This file is larger than 1 MB. Holiday files are much smaller.")
        )
    try:
        calendars = Calendar.from_ical(_text(content), multiple=True)
    except (ValueError, IndexError, KeyError, TypeError, AttributeError) as error:
        raise UnreadableHolidays(
            _("This is not an iCal file. Ask your calendar for an export that ends in .ics.")
        ) from error
    events = cast(list[Event], [e for calendar in calendars for e in calendar.walk("VEVENT")])
    if not events:
        raise UnreadableHolidays(_("This calendar has no events in it."))
    if len(events) > MOST_EVENTS:
        raise UnreadableHolidays(
            _("This calendar has more than 2,000 events: is it a holiday list?")
        )
    return events


def _text(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("latin-1")


def _name(event: Event) -> str:
    return " ".join(str(event.get("SUMMARY", "")).split())[:120] or str(_("No name"))


def _replaced_days(events: list[Event]) -> set[tuple[str, date]]:
    """Times of recurring events that another event of the same file stands in for."""
    return {
        (str(e.get("UID")), _day(e["RECURRENCE-ID"].dt)) for e in events if "RECURRENCE-ID" in e
    }


def _day(moment: date | datetime) -> date:
    return moment.date() if isinstance(moment, datetime) else moment


def _holidays(
    event: Event, today: date, until: date, replaced: set[tuple[str, date]]
) -> Iterator[Holiday]:
    if str(event.get("STATUS", "")).upper() == "CANCELLED":
        raise _LeftOut(_("it is cancelled"))
    first, length = _whole_days(event)
    starts = _starts(event, first, today - length, until, replaced)
    if not starts:
        raise _LeftOut(_("it lies in the past or more than three years ahead"))
    for start in starts:
        yield Holiday(start, start + length - _DAY, _name(event))


def _whole_days(event: Event) -> tuple[date, timedelta]:
    """First day and length in days; a time of day other than midnight is no closed day."""
    start, end = event["DTSTART"].dt, _end(event)
    for moment in (start, end):
        if isinstance(moment, datetime) and moment.time() != time(0):
            raise _LeftOut(_("it does not last whole days"))
    return _day(start), max(_day(end) - _day(start), _DAY)


def _end(event: Event) -> date | datetime:
    start: date | datetime = event["DTSTART"].dt
    if "DTEND" in event:
        end: date | datetime = event["DTEND"].dt
        return end
    length: timedelta = event["DURATION"].dt if "DURATION" in event else timedelta(0)
    return start + length


def _starts(
    event: Event, first: date, after: date, until: date, replaced: set[tuple[str, date]]
) -> list[date]:
    """Every day the event begins on, after `after` and not after `until`."""
    days = _recurrence(event, first)
    within = takewhile(lambda at: at.date() <= until, days.xafter(_midnight(after)))
    starts = [at.date() for at in islice(within, MOST_TIMES + 1)]
    if len(starts) > MOST_TIMES:
        raise _LeftOut(_("it repeats too often for a holiday"))
    uid = str(event.get("UID"))
    return [day for day in starts if "RECURRENCE-ID" in event or (uid, day) not in replaced]


def _recurrence(event: Event, first: date) -> rruleset:
    days = rruleset()
    days.rdate(_midnight(first))
    for rule in _listed(event, "RRULE"):
        if set(rule.get("FREQ", [])) - FREQUENCIES:
            raise _LeftOut(_("it repeats within a day"))
        # Days have no zone here, and dateutil refuses an UNTIL that has one.
        text = re.sub(r"(UNTIL=\d{8})T\w+", r"\1", rule.to_ical().decode())
        days.rrule(rrulestr(text, dtstart=_midnight(first)))
    for extra in _listed_days(event, "RDATE"):
        days.rdate(_midnight(extra))
    for left_out in _listed_days(event, "EXDATE"):
        days.exdate(_midnight(left_out))
    return days


def _listed(event: Event, name: str) -> list[Any]:
    value = event.get(name, [])
    return value if isinstance(value, list) else [value]


def _listed_days(event: Event, name: str) -> list[date]:
    return [
        _day(moment.dt[0] if isinstance(moment.dt, tuple) else moment.dt)
        for listed in _listed(event, name)
        for moment in listed.dts
    ]


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(0))
