"""The leader's own week. Nobody else has a way to it."""

from datetime import date, datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.coaching import words
from rapport.coaching.actions import weeks as actions
from rapport.coaching.models.weeks import Promise
from rapport.coaching.queries import weeks as queries
from rapport.coaching.queries.days import WEEK, monday, today, zone
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@require_safe
@staff_only(*LEADERS)
def my_week(request: StaffRequest) -> HttpResponse:
    """What I signed, and eight weeks of it."""
    signed = queries.signed(request.staff)
    shown = {
        "promises": [(each, signed.get(each.value)) for each in Promise],
        "weeks": _weeks(request, queries.SHOWN) if signed else [],
    }
    return render(request, "coaching/my_week.html", shown)


@require_POST
@staff_only(*LEADERS)
def signature(request: StaffRequest) -> HttpResponse:
    """I commit to these."""
    actions.sign(promises=request.POST.getlist("promise"), by=request.staff, at=_now())
    messages.success(request, _("Signed. Only you see how it goes."))
    return redirect("coaching:my_week")


@require_POST
@staff_only(*LEADERS)
def ticks(request: StaffRequest) -> HttpResponse:
    """Done, this week or last; or not after all."""
    first = monday(today(_now()))
    week_on = first - WEEK if request.POST.get("week") == "last" else first
    promise = request.POST.get("promise", "")
    if request.POST.get("undo"):
        actions.untick(promise=promise, week_on=week_on, by=request.staff)
    else:
        actions.tick(promise=promise, week_on=week_on, by=request.staff, at=_now())
    return redirect("coaching:my_week")


@require_safe
@staff_only(*LEADERS)
def week_line(request: StaffRequest) -> HttpResponse:
    """One line for my own Today."""
    found = _weeks(request, 1)[0]
    shown = {"is_signed": bool(found.marks), "line": words.leaders_week(found)}
    return render(request, "coaching/parts/week_line.html", shown)


def _weeks(request: StaffRequest, count: int) -> list[queries.Week]:
    day: date = today(_now())
    return queries.weeks(request.staff, on=day, zone=zone(), count=count)


def _now() -> datetime:
    return timezone.now()
