"""The right pane: who the client is, and what was said before."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rapport.clients.models import Client
from rapport.inbox import looks, words
from rapport.inbox.queries.thread import earlier_with
from rapport.practice.requests import StaffRequest, staff_only


@require_safe
@staff_only()
def timeline(request: StaffRequest, client_id: int) -> HttpResponse:
    """The client's conversations, newest first; `without` leaves out the one that is open."""
    client = get_object_or_404(Client.objects.select_related("key"), pk=client_id)
    given, at = request.GET.get("without", ""), timezone.now()
    rows = earlier_with(client.pk, without=int(given) if given.isdigit() else None)
    shown = [
        {
            "row": row,
            "icon": looks.ICONS.get(row.channel.kind, "chat"),
            "when": words.moment(row.last_message_at, zone=row.location.zone, at=at),
        }
        for row in rows
    ]
    return render(request, "inbox/timeline.html", {"client": client, "rows": shown})
