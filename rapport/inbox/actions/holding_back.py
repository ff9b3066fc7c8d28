"""The freeze: while a flag is open, nothing that no person wrote leaves its conversation."""

from collections.abc import Sequence
from datetime import datetime

from django.utils.translation import gettext as _

from rapport.core.scheduled_replies import Held
from rapport.inbox.actions.ledger import event_row, happened, log
from rapport.inbox.models import Conversation, Event, Outgoing, RedFlag
from rapport.inbox.queries.red_flags import AUTOMATIC, is_frozen
from rapport.inbox.queries.scheduled import why_held
from rapport.practice.errors import ExpectedError


class RedFlagOpen(ExpectedError):
    """Only a clinician ends it."""


def refuse_while_flagged(conversation: Conversation) -> None:
    """Nobody closes, snoozes or merges away a conversation whose flag is open. Raises RedFlagOpen."""
    if is_frozen(conversation.pk):
        raise RedFlagOpen(
            _("A red flag is open here: a clinician closes it with a note, before anything else.")
        )


def refuse_to_move_flagged(message_ids: Sequence[int]) -> None:
    """What an open flag was raised for stays where the flag is. Raises RedFlagOpen."""
    if RedFlag.objects.filter(message_id__in=message_ids, closed_at__isnull=True).exists():
        raise RedFlagOpen(
            _("A red flag was raised for one of these messages: a clinician closes it first.")
        )


def hold_back(*, practice_id: int, conversation_id: int, at: datetime) -> int:
    """Take back what is queued and no person wrote; returns how many messages were."""
    held = list(
        Outgoing.objects.select_for_update(no_key=True, of=("self",)).filter(
            conversation_id=conversation_id,
            state__in=(Outgoing.State.QUEUED, Outgoing.State.FAILED),
            message__kind__in=AUTOMATIC,
        )
    )
    for outgoing in held:
        _withdraw(outgoing, at)
    return len(held)


def may_leave(outgoing: Outgoing, *, at: datetime) -> bool:
    """Whether a claimed message may be handed to its provider now; if not, it is taken back or held.

    Call it in the claim's transaction, last. The conversation is locked against a flag being
    raised, so whatever was let out was let out before the flag.
    """
    is_automatic = outgoing.message.kind in AUTOMATIC
    if not is_automatic and outgoing.scheduled_for is None:
        return True
    here = outgoing.message.conversation_id
    Conversation.objects.select_for_update(no_key=True).filter(pk=here).first()
    if not is_automatic:
        return _hold_scheduled(outgoing, at) is None
    if not is_frozen(here):
        return True
    _withdraw(outgoing, at)
    return False


def _hold_scheduled(outgoing: Outgoing, at: datetime) -> Held | None:
    """Stop a scheduled reply that something speaks against: its writer decides what becomes of it."""
    why = why_held(outgoing)
    if why:
        Outgoing.objects.filter(pk=outgoing.pk).update(
            state=Outgoing.State.HELD, due_at=None, held_why=why.value
        )
        about = {"message": outgoing.message_id, "why": why.value}
        happened(Event.Kind.HELD, outgoing.message.conversation, at=at, by=None, **about)
    return why


def _withdraw(outgoing: Outgoing, at: datetime) -> None:
    Outgoing.objects.filter(pk=outgoing.pk).update(state=Outgoing.State.WITHDRAWN, due_at=None)
    log(
        event_row(
            Event.Kind.HELD_BACK,
            practice_id=outgoing.practice_id,
            conversation_id=outgoing.conversation_id,
            message_id=outgoing.message_id,
            at=at,
        )
    )
