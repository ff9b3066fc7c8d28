"""What we remember of a client, where somebody writes to them."""

from django.db.models import QuerySet

from rapport.clients.models import Memory
from rapport.practice.models import Role, Staff

MOST = 12
# Health facts are no preferences: who books rooms need not read them.
SEES_HEALTH = (Role.OWNER, Role.MANAGER, Role.CLINICIAN, Role.PROVIDER)


def memories(client_id: int, *, staff: Staff) -> list[Memory]:
    """The newest lines this person may read; one query."""
    rows = readable(staff).filter(client_id=client_id).order_by("-said_at", "-pk")
    return list(rows[:MOST])


def readable(staff: Staff) -> QuerySet[Memory]:
    """All lines that this person may read."""
    rows = Memory.objects.filter(withdrawn_at__isnull=True).select_related(
        "client__key", "noted_by"
    )
    return rows if staff.role in SEES_HEALTH else rows.filter(is_sensitive=False)
