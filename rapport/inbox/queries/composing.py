"""What stands ready where somebody writes: tags, colleagues, saved replies."""

from django.db.models import QuerySet

from rapport.database.written import written
from rapport.inbox.models import SavedReply, Tag
from rapport.practice.models import Staff

MOST = 200


@written()
def tags() -> QuerySet[Tag]:
    """Tags that were used before and not put away."""
    return Tag.objects.filter(archived_at__isnull=True).order_by("name")[:MOST]


@written()
def colleagues() -> QuerySet[Staff]:
    """Who works here now."""
    return Staff.objects.filter(is_active=True).order_by("name")


@written()
def saved_replies() -> QuerySet[SavedReply]:
    """Replies to begin with."""
    return SavedReply.objects.all()[:MOST]
