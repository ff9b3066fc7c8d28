"""Three questions a day."""

from datetime import datetime, time
from zoneinfo import ZoneInfo

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone

from rapport.guidance.models import Fact
from rapport.practice.queries.settings import first_location
from rapport.practice.requests import StaffRequest, staff_only
from rapport.rehearsal.actions import drilling
from rapport.rehearsal.queries import drills as queries


@staff_only()
def drills(request: StaffRequest) -> HttpResponse:
    """A question; after an answer, what is true, and the next one."""
    at = timezone.now()
    here = at.astimezone(ZoneInfo(_zone()))
    shown: dict[str, object] = {}
    if request.method == "POST":
        fact = get_object_or_404(Fact.objects.exclude(value=""), pk=request.POST.get("fact"))
        said = request.POST.get("said", "")[:300]
        right = drilling.answer(fact=fact, said=said, by=request.staff, today=here.date(), at=at)
        shown = {"answered": fact, "said": said, "is_right": right}
    begin = datetime.combine(here.date(), time(), here.tzinfo)
    shown["left"] = queries.left_today(request.staff, since=begin)
    shown["fact"] = queries.next_fact(request.staff, today=here.date()) if shown["left"] else None
    return render(request, "rehearsal/drills.html", shown)


def _zone() -> str:
    where = first_location()
    return where.zone if where else "UTC"
