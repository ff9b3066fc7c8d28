"""Making it right: a gesture given without asking. The owner is told, not asked."""

from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.core.gestures import Refusal, asks_for_review, left, refusal
from rapport.core.zones import foremost
from rapport.guidance.models import Gesture
from rapport.guidance.queries.zones import offer_of
from rapport.inbox.actions.ledger import happened
from rapport.inbox.actions.locking import hold
from rapport.inbox.models import Conversation, Event, GestureGiven, Message
from rapport.inbox.queries.zones import open_stays, spent_by
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff


class MayNotGive(ExpectedError):
    """This person may not give this here without asking."""


class NotForReview(ExpectedError):
    """A gesture and a request for a review do not go into one conversation."""


WHY = {
    Refusal.NOT_OFFERED: gettext_lazy("The practice no longer offers this."),
    Refusal.NOT_THIS_ROLE: gettext_lazy("Your role does not give this by itself. Ask a leader."),
    Refusal.CLINICAL: gettext_lazy("Treatments and products are given by a clinician. Hand over."),
    Refusal.TOO_MUCH: gettext_lazy("That is more than is left of what you may give here. Ask."),
}
RECENT = 20  # replies that are looked through


def make_right(
    conversation: Conversation, *, gesture: Gesture, by: Staff, at: datetime
) -> GestureGiven:
    """Give something now, within what this person may give here. Raises MayNotGive, NotForReview."""
    held = hold(conversation)
    stays = {stay.zone.key: stay.zone for stay in open_stays(held)}
    if not stays:
        raise MayNotGive(_("Gestures belong to moments that need one: say first which it is."))
    zone = stays[foremost(stays)]
    rest = left(zone.authority_cents, spent_by(by, held))
    if why := refusal(offer_of(gesture), role=by.role, left_cents=rest):
        raise MayNotGive(str(WHY[why]))
    _refuse_bargain(held)
    given = GestureGiven.objects.create(
        practice_id=held.practice_id,
        conversation=held,
        gesture=gesture,
        zone=zone,
        cents=gesture.cents,
        by=by,
        at=at,
        is_simulated=held.is_simulated,
    )
    happened(Event.Kind.GESTURE_GIVEN, held, at=at, by=by, gesture=gesture.pk, cents=gesture.cents)
    return given


def _refuse_bargain(held: Conversation) -> None:
    replies = Message.objects.filter(conversation=held, kind=Message.Kind.REPLY)
    newest = replies.select_related("key").order_by("-received_at")[:RECENT]
    if any(asks_for_review(reply.text) for reply in newest):
        raise NotForReview(
            _("A review was asked for here. Nothing is ever given in exchange for one.")
        )


def refuse_bargain(conversation: Conversation, text: str) -> None:
    """Where something was given, no reply asks for a review. Raises NotForReview."""
    if asks_for_review(text) and GestureGiven.objects.filter(conversation=conversation).exists():
        raise NotForReview(
            _("Something was given here to make it right: do not ask for a review beside it.")
        )


def see_gifts(*, up_to: int, at: datetime) -> None:
    """The owner has read what was given, up to a number; it stays on record."""
    GestureGiven.objects.filter(pk__lte=up_to, seen_by_owner_at__isnull=True).update(
        seen_by_owner_at=at
    )
