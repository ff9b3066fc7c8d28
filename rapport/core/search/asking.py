"""The language of the search box: words, "phrases", and filters such as `from:ada before:2026-03-01`."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from rapport.core.names import fold, sequence


class Key(StrEnum):
    """What can be filtered by."""

    FROM = "from"
    BY = "by"
    IS = "is"
    TAG = "tag"
    ZONE = "zone"
    CHANNEL = "channel"
    AT = "at"
    HAS = "has"
    IN = "in"
    AFTER = "after"
    BEFORE = "before"
    ON = "on"


OTHER_NAMES = {
    "location": Key.AT, "since": Key.AFTER, "until": Key.BEFORE, "client": Key.FROM, "state": Key.IS,
    "de": Key.FROM, "por": Key.BY, "es": Key.IS, "etiqueta": Key.TAG, "zona": Key.ZONE,
    "canal": Key.CHANNEL, "sede": Key.AT, "tiene": Key.HAS, "en": Key.IN, "desde": Key.AFTER,
    "hasta": Key.BEFORE, "antes": Key.BEFORE, "fecha": Key.ON,
}  # fmt: skip
NAMES: dict[str, Key] = {key.value: key for key in Key} | OTHER_NAMES
DAYS = frozenset({Key.AFTER, Key.BEFORE, Key.ON})
MOST_WORDS = 8


class Trouble(StrEnum):
    """Why a part of a search can not be used."""

    UNKNOWN_FILTER = "unknown_filter"
    EMPTY_FILTER = "empty_filter"
    NO_DAY = "no_day"
    NO_PERIOD = "no_period"
    UNKNOWN_VALUE = "unknown_value"


@dataclass(frozen=True, slots=True)
class Filter:
    """One filter as it was typed: `tag:parking`."""

    key: Key
    value: str


@dataclass(frozen=True, slots=True)
class Problem:
    """A part that can not be used, and what could stand there instead."""

    trouble: Trouble
    part: str
    known: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Asked:
    """A search, taken apart. `text`: all of it but the filters; words: folded, those of phrases too."""

    text: str = ""
    words: tuple[str, ...] = ()
    phrases: tuple[tuple[str, ...], ...] = ()
    filters: tuple[Filter, ...] = ()
    problems: tuple[Problem, ...] = ()

    def of(self, key: Key) -> list[str]:
        """The values of one filter, in order."""
        return [one.value for one in self.filters if one.key == key]


_PART = re.compile(
    r'(?P<key>[^\W\d_]{2,}):(?!//)(?P<value>"[^"]*"?|\S*)|"(?P<phrase>[^"]*)"?|(?P<word>[^\s"]+)'
)


def taken_apart(text: str) -> Asked:
    """What was asked for. A filter that does not exist or has no value is a problem, the rest counts."""
    kept, phrases, filters, problems = [], [], [], []
    for part in _PART.finditer(text):
        if name := part["key"]:
            found = _filter(name, part["value"].strip('"').strip(), part[0])
            filters.append(found) if isinstance(found, Filter) else problems.append(found)
            continue
        kept.append(part[0])
        if part["phrase"] and len(said := tuple(sequence(part["phrase"]))) > 1:
            phrases.append(said)
    plain = " ".join(kept)
    words = tuple(dict.fromkeys(sequence(plain)))[:MOST_WORDS]
    return Asked(
        " ".join(plain.replace('"', " ").split()),
        words,
        tuple(phrases),
        tuple(filters),
        tuple(problems),
    )


def _filter(name: str, value: str, part: str) -> Filter | Problem:
    key = NAMES.get(fold(name))
    if key is None:
        return Problem(Trouble.UNKNOWN_FILTER, part, tuple(Key))
    return Filter(key, value) if value else Problem(Trouble.EMPTY_FILTER, part)


@dataclass(frozen=True, slots=True)
class Period:
    """Days from `first` on and before `end`; None is open."""

    first: date | None = None
    end: date | None = None

    @property
    def is_empty(self) -> bool:
        """No day is in it."""
        return self.first is not None and self.end is not None and self.first >= self.end


def period(asked: Asked, *, today: date) -> tuple[Period, list[Problem]]:
    """The days that all filters together leave. after: and on: count their day, before: does not."""
    first, end, problems = date.min, date.max, []
    for one in asked.filters:
        if one.key not in DAYS:
            continue
        if (days := span(one.value, today=today)) is None:
            problems.append(Problem(Trouble.NO_DAY, f"{one.key}:{one.value}"))
            continue
        if one.key in (Key.AFTER, Key.ON):
            first = max(first, days[0])
        if one.key in (Key.BEFORE, Key.ON):
            end = min(end, days[1] if one.key == Key.ON else days[0])
    found = Period(first if first > date.min else None, end if end < date.max else None)
    if found.is_empty:
        problems.append(Problem(Trouble.NO_PERIOD, f"{found.first} – {found.end}"))
    return found, problems


_DAY = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_AGO = re.compile(r"(\d{1,4})([dwmy])")
_LENGTHS = {"d": 1, "w": 7, "m": 30, "y": 365}
_NAMED = {"today": 0, "hoy": 0, "yesterday": 1, "ayer": 1}


def span(text: str, *, today: date) -> tuple[date, date] | None:
    """First day and the day after the last of `2026`, `2026-03`, `2026-03-01`, `today`, `7d`, `2w`, `3m`.

    A number of days ago is that one day; months count 30 days. None for anything else.
    """
    word = fold(text)
    try:
        if word in _NAMED:
            return _day(today - timedelta(days=_NAMED[word]))
        if ago := _AGO.fullmatch(word):
            return _day(today - timedelta(days=int(ago[1]) * _LENGTHS[ago[2]]))
        if found := _DAY.fullmatch(word):
            return _calendar(*(int(part) if part else 0 for part in found.groups()))
    except (ValueError, OverflowError):
        pass
    return None


def _day(day: date) -> tuple[date, date]:
    return day, day + timedelta(days=1)


def _calendar(year: int, month: int, day: int) -> tuple[date, date]:
    if day:
        return _day(date(year, month, day))
    if month:
        return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)
    return date(year, 1, 1), date(year + 1, 1, 1)
