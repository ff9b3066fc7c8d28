"""Dates and times as people and programs write them."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

_NUMBERS = re.compile(r"(\d{1,4})[./-](\d{1,2})[./-](\d{1,4})")
_HOUR = re.compile(r"(\d{1,2})(?:[:.h](\d{2}))?(?::\d{2}(?:\.\d+)?)?\s*([ap])?\.?(?:m\.?)?", re.I)


class NotAMoment(ValueError):
    """The text is no date or time."""


def day_comes_first(texts: Iterable[str], *, default: bool) -> bool:
    """Whether 3/4 means 3 April in this file: any number above 12 tells, else the default holds."""
    for text in texts:
        found = _NUMBERS.search(text)
        if found and len(found[1]) <= 2:
            first, second = int(found[1]), int(found[2])
            if first > 12 or second > 12:
                return first > 12
            if "." in found[0]:
                return True
    return default


def moment(text: str, hour: str, *, zone: ZoneInfo, day_first: bool) -> datetime:
    """The UTC instant of "2026-03-04T10:00-06:00", "3/4/2026 2:30 PM" or a date and its hour.

    A time without an offset is the zone's. Raises NotAMoment, also for an hour that the clocks skip.
    """
    both = f"{text} {hour}".strip()
    try:
        exact = datetime.fromisoformat(both)
    except ValueError:
        exact = None
    if exact and exact.tzinfo:
        return exact.astimezone(UTC)
    has_hour = exact is not None and (":" in both or "T" in both)
    local = exact if exact and has_hour else _written(both, day_first)
    instant = local.replace(tzinfo=zone).astimezone(UTC)
    if instant.astimezone(zone).replace(tzinfo=None) != local:
        raise NotAMoment("the clocks skip this hour")
    return instant


def _written(text: str, day_first: bool) -> datetime:
    found = _NUMBERS.search(text)
    if not found:
        raise NotAMoment("no date")
    rest = text[found.end() :].strip(" ,T")
    return datetime.combine(_date(found, day_first), _time(rest))


def _date(found: re.Match[str], day_first: bool) -> date:
    one, two, three = found.groups()
    if len(one) == 4:
        year, month, day = int(one), int(two), int(three)
    else:
        year = int(three) + (2000 if len(three) <= 2 else 0)
        day, month = (int(one), int(two)) if day_first else (int(two), int(one))
    try:
        return date(year, month, day)
    except ValueError as error:
        raise NotAMoment("no such day") from error


def _time(text: str) -> time:
    found = _HOUR.fullmatch(text)
    if not found:
        raise NotAMoment("no time")
    hour, minute = int(found[1]), int(found[2] or 0)
    half = (found[3] or "").lower()
    if half and not 1 <= hour <= 12:
        raise NotAMoment("no such hour")
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    try:
        return time(hour, minute)
    except ValueError as error:
        raise NotAMoment("no such hour") from error
