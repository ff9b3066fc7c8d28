"""From simulated threads to the inbox's rows, in a few bulk statements."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from rapport.clients.models import Client
from rapport.config.demo.inquiries import Course, inquiry
from rapport.config.demo.needs import Need, needs_of
from rapport.config.demo.place import Place
from rapport.inbox.models import Conversation, Inquiry, Message, Outgoing
from rapport.practice.models import Staff
from rapport.science.demo.history import Location, Thread
from rapport.science.demo.history import Message as Said
from rapport.science.demo.history import Staff as Person

PREVIEW = 160


@dataclass(slots=True)
class Told:
    """One thread with the rows it became. `needs` and `inquiries` go together."""

    thread: Thread
    conversation: Conversation
    owner: Staff | None
    messages: list[Message] = field(default_factory=list)
    needs: list[Need] = field(default_factory=list)
    inquiries: list[Inquiry] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class World:
    """Who and what the threads speak of, and the moment they are told at."""

    place: Place
    team: dict[str, Staff]
    clients: dict[str, Client]
    people: tuple[Person, ...]
    location: Location
    at: datetime


def tell(threads: Iterable[Thread], world: World) -> list[Told]:
    """Write conversations, messages, inquiries and what was sent."""
    told = take_over(threads, world)
    for each in told:
        each.inquiries = [_inquiry(each, need, world) for need in each.needs]
    Inquiry.objects.bulk_create(i for t in told for i in t.inquiries)
    for each in told:
        _keep_for_the_list(each)
    Conversation.objects.bulk_update([t.conversation for t in told], ["waiting_since", "due_at"])
    Outgoing.objects.bulk_create(row for t in told for row in _sent(t))
    return told


def take_over(threads: Iterable[Thread], world: World) -> list[Told]:
    """Write conversations and messages only, as those of an old mailbox: no clock ran for them."""
    told = [_begin(thread, world) for thread in threads]
    Conversation.objects.bulk_create(t.conversation for t in told)
    for each in told:
        for said in each.thread.messages:
            each.messages.append(_message(each, said, world))
    Message.objects.bulk_create(m for t in told for m in t.messages)
    return told


def _begin(thread: Thread, world: World) -> Told:
    client, owner = world.clients[thread.client], _owner(thread, world)
    row = Conversation(
        practice=world.place.practice,
        client=client,
        channel=world.place.channels[thread.channel],
        location=world.place.location,
        status=_status(thread),
        owner=owner,
        tags=list(thread.tags),
        zone=_zone(thread),
        story=thread.label,
        is_automatic=thread.messages[0].is_automatic,
        is_simulated=True,
        created_at=thread.received_at,
        closed_at=thread.closed_at or (None if thread.starts_clock else thread.received_at),
        last_message_at=thread.messages[-1].at,
        version=len(thread.messages),
    )
    row.subject = thread.subject
    row.preview = _preview(thread)
    return Told(thread, row, owner, needs=needs_of(thread.messages))


def _zone(thread: Thread) -> str:
    """A conversation that is over lies in none any more."""
    return "" if _status(thread) == Conversation.Status.CLOSED else thread.zone or ""


def _preview(thread: Thread) -> str:
    said = [m for m in thread.messages if not m.is_automatic] or list(thread.messages)
    return " ".join(said[-1].text.split())[:PREVIEW]


def _status(thread: Thread) -> str:
    is_over = thread.closed_at is not None or not thread.starts_clock
    return Conversation.Status.CLOSED if is_over else Conversation.Status.OPEN


def _owner(thread: Thread, world: World) -> Staff | None:
    """Whoever answered; what nobody answered has climbed to the manager."""
    if not thread.starts_clock:
        return None
    return world.team[thread.assigned_to or "manager"]


KINDS: dict[tuple[str, bool], Message.Kind] = {
    ("in", False): Message.Kind.INBOUND,
    ("in", True): Message.Kind.AUTOMATIC,
    ("out", False): Message.Kind.REPLY,
    ("out", True): Message.Kind.ACKNOWLEDGEMENT,
}
WENT_OUT = (Message.Kind.REPLY, Message.Kind.ACKNOWLEDGEMENT)


def _message(told: Told, said: Said, world: World) -> Message:
    conversation = told.conversation
    row = Message(
        practice=world.place.practice,
        conversation=conversation,
        channel=conversation.channel,
        kind=KINDS[said.direction, said.is_automatic],
        author=world.team.get(said.author),
        key=conversation.client.key,
        received_at=said.at,
        stored_at=said.at,
        matched_by="token" if told.messages else "",
    )
    row.text = said.text
    return row


def _inquiry(told: Told, need: Need, world: World) -> Inquiry:
    answered = told.thread.messages[need.answered] if need.answered is not None else None
    course = Course(
        need=need,
        messages=told.messages,
        answerer=world.team[answered.author] if answered else None,
        is_closed=told.conversation.status == Conversation.Status.CLOSED,
        at=world.at,
    )
    return inquiry(told.conversation, course, world.place)


def _keep_for_the_list(told: Told) -> None:
    waiting = [i for i in told.inquiries if i.state in Inquiry.OPEN_STATES]
    told.conversation.waiting_since = waiting[0].received_at if waiting else None
    told.conversation.due_at = waiting[0].due_at if waiting else None


def _sent(told: Told) -> Iterable[Outgoing]:
    for message in (m for m in told.messages if m.kind in WENT_OUT):
        yield Outgoing(
            practice_id=message.practice_id,
            message=message,
            conversation=told.conversation,
            channel_kind=told.conversation.channel.kind,
            state=Outgoing.State.DELIVERED,
            idempotency_key=f"{message.pk}.simulated",
            queued_at=message.received_at,
            attempts=1,
            accepted_at=message.received_at,
        )
