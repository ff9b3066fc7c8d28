"""Turning the weekly letter off from the letter itself, without signing in."""

from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from rapport.database.scope import practice_scope
from rapport.insight.actions.choosing import turn_off
from rapport.insight.letter import tokens
from rapport.insight.queries.letters import choice
from rapport.practice.models import Staff


@csrf_exempt  # the mail program has no cookie: the signed address is the proof (RFC 8058)
@never_cache
@transaction.non_atomic_requests
@require_http_methods(["GET", "HEAD", "POST"])
def off(request: HttpRequest, token: str) -> HttpResponse:
    """Looking changes nothing; posting turns the letter off."""
    try:
        practice_id, staff_id = tokens.read(token)
    except tokens.BadToken as error:
        raise Http404 from error
    with practice_scope(practice_id):
        staff = get_object_or_404(Staff, pk=staff_id)
        if request.method == "POST":
            turn_off(staff, at=timezone.now())
        is_on = choice(staff).is_on
    return render(request, "insight/letter/off.html", {"is_on": is_on})
