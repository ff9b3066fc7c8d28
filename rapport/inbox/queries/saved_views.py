"""Saved views: who sees which, and what is in a collected one."""

from collections.abc import Sequence

from django.db.models import Count, Q, QuerySet

from rapport.inbox.models import Conversation, SavedView, ViewEntry
from rapport.inbox.queries.filters import Saved, saved_of
from rapport.practice.models import Staff


def visible(staff: Staff) -> QuerySet[SavedView]:
    """The person's own, and those shared with everybody or with their role, in the desk's order."""
    shared = Q(owner__isnull=True) & (Q(roles__len=0) | Q(roles__contains=[staff.role]))
    return SavedView.objects.filter(Q(owner=staff) | shared)


def seen_by(staff: Staff, *, only: int = 0) -> list[Saved]:
    """As the desk reads them; `only` one by its number."""
    rows = visible(staff)
    return [saved_of(row) for row in (rows.filter(pk=only) if only else rows)]


def kept_by(staff: Staff) -> QuerySet[SavedView]:
    """Those this person may change: their own, and for leaders the shared ones; one query."""
    may = Q(owner=staff) | Q(owner__isnull=True) if staff.runs_the_practice else Q(owner=staff)
    rows = SavedView.objects.filter(may).select_related("person", "location", "made_by")
    return rows.annotate(many=Count("entries"))


def collected(staff: Staff) -> QuerySet[SavedView]:
    """The views this person can put a conversation into."""
    return visible(staff).filter(is_collected=True)


def holding(conversation: Conversation, *, views: Sequence[SavedView]) -> set[int]:
    """Which of the views the conversation is in."""
    rows = ViewEntry.objects.filter(conversation=conversation, view__in=views)
    return set(rows.values_list("view_id", flat=True))
