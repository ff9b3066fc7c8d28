"""Suggestions: ranked, quiet, and interrupting only within the alert budget."""

from datetime import datetime

from rapport.core.alerts import BUDGET, Alert, may_interrupt, rank
from rapport.inbox.models import Conversation, Suggestion
from rapport.live.notify import announce
from rapport.practice.models import Staff


def suggest(conversation: Conversation, *, staff_id: int, alert: Alert, at: datetime) -> Suggestion:
    """Put something before one person's eyes; one of a kind for a conversation until it was seen.

    It interrupts if it is worth it and nothing else did within the hour. Counts against nobody.
    """
    person = Staff.objects.select_for_update(no_key=True).get(
        pk=staff_id
    )  # two at once would both find budget
    mine = Suggestion.objects.filter(staff_id=staff_id)
    of_mine = mine.filter(interrupted_at__gt=at - BUDGET).values_list("interrupted_at", flat=True)
    recent = [moment for moment in (*of_mine, person.interrupted_at) if moment]
    suggestion, is_new = mine.get_or_create(
        conversation=conversation,
        kind=alert.kind,
        seen_at=None,
        defaults={
            "practice_id": conversation.practice_id,
            "staff_id": staff_id,
            "rank": rank(alert, at=at),
            "made_at": at,
            "interrupted_at": at if may_interrupt(alert, recent, at=at) else None,
        },
    )
    if is_new and suggestion.interrupted_at:
        Staff.objects.filter(pk=staff_id).update(interrupted_at=at)
    if is_new:
        announce(practice_id=conversation.practice_id, topic="staff", subject_id=staff_id)
    return suggestion


def see(conversation: Conversation, *, by: Staff, at: datetime) -> None:
    """The person has opened the conversation: what was suggested about it is done."""
    Suggestion.objects.filter(conversation=conversation, staff=by, seen_at__isnull=True).update(
        seen_at=at
    )


def wave_off(suggestion: Suggestion, *, at: datetime) -> None:
    """Not now, not needed: it goes, and nothing is noted about anybody."""
    Suggestion.objects.filter(pk=suggestion.pk, seen_at__isnull=True).update(seen_at=at)
