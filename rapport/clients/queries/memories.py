"""What we remember of a client, where somebody writes to them."""

from rapport.clients.models import Memory
from rapport.practice.models import Role, Staff

MOST = 12
# Health facts are no preferences: who books rooms need not read them.
SEES_HEALTH = (Role.OWNER, Role.MANAGER, Role.CLINICIAN, Role.PROVIDER)


def memories(client_id: int, *, staff: Staff) -> list[Memory]:
    """The newest lines this person may read; one query."""
    rows = Memory.objects.filter(client_id=client_id, withdrawn_at__isnull=True)
    if staff.role not in SEES_HEALTH:
        rows = rows.filter(is_sensitive=False)
    rows = rows.select_related("client__key", "noted_by").order_by("-said_at", "-pk")
    return list(rows[:MOST])
