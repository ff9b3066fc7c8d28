"""Today: the page an owner opens first. One sentence, and every number in it opens its rows."""

from dataclasses import dataclass
from datetime import date, datetime

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rapport.facts import queries as facts
from rapport.facts.definitions import DEFINITIONS, PLANTED, Metric
from rapport.facts.queries.today import NUMBERS
from rapport.insight import addresses, tables, words
from rapport.insight.queries import now, zones
from rapport.insight.queries.lines import Line, lines
from rapport.insight.queries.locations import Places, places
from rapport.practice import start
from rapport.practice.requests import LEADERS, StaffRequest, staff_only

HEAD = (_("Client"), _("Channel"), _("Received"), _("Waited, seconds"), _("Answered by"), _("Why"))


@dataclass(frozen=True, slots=True)
class Number:
    """One of the five: how many, and where they are."""

    count: int
    href: str


@dataclass(frozen=True, slots=True)
class Week:
    """The week that is shown. `age`: 0 is the one we are in, 1 the last full one."""

    monday: date
    sunday: date
    age: int
    before: str
    after: str


def week_of(request: StaffRequest, where: Places, at: datetime) -> Week:
    """The week the address names, the last full one by default, never one that lies ahead."""
    full = facts.last_full_week(at, where.zone)
    monday = min(facts.week_from(request.GET.get("week", ""), otherwise=full), full + facts.WEEK)
    return Week(
        monday=monday,
        sunday=monday + facts.WEEK - (facts.WEEK / 7),
        age=(full + facts.WEEK - monday).days // 7,
        before=(monday - facts.WEEK).isoformat(),
        after=(monday + facts.WEEK).isoformat() if monday <= full else "",
    )


@require_safe
@staff_only(*LEADERS)
def today(request: StaffRequest) -> HttpResponse:
    """The sentence, who waits, who comes, and what to open first."""
    at, where = timezone.now(), places()
    week = week_of(request, where, at)
    told = facts.today(practice_id=request.staff.practice_id, monday=week.monday)
    share = zones.zone_share(
        practice_id=request.staff.practice_id, first=week.monday, end=week.monday + facts.WEEK
    )
    shown = {
        "week": week,
        "zone": where.zone,
        "numbers": {metric.name: _number(told, metric) for metric in NUMBERS},
        "definitions": _definitions(request),
        "stories": _stories(told),
        "share": share,
        "share_words": zones.share_words(share),
        "gifts": zones.gifts(),
        "waiting": now.waiting(staff=request.staff, at=at),
        "flags": now.red_flags(at=at),
        "start": _start(request),
    }
    return render(request, "insight/today.html", shown | _visits(where, at))


def _number(told: facts.Today, metric: Metric) -> Number:
    return Number(told.number(metric), addresses.number(metric, told.monday.isoformat()))


def _definitions(request: StaffRequest) -> list[tuple[object, str]]:
    """Each of the five with what it means; what is planted says so."""
    planted = PLANTED if request.staff.practice.is_simulated else {}
    return [(DEFINITIONS[m], str(planted.get(m, ""))) for m in NUMBERS]


def _stories(told: facts.Today) -> list[Line]:
    """The planted conversations of a demo's week, the one nobody answered first."""
    rows = {row.conversation_id: row for metric in NUMBERS for row in told.rows[metric]}
    found = [line for line in lines(list(rows.values())) if line.story]
    return sorted(found, key=lambda line: (line.waited is not None, line.at))


def _visits(where: Places, at: datetime) -> dict[str, object]:
    day = facts.local_day(at, where.zone)
    return {"visits": now.visits(day=day, zone=where.zone), "today": day}


def _start(request: StaffRequest) -> list[start.Light]:
    """What a new practice does first, until all of it is done; a simulated one has done it."""
    lights = [] if request.staff.practice.is_simulated else start.lights()
    return lights if any(light.state != "done" for light in lights) else []


@require_safe
@staff_only(*LEADERS)
def number(request: StaffRequest, number: str) -> HttpResponse:
    """The rows behind one number: exactly as many as it says."""
    metric = next((m for m in NUMBERS if m.value == number), None)
    if metric is None:
        raise Http404
    where = places()
    week = week_of(request, where, timezone.now())
    told = facts.today(practice_id=request.staff.practice_id, monday=week.monday)
    found = lines(told.rows[metric])
    if request.GET.get("as") == "csv":
        return tables.response(f"{number}-{week.monday}", HEAD, map(as_cells, found))
    shown = {"week": week, "zone": where.zone, "lines": found, "metric": DEFINITIONS[metric]}
    return render(request, "insight/rows.html", shown)


def as_cells(line: Line) -> tuple[object, ...]:
    """A line for a spreadsheet; times in UTC."""
    waited = None if line.waited is None else round(line.waited)
    return (line.name, line.channel, line.at.isoformat(), waited, line.answered_by, line.why)


__all__ = ["number", "today", "words"]
