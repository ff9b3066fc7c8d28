"""What may belong together: shown beside a conversation, never done by itself."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_POST, require_safe
from django_htmx.http import trigger_client_event

from rapport.clients.queries import Likeness
from rapport.inbox.actions.parting import keep_two_apart
from rapport.inbox.queries.kin import kin
from rapport.inbox.views.answers import address, done, found
from rapport.practice.requests import StaffRequest, staff_only

WHY = {
    Likeness.SAME_MAILBOX: _("a strong sign, the same mailbox"),
    Likeness.SAME_NUMBER: _("likely, the same phone number"),
    Likeness.SAME_NAME: _("possible, the same name"),
    Likeness.SOUNDS_ALIKE: _("possible, no more: a name that sounds alike"),
}


@require_safe
@staff_only()
def relations(request: StaffRequest, pk: int) -> HttpResponse:
    """Other open conversations of the client, and clients who may be the same person."""
    row = found(pk)
    related = kin(row)
    people = [
        (hit.client, WHY[hit.why], address("clients:comparison", row.client_id, hit.client.pk))
        for hit in related.people
    ]
    shown = {"row": row, "siblings": related.siblings, "likely": people}
    return render(request, "inbox/relations.html", shown)


@require_POST
@staff_only()
def two_matters(request: StaffRequest, pk: int) -> HttpResponse:
    """They are two matters: putting them together is not suggested again."""
    row, other = found(pk), request.POST.get("other", "")
    apart = found(int(other) if other.isascii() and other.isdigit() else 0)
    keep_two_apart(row, apart, by=request.staff, at=timezone.now())
    return trigger_client_event(done(request, row), "rapport:relations", {})
