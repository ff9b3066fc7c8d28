"""What arrived says so: a device by itself, a person by following the link of a test."""

from datetime import UTC, datetime

from django.contrib import messages
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST, require_safe

from rapport.channels.alerts import reports, trials
from rapport.channels.alerts import shown as tokens
from rapport.channels.notices import actions
from rapport.database.scope import practice_scope
from rapport.practice.models import AlertAddress
from rapport.practice.requests import StaffRequest, staff_only

ARRIVED = "delivered"


@csrf_exempt
@never_cache
@transaction.non_atomic_requests
@require_POST
def shown(request: HttpRequest, token: str) -> HttpResponse:
    """The device shows it; the path is the proof, and says nothing else."""
    told = _read(token)
    with practice_scope(told.practice_id):
        _note(told, datetime.now(UTC))
    return HttpResponse(status=204)


@require_safe
@never_cache
@staff_only()
def trial_arrived(request: StaffRequest, token: str) -> HttpResponse:
    """The link of a test by mail or text message, followed by whom it was for."""
    told = _read(token)
    own = AlertAddress.objects.filter(pk=told.subject_id, staff=request.staff)
    if told.what != "trial" or not own.exists():
        raise Http404
    trials.arrived(told.subject_id, at=timezone.now())
    messages.success(request, _("The test arrived: this way works."))
    return redirect("channels:my_alerts")


def _note(told: tokens.Shown, at: datetime) -> None:
    match told.what:
        case "page":
            reports.told(told.subject_id, status=ARRIVED, code="", at=at)
        case "trial":
            trials.arrived(told.subject_id, at=at)
        case "notice":
            actions.show(told.subject_id, at=at)


def _read(token: str) -> tokens.Shown:
    try:
        return tokens.read(token)
    except tokens.BadToken as error:
        raise Http404 from error
