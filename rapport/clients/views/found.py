"""The client of an address: whoever the signed-in person may see, else 404."""

from datetime import datetime

from django.shortcuts import get_object_or_404

from rapport.audit.actions import record
from rapport.clients.models import Client
from rapport.clients.queries.people import person
from rapport.practice.requests import StaffRequest


def client_of(client_id: int) -> Client:
    """The client with key and practice, or 404."""
    return get_object_or_404(person(client_id))


def note_reading(request: StaffRequest, client: Client, at: datetime) -> None:
    """One line in the audit ledger: who looked at whom."""
    record(
        practice_id=client.practice_id,
        user_id=request.staff.user_id,
        verb="read",
        subject_kind="client",
        subject_id=client.pk,
        at=at,
    )
