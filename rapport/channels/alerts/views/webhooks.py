"""What Twilio tells us about a page: whether it arrived, and that somebody pressed 1. Lean and signed."""

from dataclasses import dataclass
from datetime import UTC, datetime

from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.db import connection, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_POST
from twilio.request_validator import RequestValidator
from twilio.twiml.voice_response import VoiceResponse

from rapport.channels.alerts import reports
from rapport.channels.alerts.twilio import token_of
from rapport.channels.models import TwilioAccount
from rapport.database.scope import practice_scope
from rapport.practice.errors import ExpectedError

TAKEN = "1"


@dataclass(frozen=True, slots=True)
class Place:
    """The account behind a public id, known before any practice is in scope."""

    practice_id: int
    account_id: int


@csrf_exempt
@never_cache
@transaction.non_atomic_requests
@require_POST
def message(request: HttpRequest, public_id: str, page_id: int) -> HttpResponse:
    """How a text message fares."""
    return _told(request, public_id, page_id, request.POST.get("MessageStatus", ""))


@csrf_exempt
@never_cache
@transaction.non_atomic_requests
@require_POST
def call(request: HttpRequest, public_id: str, page_id: int) -> HttpResponse:
    """How a call ended."""
    return _told(request, public_id, page_id, request.POST.get("CallStatus", ""))


@csrf_exempt
@never_cache
@transaction.non_atomic_requests
@require_POST
def key(request: HttpRequest, public_id: str, page_id: int) -> HttpResponse:
    """A key pressed during a call: 1 means "I have it"."""
    practice_id = _signed(request, public_id).practice_id
    answer = VoiceResponse()
    answer.say(_pressed(practice_id, page_id, request.POST.get("Digits", "")))
    return HttpResponse(str(answer), content_type="text/xml; charset=utf-8")


def _pressed(practice_id: int, page_id: int, digits: str) -> str:
    if digits != TAKEN:
        return _("That was not a 1. Somebody else will be called. Goodbye.")
    try:
        with practice_scope(practice_id):
            is_theirs = reports.taken(page_id, at=datetime.now(UTC))
    except ExpectedError as error:
        return str(error)
    if is_theirs:
        return _("Thank you. It is yours now: open Rapport. Goodbye.")
    return _("Somebody has it already. Thank you. Goodbye.")


def _told(request: HttpRequest, public_id: str, page_id: int, status: str) -> HttpResponse:
    practice_id = _signed(request, public_id).practice_id
    code = request.POST.get("ErrorCode", "")
    with practice_scope(practice_id):
        reports.told(page_id, status=status, code=code, at=datetime.now(UTC))
    return HttpResponse(status=204)


def _signed(request: HttpRequest, public_id: str) -> Place:
    """Where it belongs. 404 for no such account, 403 for what that account did not sign."""
    place = _place(public_id)
    if place is None:
        raise Http404
    with practice_scope(place.practice_id):
        account = TwilioAccount.objects.get(pk=place.account_id)
    url = f"{settings.PUBLIC_URL}{request.get_full_path()}"
    signature = request.headers.get("X-Twilio-Signature", "")
    is_signed = RequestValidator(token_of(account)).validate(url, request.POST, signature)
    if not is_signed or request.POST.get("AccountSid") != account.account_sid:
        raise PermissionDenied
    return place


def _place(public_id: str) -> Place | None:
    with connection.cursor() as cursor:
        cursor.execute("select * from twilio_by_public_id(%s)", [public_id])
        row = cursor.fetchone()
    return Place(*row) if row else None
