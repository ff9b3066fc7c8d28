"""Pulse as the page shows it: figures in words, parts as tables, and the rows behind each."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapport.core.intervals import wilson
from rapport.facts.definitions import DEFINITIONS, IN_TIME_SECONDS, LEVEL, THIN, Metric, Text
from rapport.facts.queries import WEEK, Asked, Measure, Part, Pulse, Slice
from rapport.facts.queries.pulse import BLOCK
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
    return Figure(Metric.UNANSWERED, str(now.unanswered), _of(now.unanswered, now.count), said)


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


def _of(some: int, count: int) -> str:
    """Of how many, and between which shares the true one lies."""
    if not count:
        return _("of %d") % count
    share = words.between(wilson(some, count, LEVEL))
    return _("of %(count)s, %(share)s") % {"count": count, "share": share}


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
    some, count = len(part.some), len(part.all)
    said = ngettext("%d other was missed", "%d others were missed", count - some) % (count - some)
    return Figure(metric, str(some), _of(some, count), said if count > some else "")


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
        Entry(f"{hour:02d}:00–{hour + BLOCK:02d}:00", f"{_span(told)}&hour={hour}", part)
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


FIGURES = (
    Metric.ANSWERED_IN_FIVE,
    Metric.UNANSWERED,
    Metric.MEDIAN,
    Metric.NINETIETH,
    Metric.PROMISES_KEPT,
    Metric.RIGHT_PERSON,
)


@dataclass(frozen=True, slots=True)
class Behind:
    """The inquiries a figure counts, and those of the same whole that it does not."""

    counted: Sequence[Asked]
    rest: Sequence[Asked]


def behind(told: Pulse, metric: Metric, *, channel: str = "", hour: int | None = None) -> Behind:
    """What stands behind a figure of the period, of one channel or of one block of hours."""
    whole = [
        i
        for i in _whole(told, metric)
        if (not channel or i.channel_kind == channel)
        and (hour is None or i.half_hour // (2 * BLOCK) * BLOCK == hour)
    ]
    counted = {i.inquiry_id for i in whole if _counts(told, metric, i)}
    return Behind(
        [i for i in whole if i.inquiry_id in counted],
        [i for i in whole if i.inquiry_id not in counted],
    )


def _whole(told: Pulse, metric: Metric) -> Iterable[Asked]:
    if metric is Metric.PROMISES_KEPT:
        return [i for i in told.now.inquiries if i.inquiry_id in told.promises.all]
    if metric is Metric.RIGHT_PERSON:
        first = {i.conversation_id: i for i in reversed(told.now.inquiries)}
        return [i for i in reversed(first.values()) if i.conversation_id in told.judged.all]
    return told.now.inquiries


def _counts(told: Pulse, metric: Metric, inquiry: Asked) -> bool:
    match metric:
        case Metric.ANSWERED_IN_FIVE:
            return inquiry.wall is not None and inquiry.wall <= IN_TIME_SECONDS
        case Metric.UNANSWERED:
            return inquiry.wall is None
        case Metric.PROMISES_KEPT:
            return inquiry.inquiry_id in told.promises.some
        case Metric.RIGHT_PERSON:
            return inquiry.conversation_id in told.judged.some
    return True


@dataclass(frozen=True, slots=True)
class Night:
    """How many of those never answered wrote while the location was closed."""

    some: int
    all: int


def night(told: Pulse) -> Night | None:
    """Where clients are lost, if most of them are lost after hours; else nothing."""
    lost = [i for i in told.now.inquiries if i.wall is None]
    found = Night(sum(i.is_after_hours for i in lost), len(lost))
    return found if found.all >= FEWEST_LOST and found.some * 2 > found.all else None


FEWEST_LOST = 5


def title(told: Pulse) -> tuple[date, date]:
    """First and last day of the period."""
    return told.first, told.end - WEEK / 7
