"""What the command bar finds: clients, views, conversations, guidelines."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST

from rapport.clients.queries import search
from rapport.guidance.queries.manual import named
from rapport.inbox.queries.desk import LABELS, counters
from rapport.inbox.queries.thread import newest_of
from rapport.inbox.views.answers import address
from rapport.practice.requests import StaffRequest, staff_only


@require_POST
@staff_only()
def commands(request: StaffRequest) -> HttpResponse:
    """Links for the words posted as `q`; posted, so that no name gets into an address or a log."""
    words = request.POST.get("q", "").strip()[:200]
    hits = [hit.client for hit in search(words, limit=8)] if len(words) > 1 else []
    newest = newest_of([client.pk for client in hits])
    people = [(c, address("clients:client", c.pk), newest.get(c.pk)) for c in hits]
    views = [(v, label) for v, label in LABELS.items() if words.casefold() in str(label).casefold()]
    counts = counters(staff=request.staff, at=timezone.now()) if views else {}
    shown = [(view, label, counts.get(view)) for view, label in views]
    guidelines = named(words) if len(words) > 1 else []
    found = {"people": people, "views": shown, "guidelines": guidelines}
    return render(request, "inbox/commands.html", found)
