"""What is worth a person's look."""

from rapport.inbox.models import Conversation, Suggestion
from rapport.practice.models import Staff

MOST = 3  # more would be one more inbox


def mine(staff: Staff) -> list[Suggestion]:
    """The weightiest that are still theirs, the newest first among equals; one query."""
    rows = Suggestion.objects.filter(
        staff=staff,
        seen_at__isnull=True,
        conversation__owner=staff,
        conversation__status=Conversation.Status.OPEN,
    )
    rows = rows.select_related("conversation__client__key").order_by("-rank", "-made_at")
    return list(rows[:MOST])
