"""Beside the reply: the guideline, what is still open in the draft, facts, and "this did not fit"."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from rapport.core.manual.coverage import State
from rapport.guidance.actions.reading import NothingSaid, report_misfit
from rapport.guidance.models import Guideline
from rapport.guidance.queries.days import day_of
from rapport.inbox import beside_words as words
from rapport.inbox.queries.beside import beside as found_beside
from rapport.inbox.queries.thread import draft as kept
from rapport.inbox.views.answers import done, found, toast
from rapport.practice.requests import StaffRequest, staff_only

LONGEST = 20_000


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def beside(request: StaffRequest, pk: int) -> HttpResponse:
    """For the draft that is posted; else for the one that was kept."""
    row = found(pk)
    held = None if "text" in request.POST else kept(row, staff=request.staff)
    text = held.text if held else request.POST.get("text", "")[:LONGEST]
    shown = found_beside(row, draft=text, today=day_of(timezone.now()))
    one = shown.guideline.interaction if shown.guideline else None
    zone = one.zone.name if one and one.zone else ""
    stands = bool(shown.guideline and shown.guideline.zone_id and row.zone)
    left = [point.text for point in shown.points if point.state is State.OPEN]
    context = {
        "row": row,
        "beside": shown,
        "why": words.because(shown.choice, shown.moment, zone) if shown.choice else "",
        "open": words.named(shown.open),
        "to_cover": [] if stands else left,  # in a zone all its points stand below the draft
        "is_zones_own": stands,
    }
    return render(request, "inbox/beside.html", context)


@require_POST
@staff_only()
def misfit(request: StaffRequest, pk: int) -> HttpResponse:
    """One line for whoever answers for the guideline, with where it was."""
    row, number = found(pk), request.POST.get("guideline", "")
    guideline = get_object_or_404(Guideline, pk=int(number) if number.isdecimal() else 0)
    try:
        report_misfit(
            guideline=guideline,
            line=request.POST.get("line", ""),
            conversation_id=row.pk,
            by=request.staff,
            at=timezone.now(),
        )
    except NothingSaid as error:
        return toast(HttpResponse(status=204), str(error))
    return done(request, row, say=_("Passed on. You will hear what comes of it."))
