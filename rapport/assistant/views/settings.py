"""The owner's page: where the assistant is, whether it works, and what was sent there."""

from typing import Any

from django.conf import settings as installation
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.assistant import actions, queries, words
from rapport.assistant.forms import EndpointForm
from rapport.assistant.models import Endpoint
from rapport.practice.forms.fields import done
from rapport.practice.models import Role
from rapport.practice.queries.settings import first_location
from rapport.practice.requests import StaffRequest, staff_only

SHOWN = 50  # of what was sent


@staff_only(Role.OWNER)
def settings(request: StaffRequest) -> HttpResponse:
    """The form, the mark, a trial, and the list of what left."""
    row = queries.endpoint()
    form = EndpointForm(request.POST or None, initial=_initial(row))
    if form.is_valid() and done(form, lambda: _place(request, form)):
        messages.success(request, _("Saved."))
        return redirect("assistant:settings")
    context = {"form": form, "row": row, "sent": queries.sent()[:SHOWN], "zone": _zone()}
    return render(request, "assistant/settings.html", context | _place_of(row) | _trial())


@require_POST
@staff_only(Role.OWNER)
def trials(request: StaffRequest) -> HttpResponse:
    """Ask it something made up."""
    actions.try_out(by=request.staff, at=timezone.now())
    if request.htmx:
        return render(request, "assistant/trial.html", _trial())
    return redirect("assistant:settings")


@require_safe
@staff_only(Role.OWNER)
def trial(request: StaffRequest) -> HttpResponse:
    """What became of it."""
    return render(request, "assistant/trial.html", _trial())


def _place(request: StaffRequest, form: EndpointForm) -> Endpoint:
    return actions.place(**form.cleaned_data, by=request.staff, at=timezone.now())


def _initial(row: Endpoint | None) -> dict[str, object]:
    if row is None:
        return {}
    mark = queries.is_covered(row)
    return {"url": row.url, "model": row.model, "is_covered": mark, "is_on": row.is_on}


def _place_of(row: Endpoint | None) -> dict[str, Any]:
    return {
        "address": queries.address_of(row),
        "is_installations": bool(installation.LLM_URL) and not (row and row.url),
        "installations": installation.LLM_URL,
        "is_covered": queries.is_covered(row),
        "is_ready": queries.is_ready(row),
        "failure": words.failure(row.failure) if row else "",
    }


def _zone() -> str:
    """The time zone that the page's moments are told in: the first location's."""
    location = first_location()
    return location.zone if location else "UTC"


def _trial() -> dict[str, Any]:
    found = queries.trial()
    return {"trial": found, "trial_failure": words.failure(found.failure) if found else ""}
