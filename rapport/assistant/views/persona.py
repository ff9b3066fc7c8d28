"""Rehearsing against a language model: offered where one may be asked, begun by a click."""

import secrets

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone

from rapport.assistant import queries
from rapport.assistant.addresses import host_of
from rapport.practice.requests import StaffRequest, staff_only
from rapport.rehearsal.actions import playing
from rapport.rehearsal.models import Rehearsal, Scenario


@staff_only()
def persona(request: StaffRequest, pk: int) -> HttpResponse:
    """Fetched: what it would be, empty where there is none. Posted: begin."""
    row = get_object_or_404(Scenario, pk=pk, is_on=True)
    endpoint = queries.endpoint()
    is_ready = endpoint is not None and queries.is_ready(endpoint)
    if request.method != "POST":
        shown = {"row": row, "host": host_of(queries.address_of(endpoint))}
        return render(request, "assistant/persona.html", shown) if is_ready else HttpResponse()
    if not is_ready:
        raise Http404
    begun = playing.start(
        row,
        mode=Rehearsal.Mode.MODEL,
        by=request.staff,
        at=timezone.now(),
        seed=secrets.randbelow(2**31),
    )
    return redirect("rehearsal:talk", begun.pk)
