"""What a search finds by meaning, which takes a moment longer than by words."""

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode

from rapport.guidance.actions import meaning as actions
from rapport.guidance.queries import manual as queries
from rapport.guidance.queries.days import day_of
from rapport.guidance.views.manual import found_by
from rapport.practice.requests import StaffRequest, staff_only

PATIENCE = 3  # looks; afterwards it is said that words are all there is


@staff_only()
def questions(request: StaffRequest) -> HttpResponse:
    """Posted: put the question to the encoder. Fetched: what is found by now."""
    given = request.POST if request.method == "POST" else request.GET
    query = given.get("q", "").strip()[:200]
    if not query or not request.htmx:
        return redirect(f"{reverse('guidance:guidance')}?{urlencode({'q': query})}")
    number, looks = 0, _number(request.GET.get("n", ""))
    if request.method == "POST":
        asked = actions.ask(query, practice_id=request.staff.practice_id, at=timezone.now())
        number = asked.pk
    entries = queries.contents(staff=request.staff, today=day_of(timezone.now()))
    shown = found_by(request, query, entries) | {
        "question": number or _number(request.GET.get("question", "")),
        "looks": looks + 1,
        "is_waiting": looks < PATIENCE,
    }
    return render(request, "guidance/manual/parts/found.html", shown)


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 10 else 0
