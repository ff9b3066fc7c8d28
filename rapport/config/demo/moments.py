"""The demo's judgment zones: the practice's three, the stays of its history, and what was given."""

from collections.abc import Iterable, Iterator

from rapport.config.demo.telling import Told, World
from rapport.core.gestures import refusal
from rapport.core.zones import Key
from rapport.guidance.actions.zones import choose_moments
from rapport.guidance.models import Gesture, Zone
from rapport.guidance.queries.zones import offer_of
from rapport.inbox.models import Conversation, GestureGiven, SavedReply, ZoneStay

CHOSEN = (Key.FIRST_IMPRESSION, Key.HESITATION, Key.TROUBLE)
# For swift moments; they rest inside a zone.
SAVED = (
    (
        "The way to us",
        "Hi {name}, we are at the river end of Mill Street; the car park is behind us.",
    ),
    (
        "What to bring",
        "Hi {name}, bring nothing but yourself, and come without make-up if you can.",
    ),
    (
        "Prices",
        "Hi {name}, thank you for your message. Our prices are on the website, and we are happy to "
        "book you a consultation.",
    ),
    (
        "Your visit",
        "Hi {name}, we look forward to seeing you on {date} at {time} for your {treatment}. "
        "Please come to {room}; {me} will be there.",
    ),
    ("Moved", "Hi {name}, done: your visit is moved. You will find the new time in your mail."),
)
SEEN = 2  # the newest gifts are still to be read on Today


def keep(told: list[Told], world: World) -> None:
    """Choose the three moments, and write what lay in a zone and how it was made right."""
    owner = world.team["owner"]
    choose_moments(keys=CHOSEN, by=owner, at=told[0].thread.received_at)
    Zone.objects.filter(key=Key.GOODBYE).update(is_on=True)
    zones = {zone.key: zone for zone in Zone.objects.all()}
    ZoneStay.objects.bulk_create(_stay(t, zones[t.thread.zone]) for t in told if t.thread.zone)
    gifts = list(_gifts(told, zones[Key.TROUBLE]))
    for gift in sorted(gifts, key=lambda gift: gift.at)[:-SEEN]:
        gift.seen_by_owner_at = gift.at
    GestureGiven.objects.bulk_create(gifts)
    SavedReply.objects.bulk_create(
        SavedReply(practice_id=owner.practice_id, name=name, text=text, created_by=owner)
        for name, text in SAVED
    )


def _stay(told: Told, zone: Zone) -> ZoneStay:
    conversation, message = told.conversation, told.messages[0]
    is_over = conversation.status == Conversation.Status.CLOSED
    left_at = (conversation.closed_at or message.received_at) if is_over else None
    return ZoneStay(
        practice_id=conversation.practice_id,
        conversation=conversation,
        zone=zone,
        message=message,
        entered_at=message.received_at,
        why=[{"code": "planted", "params": {}}],
        left_at=left_at,
        left_by=told.owner if is_over else None,
        left_why=ZoneStay.Left.CLOSED if is_over else "",
        is_simulated=True,
    )


def _gifts(told: Iterable[Told], trouble: Zone) -> Iterator[GestureGiven]:
    """A gesture for each trouble that somebody answered, of those they may give, by turns."""
    gestures = list(Gesture.objects.filter(is_on=True))
    answered = [t for t in told if t.thread.zone == trouble.key and t.inquiries[0].answered_at]
    for number, each in enumerate(answered):
        by, at = each.inquiries[0].answered_by, each.inquiries[0].answered_at
        left = trouble.authority_cents
        free = [
            g for g in gestures if by and not refusal(offer_of(g), role=by.role, left_cents=left)
        ]
        if not free or by is None or at is None:
            continue
        gesture = free[number % len(free)]
        yield GestureGiven(
            practice_id=each.conversation.practice_id,
            conversation=each.conversation,
            gesture=gesture,
            zone=trouble,
            cents=gesture.cents,
            by=by,
            at=at,
            is_simulated=True,
        )
