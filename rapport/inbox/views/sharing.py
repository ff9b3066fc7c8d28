"""Photos shared from a phone: the worker on the phone keeps them until a conversation is chosen."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from rapport.inbox import looks
from rapport.inbox.queries import desk as queries
from rapport.inbox.queries.desk import View
from rapport.practice.requests import StaffRequest, staff_only


@csrf_exempt  # the phone's own menu posts here, and nothing is done with it
@require_POST
@staff_only()
def shared(request: StaffRequest) -> HttpResponse:
    """Reached only where the app's worker does not run yet: it takes the photos before they get here."""
    messages.warning(request, _("Open the desk once and share the photo again: now it is ready."))
    return _choices(request)


@require_safe
@staff_only()
def sharing(request: StaffRequest) -> HttpResponse:
    """Which conversation the photos belong to: one's own first, then everyone's."""
    return _choices(request)


def _choices(request: StaffRequest) -> HttpResponse:
    at = timezone.now()
    found = [
        row
        for view in (View.MINE, View.CLIENT, View.EVERYONE)
        for row in queries.page(view, staff=request.staff, at=at, size=20).rows
    ]
    rows = {row.pk: looks.row(row, at=at, is_open=False) for row in found}
    return render(request, "inbox/sharing.html", {"rows": list(rows.values())})
