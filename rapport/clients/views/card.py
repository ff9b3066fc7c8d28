"""The client card beside a conversation, and what can be written on it."""

from collections.abc import Callable

from django.contrib import messages
from django.forms import Form
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rapport.clients import actions
from rapport.clients.forms.fields import mistakes
from rapport.clients.forms.people import IdentityForm, MemoryForm, NoteForm
from rapport.clients.models import Client, Identity, Memory, Note
from rapport.clients.queries.memories import memories as memories_of
from rapport.clients.queries.people import card as card_of
from rapport.clients.views.found import client_of, note_reading
from rapport.practice.requests import StaffRequest, staff_only


@require_safe
@staff_only()
def card(request: StaffRequest, client_id: int) -> HttpResponse:
    """What matters now, as a fragment for the desk's right pane."""
    client = client_of(client_id)
    note_reading(request, client, timezone.now())
    return _card(request, client)


def _card(request: StaffRequest, client: Client) -> HttpResponse:
    shown = {
        "client": client,
        "card": card_of(client, notes=5, visits=5),
        "memories": memories_of(client.pk, staff=request.staff),
        "note_form": NoteForm(auto_id="card_note_%s"),
    }
    return render(request, "clients/card.html", shown)


def _answered(
    request: StaffRequest, client: Client, form: Form, act: Callable[[], object]
) -> HttpResponse:
    """Write what the form holds; the card on the desk comes back as a card, a page as a page."""
    if form.is_valid():
        act()
    else:
        messages.error(request, mistakes(form))
    if request.htmx:
        return _card(request, client_of(client.pk))
    return redirect("clients:client", client.pk)


@require_POST
@staff_only()
def identities(request: StaffRequest, client_id: int) -> HttpResponse:
    """One more address."""
    client, form = client_of(client_id), IdentityForm(request.POST)
    return _answered(
        request,
        client,
        form,
        lambda: actions.add_identity(
            client=client, **form.cleaned_data, by=request.staff, at=timezone.now()
        ),
    )


@require_POST
@staff_only()
def identity_removal(request: StaffRequest, client_id: int, identity_id: int) -> HttpResponse:
    """Not theirs after all."""
    identity = _identity(client_id, identity_id)
    actions.remove_identity(identity=identity, by=request.staff, at=timezone.now())
    return redirect("clients:client", client_id)


@require_POST
@staff_only()
def identity_proof(request: StaffRequest, client_id: int, identity_id: int) -> HttpResponse:
    """Shown to be theirs, in person."""
    identity = _identity(client_id, identity_id)
    actions.prove_identity(identity=identity, how="in person", by=request.staff, at=timezone.now())
    return redirect("clients:client", client_id)


def _identity(client_id: int, identity_id: int) -> Identity:
    known = Identity.objects.select_related("client__key")
    return get_object_or_404(known, pk=identity_id, client_id=client_id)


@require_POST
@staff_only()
def notes(request: StaffRequest, client_id: int) -> HttpResponse:
    """Something to remember."""
    client, form = client_of(client_id), NoteForm(request.POST)
    return _answered(
        request,
        client,
        form,
        lambda: actions.write_note(
            client=client, text=form.cleaned_data["text"], by=request.staff, at=timezone.now()
        ),
    )


@require_POST
@staff_only()
def note_removal(request: StaffRequest, client_id: int, note_id: int) -> HttpResponse:
    """Taken away, out of the search too."""
    note = get_object_or_404(Note, pk=note_id, client_id=client_id)
    actions.remove_note(note=note, by=request.staff, at=timezone.now())
    return redirect("clients:client", client_id)


@require_POST
@staff_only()
def memories(request: StaffRequest, client_id: int) -> HttpResponse:
    """One line they told us."""
    client, form = client_of(client_id), MemoryForm(request.POST)
    return _answered(
        request,
        client,
        form,
        lambda: actions.remember(
            client=client,
            text=form.cleaned_data["text"],
            kind=Memory.Kind(form.cleaned_data["kind"]),
            is_sensitive=form.cleaned_data["is_sensitive"],
            by=request.staff,
            at=timezone.now(),
        ),
    )


@require_POST
@staff_only()
def memory_withdrawal(request: StaffRequest, client_id: int, memory_id: int) -> HttpResponse:
    """No longer so. Who may not read a line finds none to take back."""
    shown = memories_of(client_id, staff=request.staff)
    memory = next((one for one in shown if one.pk == memory_id), None)
    if memory is None:
        raise Http404
    actions.withdraw_memory(memory=memory, by=request.staff, at=timezone.now())
    if request.htmx:
        return _card(request, client_of(client_id))
    return redirect("clients:client", client_id)
