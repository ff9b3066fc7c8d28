"""The form's page, its intake, and when an answer is due. Lean: no session, no user, one insert."""

import hashlib
import json
import secrets
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from rapport.channels import deliveries
from rapport.channels.deliveries import NotStored, Place
from rapport.channels.webform import expectation, stamps
from rapport.channels.webform.forms import VisitorForm
from rapport.channels.webform.limits import Limiter
from rapport.channels.webform.stamps import Stamp, Verdict
from rapport.database.scope import practice_scope
from rapport.practice.models import Practice
from rapport.practice.queries.on_call import is_unwatched
from rapport.web.client_address import sender_digest

LARGEST = 64 * 1024
SCRIPT = Path(__file__).with_name("form.js")
per_sender, per_form = Limiter(most=12), Limiter(most=600)


@csrf_exempt
@never_cache
@transaction.non_atomic_requests
def form(request: HttpRequest, public_id: str) -> HttpResponse:
    """GET: the page. POST: a form or JSON, stored before it is thanked for."""
    if request.method == "OPTIONS":
        return _open_to_all(HttpResponse(status=204))
    place = deliveries.place_by_public_id("webform", public_id)
    if place is None:
        raise Http404
    if request.method != "POST":
        return _page(request, public_id, place, VisitorForm(initial=_fresh(public_id)))
    if request.content_type == "application/json":
        return _open_to_all(_take_json(request, public_id, place))
    return _take_page(request, public_id, place)


@never_cache
@transaction.non_atomic_requests
def opening(request: HttpRequest, public_id: str) -> HttpResponse:
    """What the embedded form needs before it is shown: a stamp, and the emergency line."""
    place = deliveries.place_by_public_id("webform", public_id)
    if place is None:
        raise Http404
    with practice_scope(place.practice_id):
        practice = Practice.objects.get(pk=place.practice_id)
        warning = expectation.UNWATCHED if is_unwatched(practice) else ""
    line = f"{practice.emergency_line} {warning}".strip()
    told = {"practice": practice.name, "emergency": line}
    return _open_to_all(JsonResponse(told | _fresh(public_id)))


@never_cache
@transaction.non_atomic_requests
def thanks(request: HttpRequest, public_id: str) -> HttpResponse:
    """By when somebody answers, from the location's own clock."""
    place = deliveries.place_by_public_id("webform", public_id)
    if place is None:
        raise Http404
    with practice_scope(place.practice_id):
        practice = Practice.objects.get(pk=place.practice_id)
        due = expectation.answer_due(location_id=place.location_id, at=datetime.now(UTC))
    warning = expectation.UNWATCHED if due.is_unwatched else ""
    shown = {"practice": practice, "due": due, "public_id": public_id, "warning": warning}
    return render(request, "channels/webform/thanks.html", shown)


@transaction.non_atomic_requests
def script(request: HttpRequest) -> HttpResponse:
    """The embeddable form."""
    answer = HttpResponse(SCRIPT.read_bytes(), content_type="text/javascript; charset=utf-8")
    answer["Cache-Control"] = "public, max-age=3600"
    return _open_to_all(answer)


def _page(
    request: HttpRequest, public_id: str, place: Place, visitor: VisitorForm, status: int = 200
) -> HttpResponse:
    with practice_scope(place.practice_id):
        practice = Practice.objects.get(pk=place.practice_id)
        warning = expectation.UNWATCHED if is_unwatched(practice) else ""
    shown = {"practice": practice, "form": visitor, "public_id": public_id, "warning": warning}
    return render(request, "channels/webform/form.html", shown, status=status)


def _fresh(public_id: str) -> dict[str, str]:
    at, nonce = datetime.now(UTC), secrets.token_urlsafe(8)
    return {"stamp": stamps.stamp(public_id, at=at, nonce=nonce)}


def _take_page(request: HttpRequest, public_id: str, place: Place) -> HttpResponse:
    visitor, at = VisitorForm(request.POST), datetime.now(UTC)
    stamp = stamps.check(request.POST.get("stamp", ""), public_id, at=at)
    if stamp.verdict is Verdict.EXPIRED:
        visitor = VisitorForm(request.POST.dict() | _fresh(public_id))
        visitor.add_error(None, _("This page was open for a long time. Please send it again."))
    if not visitor.is_valid():
        return _page(request, public_id, place, visitor, status=422)
    if not _is_allowed(request, place):
        visitor.add_error(None, _("Too many messages at once. Please try again in a minute."))
        return _page(request, public_id, place, visitor, status=429)
    try:
        _store(visitor, stamp, place, request, at)
    except NotStored:
        visitor.add_error(None, _("We could not keep your message. Please try again, or call us."))
        return _page(request, public_id, place, visitor, status=503)
    return redirect("channels:webform-thanks", public_id=public_id)


def _take_json(request: HttpRequest, public_id: str, place: Place) -> HttpResponse:
    visitor, at = VisitorForm(_posted(request)), datetime.now(UTC)
    stamp = stamps.check(str(visitor.data.get("stamp", "")), public_id, at=at)
    if stamp.verdict is Verdict.EXPIRED:
        return JsonResponse({"again": True} | _fresh(public_id), status=409)
    if not visitor.is_valid():
        return JsonResponse({"errors": visitor.errors}, status=422)
    if not _is_allowed(request, place):
        return _later(429, "60")
    try:
        _store(visitor, stamp, place, request, at)
    except NotStored:
        return _later(503, "10")
    thanked = request.build_absolute_uri(reverse("channels:webform-thanks", args=[public_id]))
    return JsonResponse({"stored": True, "thanks": thanked}, status=201)


def _posted(request: HttpRequest) -> dict[str, Any]:
    if int(request.headers.get("Content-Length") or 0) > LARGEST:
        return {}
    try:
        data = json.loads(request.body)
    except ValueError:
        return {}
    return data if isinstance(data, dict) else {}


def _store(
    visitor: VisitorForm, stamp: Stamp, place: Place, request: HttpRequest, at: datetime
) -> None:
    """The same stamp (or id) with the same content is the same message, however often it comes."""
    content = {
        "fields": visitor.filled_in(),
        "trap": visitor.cleaned_data["website"],
        "verdict": stamp.verdict.value,
        "page": request.headers.get("Referer", "")[:300].partition("?")[0],
    }
    told = visitor.cleaned_data["stamp"] or str(visitor.data.get("id", "")) or secrets.token_hex()
    name = hashlib.sha256(f"{told}{json.dumps(content['fields'])}".encode())
    deliveries.accept(
        practice_id=place.practice_id,
        channel_id=place.channel_id,
        provider_id=name.hexdigest()[:40],
        raw=json.dumps(content).encode(),
        received_at=at,
        at=at,
    )


def _is_allowed(request: HttpRequest, place: Place) -> bool:
    """Per sender and per form; an address is only ever kept as a digest, in memory."""
    return per_sender.allows(sender_digest(request)) and per_form.allows(
        str(place.channel_id).encode()
    )


def _later(status: int, seconds: str) -> HttpResponse:
    answer = JsonResponse({"stored": False, "retry_after": int(seconds)}, status=status)
    answer["Retry-After"] = seconds
    return answer


def _open_to_all(answer: HttpResponse) -> HttpResponse:
    """The form may stand on any site: it is sent without cookies, so there is nothing to borrow."""
    answer["Access-Control-Allow-Origin"] = "*"
    answer["Access-Control-Allow-Headers"] = "Content-Type"
    answer["Access-Control-Allow-Methods"] = "GET, POST, OPTIONS"
    answer["Access-Control-Max-Age"] = "86400"
    return answer
