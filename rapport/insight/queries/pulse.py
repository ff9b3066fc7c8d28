"""Pulse as the page shows it: figures in words, parts as tables, and the rows behind each."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rapport.core.intervals import wilson
from rapport.facts.definitions import DEFINITIONS, IN_TIME_SECONDS, LEVEL, THIN, Metric, Text
from rapport.facts.queries import WEEK, Asked, Measure, Part, Pulse, Slice
from rapport.inbox.models import Channel
from rapport.insight import words


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its interval, its history in words, its definition and where its rows are."""

    metric: Metric
    value: str
    interval: str = ""
    sentence: str = ""
    trend: str = ""
    is_thin: bool = False
    has_rows: bool = True

    @property
    def name(self) -> Text:
        return DEFINITIONS[self.metric].name

    @property
    def definition(self) -> Text:
        return DEFINITIONS[self.metric].sentence


def efficiency(told: Pulse) -> list[Figure]:
    """How fast, on the wall clock; the open clock stands in words where it differs."""
    return [_in_five(told), _unanswered(told), _median(told), _ninetieth(told)]


def _in_five(told: Pulse) -> Figure:
    now = told.now.wall
    if now.is_thin:
        return Figure(
            Metric.ANSWERED_IN_FIVE, _("cannot tell yet"), sentence=_few(now), is_thin=True
        )
    return Figure(
        Metric.ANSWERED_IN_FIVE,
        words.percent(now.in_time.value),
        words.between(now.in_time),
        _joined(words.change(now, told.before.wall), _open(told, lambda m: words.share(m))),
        words.direction(now, told.before.wall),
    )


def _unanswered(told: Pulse) -> Figure:
    now = told.now.wall
    lost = [i for i in told.now.inquiries if i.wall is None]
    at_night = sum(i.is_after_hours for i in lost)
    said = _("%(n)s of them wrote while you were closed") % {"n": at_night} if lost else ""
    return Figure(Metric.UNANSWERED, str(now.unanswered), _("of %d") % now.count, said)


def _median(told: Pulse) -> Figure:
    return _time(told, Metric.MEDIAN, 0.5, _("half of them still wait"))


def _ninetieth(told: Pulse) -> Figure:
    return _time(told, Metric.NINETIETH, 0.9, _("more than one in ten was never answered"))


def _time(told: Pulse, metric: Metric, share: float, unreached: str) -> Figure:
    now = told.now.wall
    if now.is_thin:
        return Figure(metric, _("cannot tell yet"), sentence=_few(now), is_thin=True)
    found = now.survival.quantile(share)
    if found is None:
        return Figure(metric, _("not reached"), sentence=unreached, is_thin=True)
    before = told.before.wall
    then = before.survival.quantile(share)
    said = "" if before.is_thin or then is None else _("%s before") % words.duration(then)
    in_open = _open(told, lambda m: words.duration(m.survival.quantile(share)))
    interval = words.between_times(*now.interval(share))
    return Figure(metric, words.duration(found), interval, _joined(said, in_open))


def _open(told: Pulse, read: Callable[[Measure], str]) -> str:
    """The same by the open clock, where it says something else."""
    wall, opened = read(told.now.wall), read(told.now.open)
    return "" if wall == opened else _("%s counting open hours only") % opened


def _few(measure: Measure) -> str:
    return _("%(few)s; from %(n)s on there is a figure") % {
        "few": words.too_few(measure.count),
        "n": THIN,
    }


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)


def connection(told: Pulse) -> list[Figure]:
    """How it felt, as far as it is known: no figure stands here without its data."""
    return [
        _part(Metric.PROMISES_KEPT, told.promises, _("no promise was made yet")),
        _part(Metric.RIGHT_PERSON, told.judged, _("no conversation was judged yet")),
    ]


def _part(metric: Metric, part: Part, nothing: str) -> Figure:
    if not part.all:
        return Figure(metric, _("cannot tell yet"), sentence=nothing, is_thin=True, has_rows=False)
    share = wilson(part.some, part.all, LEVEL)
    said = _("a share of %s") % words.between(share)
    return Figure(metric, str(part.some), _("of %d") % part.all, said, has_rows=False)


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a table: a part of the inquiries. `where` is what its rows' address adds."""

    label: str
    where: str
    part: Slice

    @property
    def share(self) -> str:
        return words.share(self.part.wall)

    @property
    def interval(self) -> str:
        measure = self.part.wall
        return words.too_few(measure.count) if measure.is_thin else words.between(measure.in_time)

    @property
    def median(self) -> str:
        return "–" if self.part.wall.is_thin else words.duration(self.part.wall.median)

    @property
    def ninetieth(self) -> str:
        return "–" if self.part.wall.is_thin else words.duration(self.part.wall.ninetieth)


def by_week(told: Pulse) -> list[Entry]:
    return [
        Entry(date_format(monday, "j M"), f"week={monday.isoformat()}&weeks=1", part)
        for monday, part in told.by_week.items()
    ]


def by_channel(told: Pulse) -> list[Entry]:
    names = dict(Channel.Kind.choices)
    return [
        Entry(str(names.get(kind, kind)), f"{_span(told)}&channel={kind}", part)
        for kind, part in told.by_channel.items()
    ]


def by_hour(told: Pulse) -> list[Entry]:
    return [
        Entry(f"{hour:02d}–{(hour + 1) % 24:02d}", f"{_span(told)}&hour={hour}", part)
        for hour, part in told.by_hour.items()
    ]


TABLES: dict[str, Callable[[Pulse], list[Entry]]] = {
    "by-week": by_week,
    "by-channel": by_channel,
    "by-hour": by_hour,
}


def _span(told: Pulse) -> str:
    weeks = (told.end - told.first).days // 7
    return f"week={(told.end - WEEK).isoformat()}&weeks={weeks}"


CHOICES: dict[Metric, Callable[[Asked], bool]] = {
    Metric.ANSWERED_IN_FIVE: lambda i: i.wall is not None and i.wall <= IN_TIME_SECONDS,
    Metric.UNANSWERED: lambda i: i.wall is None,
    Metric.MEDIAN: lambda i: True,
    Metric.NINETIETH: lambda i: True,
}


def behind(
    told: Pulse, metric: Metric, *, channel: str = "", hour: int | None = None
) -> Sequence[Asked]:
    """The inquiries behind a figure of the period, of one channel or one hour of the day."""

    def fits(inquiry: Asked) -> bool:
        return (not channel or inquiry.channel_kind == channel) and (
            hour is None or inquiry.half_hour // 2 == hour
        )

    return [i for i in told.now.inquiries if CHOICES[metric](i) and fits(i)]


def night(told: Pulse) -> Part | None:
    """How many of those never answered wrote after hours, where that is most of them."""
    lost: Iterable[Asked] = [i for i in told.now.inquiries if i.wall is None]
    part = Part(sum(i.is_after_hours for i in lost), len(list(lost)))
    return part if part.all >= 5 and part.some * 2 > part.all else None


def title(told: Pulse) -> tuple[date, date]:
    """First and last day of the period."""
    return told.first, told.end - WEEK / 7
