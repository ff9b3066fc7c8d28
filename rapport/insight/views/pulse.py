"""Pulse: two dials side by side, with the same filters; every figure opens its rows."""

from datetime import date, datetime

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rapport.facts import queries as facts
from rapport.facts.definitions import DEFINITIONS, PLANTED, Metric
from rapport.insight import chart, tables
from rapport.insight.queries import pulse as read
from rapport.insight.queries.lines import lines
from rapport.insight.queries.locations import Places, places
from rapport.insight.queries.zones import share_words, zone_share
from rapport.insight.views.today import HEAD, as_cells
from rapport.practice.requests import LEADERS, StaffRequest, staff_only

PERIODS = (1, 2, 4)
MOST = 500
COLUMNS = (
    _("Part"),
    _("Inquiries"),
    _("Answered within five minutes"),
    _("95% from"),
    _("95% to"),
    _("Median, seconds"),
    _("90th percentile, seconds"),
    _("Never answered"),
)


def told_by(request: StaffRequest, where: Places, at: datetime) -> facts.Pulse:
    """The period that the address names: `weeks` weeks up to `week`, four up to the last full one."""
    full = facts.last_full_week(at, where.zone)
    text = request.GET.get("weeks", "")
    return facts.pulse(
        practice_id=request.staff.practice_id,
        monday=min(facts.week_from(request.GET.get("week", ""), otherwise=full), full),
        weeks=int(text) if text in map(str, PERIODS) else PERIODS[-1],
        calendars=where.calendars,
        at=at,
    )


@require_safe
@staff_only(*LEADERS)
def pulse(request: StaffRequest) -> HttpResponse:
    """The two dials, the line of weeks, and the tables."""
    where = places()
    told = told_by(request, where, timezone.now())
    weekly = read.by_week(told)
    first, last = read.title(told)
    share = zone_share(practice_id=request.staff.practice_id, first=told.first, end=told.end)
    shown = {
        "first": first,
        "last": last,
        "weeks": (told.end - told.first).days // 7,
        "periods": PERIODS,
        "week": _monday(told),
        "efficiency": read.efficiency(told),
        "connection": read.connection(told),
        "share": share,
        "share_words": share_words(share),
        "planted": PLANTED[Metric.RIGHT_PERSON] if request.staff.practice.is_simulated else "",
        "night": read.night(told),
        "chart": chart.weekly(weekly),
        "tables": [
            ("by-week", _("Week by week"), weekly),
            ("by-channel", _("By channel"), read.by_channel(told)),
            ("by-hour", _("By hour of the day"), read.by_hour(told)),
        ],
    }
    return render(request, "insight/pulse.html", shown)


def _monday(told: facts.Pulse) -> date:
    return told.end - facts.WEEK


@require_safe
@staff_only(*LEADERS)
def figure(request: StaffRequest, figure: str) -> HttpResponse:
    """The inquiries behind a figure, the newest MOST of them."""
    metric = next((m for m in read.FIGURES if m.value == figure), None)
    if metric is None:
        raise Http404
    where = places()
    told = told_by(request, where, timezone.now())
    hour = request.GET.get("hour", "")
    behind = read.behind(
        told,
        metric,
        channel=request.GET.get("channel", ""),
        hour=int(hour) if hour.isascii() and hour.isdigit() else None,
    )
    is_rest = request.GET.get("rest") == "1"
    rows = behind.rest if is_rest else behind.counted
    shown_lines = lines(rows[: -MOST - 1 : -1])
    if request.GET.get("as") == "csv":
        return tables.response(f"{figure}-{_monday(told)}", HEAD, map(as_cells, shown_lines))
    first, last = read.title(told)
    shown = {"lines": shown_lines, "count": len(rows), "metric": DEFINITIONS[metric]}
    other = {"is_rest": is_rest, "others": len(behind.counted if is_rest else behind.rest)}
    addresses = {
        "csv": _with(request, "as", "csv"),
        "other": _with(request, "rest", "01"[not is_rest]),
    }
    period = {"zone": where.zone, "first": first, "last": last}
    return render(request, "insight/inquiries.html", shown | other | addresses | period)


def _with(request: StaffRequest, name: str, value: str) -> str:
    """The query of this page with one value changed."""
    query = request.GET.copy()
    query[name] = value
    return query.urlencode()


@require_safe
@staff_only(*LEADERS)
def table(request: StaffRequest, table: str) -> HttpResponse:
    """One of Pulse's tables as CSV, figures bare."""
    if table not in read.TABLES:
        raise Http404
    told = told_by(request, places(), timezone.now())
    entries = read.TABLES[table](told)
    return tables.response(f"pulse-{table}-{_monday(told)}", COLUMNS, map(_cells, entries))


def _cells(entry: read.Entry) -> tuple[object, ...]:
    wall = entry.part.wall
    if wall.is_thin:
        return (entry.label, wall.count, "", "", "", "", "", wall.unanswered)
    share = wall.in_time
    return (
        entry.label,
        wall.count,
        f"{share.value:.4f}",
        f"{share.low:.4f}",
        f"{share.high:.4f}",
        wall.median,
        wall.ninetieth,
        wall.unanswered,
    )
