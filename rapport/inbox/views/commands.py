"""What the command bar finds: the beginning of what the search page would show."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from rapport.inbox.queries.search import results
from rapport.practice.requests import StaffRequest, staff_only

PEOPLE, NOTES, TALKS = 5, 2, 4


@require_POST
@staff_only()
def commands(request: StaffRequest) -> HttpResponse:
    """Links for the words posted as `q`; posted, so that no name gets into an address or a log."""
    words = request.POST.get("q", "").strip()
    if len(words) < 2:
        return render(request, "inbox/commands.html", {})
    found = results(words, staff=request.staff, at=timezone.now())
    shown = {
        "words": words,
        "people": found.people[:PEOPLE],
        "jumps": found.jumps,
        "notes": found.notes[:NOTES],
        "talks": found.talks[:TALKS],
    }
    return render(request, "inbox/commands.html", shown)
