"""Who has dealt with a client before."""

from django.db.models import Count, Max

from rapport.inbox.models import Inquiry


def answered_by(*, client_id: int) -> dict[int, tuple[int, bool]]:
    """Staff id → (conversations answered with this client, whether they were the last to)."""
    rows = list(
        Inquiry.objects.filter(conversation__client_id=client_id, answered_by__isnull=False)
        .values_list("answered_by_id")
        .annotate(times=Count("conversation_id", distinct=True), last=Max("answered_at"))
    )
    latest = max((last for _, _, last in rows), default=None)
    return {staff_id: (times, last == latest) for staff_id, times, last in rows}
