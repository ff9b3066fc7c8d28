"""A worried message, who is paged, and what else tests of red flags need."""

from datetime import timedelta

from rapport.clients.actions import book_visit
from rapport.clients.models import Client
from rapport.inbox import actions
from rapport.inbox.models import Conversation, Page, RedFlag
from rapport.practice.models import AlertAddress, OnCallStep
from tests.inbox.arrivals import arrival

WHITE = "There is a white patch above my lip since this morning and it hurts"
FEVER = "I have a fever and the area is hot and getting redder"
INNOCENT = "Can I move my appointment to Friday?"
MINUTE = timedelta(minutes=1)


def on_call(cast, *rungs) -> None:
    """Puts (staff, minutes) on the ladder, with an e-mail address and a telephone each."""
    for position, (staff, minutes) in enumerate(rungs):
        OnCallStep.objects.create(
            practice_id=cast.id, position=position, staff=staff, after_seconds=60 * minutes
        )
        for way in ("email", "voice"):
            AlertAddress.objects.create(
                practice_id=cast.id,
                staff=staff,
                way=way,
                address_sealed=b"sealed",
                made_at=cast.practice.founded_at,
            )


def worried(cast, *, at, text=WHITE, **changes) -> RedFlag | None:
    """Receive a message; the flag that is open on its conversation afterwards."""
    place = actions.receive(arrival(cast, at=at, text=text, **changes), at=at)
    return flag_of(place.conversation_id)


def flag_of(conversation_id) -> RedFlag | None:
    return (
        RedFlag.objects.select_related("conversation__client__key")
        .filter(conversation_id=conversation_id, closed_at__isnull=True)
        .first()
    )


def paged(flag, **which) -> list[tuple[str, str]]:
    """(name, way) of everybody paged, in order."""
    rows = Page.objects.filter(flag=flag, **which).order_by("pk").select_related("staff")
    return [(page.staff.name, page.way) for page in rows]


def after_filler(cast, *, sender, at, treatment="Lip filler", days=1) -> Conversation:
    """Somebody who wrote before and was treated since; returns their conversation."""
    place = actions.receive(
        arrival(cast, at=at - timedelta(days=days + 1), sender=sender, text=INNOCENT),
        at=at - timedelta(days=days + 1),
    )
    client = Client.objects.select_related("key").get(pk=place.client_id)
    when = at - timedelta(days=days)
    book_visit(
        client=client,
        location=cast.location,
        starts_at=when,
        treatment=treatment,
        by=cast.mara,
        at=when,
    )
    return Conversation.objects.get(pk=place.conversation_id)
