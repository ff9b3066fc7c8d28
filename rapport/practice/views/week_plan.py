"""The working week across all locations."""

from datetime import date, timedelta

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rapport.practice.queries.week_plan import monday_of, week_plan
from rapport.practice.requests import LEADERS, StaffRequest, staff_only
from rapport.practice.views.team import clock_zone

FIRST, LAST = date(2000, 1, 3), date(2100, 1, 4)


@require_safe
@staff_only(*LEADERS)
def week(request: StaffRequest) -> HttpResponse:
    """One week: this one, or the one that the address names by a day of it."""
    at = timezone.now()
    with timezone.override(clock_zone()):
        today = timezone.localdate(at)
    monday = monday_of(_asked(request) or today)
    places = week_plan(monday=monday, at=at)
    shown = {
        "places": places,
        "monday": monday,
        "sunday": monday + timedelta(days=6),
        "earlier": monday - timedelta(days=7),
        "later": monday + timedelta(days=7),
        "is_this": monday == monday_of(today),
        "gaps": [place.location.name for place in places if place.has_gaps],
    }
    return render(request, "practice/settings/week_plan.html", shown)


def _asked(request: StaffRequest) -> date | None:
    try:
        day = date.fromisoformat(request.GET.get("day", ""))
    except ValueError:
        return None
    return day if FIRST < day < LAST else None
