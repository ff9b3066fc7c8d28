"""All clients, one client, and finding them. What is searched for travels in the body, never in an address."""

from datetime import UTC, datetime

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.clients import actions, queries
from rapport.clients.forms.people import (
    IdentityForm,
    MemoryForm,
    NewClientForm,
    NoteForm,
    PersonForm,
)
from rapport.clients.forms.visits import VisitForm
from rapport.clients.models import Client
from rapport.clients.queries.memories import memories
from rapport.clients.queries.people import Cursor, card, page
from rapport.clients.views.found import client_of, note_reading
from rapport.practice.forms.fields import done
from rapport.practice.requests import StaffRequest, staff_only

LONGEST_SEARCH = 200


@require_safe
@staff_only()
def people(request: StaffRequest) -> HttpResponse:
    """All clients, last contact first."""
    found = page(_cursor(request.GET.get("before", "")))
    return render(request, "clients/clients.html", {"page": found, "older": _text(found.older)})


def _cursor(text: str) -> Cursor | None:
    """Where the page before ended: microseconds since 1970 and a number. Anything else: the start."""
    moment, _dash, client_id = text.partition("-")
    if not (moment.isascii() and moment.isdigit() and client_id.isascii() and client_id.isdigit()):
        return None
    try:
        met_at = datetime.fromtimestamp(int(moment) // 1_000_000, UTC)
    except (OverflowError, ValueError, OSError):
        return None
    return Cursor(met_at.replace(microsecond=int(moment) % 1_000_000), int(client_id))


def _text(cursor: Cursor | None) -> str:
    if cursor is None:
        return ""
    seconds = int(cursor.met_at.replace(microsecond=0).timestamp())
    return f"{seconds * 1_000_000 + cursor.met_at.microsecond}-{cursor.client_id}"


@require_POST
@staff_only()
def search(request: StaffRequest) -> HttpResponse:
    """Clients that match every word, as a fragment; without words, the first page again."""
    text = request.POST.get("q", "")[:LONGEST_SEARCH].strip()
    if not text:
        return render(request, "clients/parts/list.html", {"page": page(), "older": ""})
    return render(request, "clients/parts/hits.html", {"hits": queries.search(text)})


@require_POST
@staff_only()
def look_up(request: StaffRequest) -> HttpResponse:
    """Options for whoever has typed two letters of a name: links that carry the client's number."""
    text = request.POST.get("q", "")[:LONGEST_SEARCH]
    return render(request, "clients/parts/options.html", {"clients": queries.look_up(text)})


@staff_only()
def new(request: StaffRequest) -> HttpResponse:
    """Somebody new, by hand."""
    form = NewClientForm(request.POST or None)
    made: list[Client] = []
    if form.is_valid() and done(form, lambda: made.append(_add(request, form))):
        return redirect("clients:client", made[0].pk)
    return render(request, "clients/new.html", {"form": form})


def _add(request: StaffRequest, form: NewClientForm) -> Client:
    return actions.add(**form.cleaned_data, by=request.staff, at=timezone.now())


@require_safe
@staff_only()
def person(request: StaffRequest, client_id: int) -> HttpResponse:
    """Everything about one client."""
    client = client_of(client_id)
    if client.merged_into_id:
        return redirect("clients:client", client.merged_into_id)
    note_reading(request, client, timezone.now())
    shown = {
        "client": client,
        "card": card(client),
        "suggestions": queries.suggestions(client) if request.staff.runs_the_practice else [],
        "identity_form": IdentityForm(auto_id="identity_%s"),
        "note_form": NoteForm(auto_id="note_%s"),
        "memories": memories(client.pk, staff=request.staff),
        "memory_form": MemoryForm(auto_id="memory_%s"),
        "visit_form": VisitForm(auto_id="visit_%s"),
    }
    return render(request, "clients/person.html", shown)


@staff_only()
def details(request: StaffRequest, client_id: int) -> HttpResponse:
    """What they are called and speak."""
    client = client_of(client_id)
    initial = {"name": client.name, "called": client.called, "language": client.language}
    form = PersonForm(request.POST or None, initial=initial)
    if form.is_valid() and done(form, lambda: _change(request, client, form)):
        messages.success(request, _("Kept."))
        return redirect("clients:client", client.pk)
    return render(request, "clients/details.html", {"client": client, "form": form})


def _change(request: StaffRequest, client: Client, form: PersonForm) -> None:
    data, at = form.cleaned_data, timezone.now()
    actions.rename(client=client, name=data["name"], called=data["called"], by=request.staff, at=at)
    actions.speak(client=client, language=data["language"], by=request.staff, at=at)
