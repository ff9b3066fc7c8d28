"""What else time brings: nobody took it, somebody went home, a snooze ended."""

from datetime import datetime

from rapport.inbox.actions.ledger import event_row, log
from rapport.inbox.actions.resting import wake
from rapport.inbox.actions.routing import pass_on
from rapport.inbox.actions.rows import Row
from rapport.inbox.models import Assignment, Conversation, Event
from rapport.inbox.queries.floor import load_floor

# Each takes a dozen queries; the clock's next look, a quarter of a second later, takes the next.
BATCH = 20


def pass_on_untaken(practice_id: int, *, at: datetime) -> int:
    """Ask the next person wherever nobody took it within the accept time."""
    untaken = list(
        Assignment.objects.select_for_update(no_key=True, skip_locked=True, of=("self",))
        .filter(accept_by__lte=at, accepted_at__isnull=True, ended_at__isnull=True)
        .select_related("conversation__channel")[:BATCH]
    )
    floor = load_floor(practice_id, at) if untaken else None
    for assignment in untaken:
        conversation = assignment.conversation
        where: Row = {"practice_id": practice_id, "conversation_id": conversation.pk, "at": at}
        log(event_row(Event.Kind.NOT_TAKEN, **where, staff=assignment.staff_id))
        if floor:
            pass_on(conversation, why=Assignment.Ended.TIMED_OUT, floor=floor, at=at)
    return len(untaken)


def hand_back_from_absent(practice_id: int, *, at: datetime) -> int:
    """Give waiting conversations of people who left or went off shift to somebody who is here."""
    floor = load_floor(practice_id, at)
    here = {c.staff_id for c in floor.team if c.is_on_shift or c.is_on_call}
    if not here:
        return 0
    stranded = list(
        Conversation.objects.select_for_update(no_key=True, skip_locked=True, of=("self",))
        .filter(status=Conversation.Status.OPEN, waiting_since__isnull=False)
        .exclude(owner_id__in=here)
        .exclude(owner_id__in=floor.last_resort)
        .select_related("channel")[:BATCH]
    )
    for conversation in stranded:
        pass_on(conversation, why=Assignment.Ended.LEFT, floor=floor, at=at)
    return len(stranded)


def wake_snoozed(*, at: datetime) -> int:
    """Bring back what was snoozed until now."""
    due = Conversation.objects.select_for_update(no_key=True, skip_locked=True).filter(
        status=Conversation.Status.SNOOZED, snoozed_until__lte=at
    )[:BATCH]
    awake = list(due)
    for conversation in awake:
        wake(conversation, at=at)
    return len(awake)
