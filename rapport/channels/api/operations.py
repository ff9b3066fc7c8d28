"""The operations of /api/v1/."""

from datetime import UTC, datetime

from django.http import HttpRequest
from ninja import NinjaAPI, Status

from rapport.accounts.models import Scope
from rapport.channels import deliveries
from rapport.channels.api import pages, problems, shapes
from rapport.channels.api.calls import ApiRequest, Bearer, calling, once
from rapport.channels.api.lane import provider_id
from rapport.channels.api.problems import Problem
from rapport.clients.models import Client
from rapport.inbox import actions
from rapport.inbox.actions import calling as calls
from rapport.inbox.actions.calling import Ring
from rapport.inbox.models import Conversation

api = NinjaAPI(
    title="Rapport",
    version="1",
    description="Messages in, conversations read and answered. Errors are problem+json.",
    auth=Bearer(),
    docs_url=None,
    openapi_url=None,
    urls_namespace="api",
)
problems.register(api)


@api.post("/messages", response={202: shapes.Stored}, tags=["messages"])
def hand_in(request: ApiRequest, message: shapes.MessageIn) -> Status[shapes.Stored]:
    """Hand in a client's message. It is stored raw before this is answered; scope: receive.

    `id`, else the Idempotency-Key, else the body itself tells a repetition from a new message.
    """
    at = datetime.now(UTC)  # noqa: TID251 - the edge of a call, as a view is
    place = deliveries.place_by_public_id("api", message.channel)
    if place is None or place.practice_id != request.auth.practice_id:
        raise Problem(404, "No such channel", "Use the public id of one of your API channels.")
    if Scope.RECEIVE.value not in request.auth.scopes:
        raise Problem(403, "The token lacks a scope", "Make one with the scope receive.")
    stored = deliveries.accept(
        practice_id=place.practice_id,
        channel_id=place.channel_id,
        provider_id=provider_id(message, request.headers.get("Idempotency-Key", ""), request.body),
        raw=request.body,
        received_at=message.received_at or at,
        at=at,
    )
    return Status(202, shapes.Stored(delivery=stored.id, is_duplicate=stored.is_duplicate))


@api.get("/conversations", response=shapes.Conversations, tags=["conversations"])
@calling(Scope.READ)
def conversations(
    request: ApiRequest, status: str = "open", after: str = "", limit: int = 50
) -> shapes.Conversations:
    """Conversations, latest first; scope: read."""
    return pages.conversations(status=status, after=after, limit=limit)


@api.get("/conversations/{pk}", response=shapes.ConversationOut, tags=["conversations"])
@calling(Scope.READ)
def conversation(request: ApiRequest, pk: int) -> shapes.ConversationOut:
    """One conversation; scope: read."""
    return pages.conversation_out(pages.one_conversation(pk))


@api.get("/conversations/{pk}/messages", response=shapes.Messages, tags=["conversations"])
@calling(Scope.READ)
def messages(request: ApiRequest, pk: int, after: str = "", limit: int = 50) -> shapes.Messages:
    """What was said, oldest first, with the state of each reply; scope: read."""
    return pages.messages(pages.one_conversation(pk), after=after, limit=limit)


@api.post("/conversations/{pk}/replies", response={201: shapes.MessageOut}, tags=["conversations"])
@calling(Scope.WRITE)
@once
def reply(request: ApiRequest, pk: int, said: shapes.TextIn) -> Status[shapes.MessageOut]:
    """Answer the client as the token's staff member; scope: write."""
    caller = request.caller
    message = actions.reply(
        Conversation(pk=pk),
        by=caller.staff,
        text=said.text,
        version=said.version,
        at=caller.at,
    )
    return Status(201, pages.message_out(message))


@api.post("/conversations/{pk}/notes", response={201: shapes.MessageOut}, tags=["conversations"])
@calling(Scope.WRITE)
@once
def note(request: ApiRequest, pk: int, said: shapes.TextIn) -> Status[shapes.MessageOut]:
    """Leave a note for colleagues; scope: write."""
    caller = request.caller
    message = actions.note(Conversation(pk=pk), by=caller.staff, text=said.text, at=caller.at)
    return Status(201, pages.message_out(message))


@api.post("/conversations/{pk}/closure", response=shapes.ConversationOut, tags=["conversations"])
@calling(Scope.WRITE)
def close(request: ApiRequest, pk: int) -> shapes.ConversationOut:
    """Close it; scope: write."""
    caller = request.caller
    actions.close(Conversation.objects.get(pk=pk), by=caller.staff, at=caller.at)
    return pages.conversation_out(pages.one_conversation(pk))


@api.delete("/conversations/{pk}/closure", response=shapes.ConversationOut, tags=["conversations"])
@calling(Scope.WRITE)
def reopen(request: ApiRequest, pk: int) -> shapes.ConversationOut:
    """Open it again; scope: write."""
    caller = request.caller
    actions.reopen(Conversation.objects.get(pk=pk), by=caller.staff, at=caller.at)
    return pages.conversation_out(pages.one_conversation(pk))


@api.post("/conversations/{pk}/ownership", response=shapes.ConversationOut, tags=["conversations"])
@calling(Scope.WRITE)
def take(request: ApiRequest, pk: int) -> shapes.ConversationOut:
    """Make it the token's staff member's; scope: write."""
    caller = request.caller
    actions.take(Conversation.objects.get(pk=pk), by=caller.staff, at=caller.at)
    return pages.conversation_out(pages.one_conversation(pk))


@api.get("/clients/{pk}", response=shapes.ClientOut, tags=["clients"])
@calling(Scope.READ)
def client(request: ApiRequest, pk: int) -> shapes.ClientOut:
    """One client; scope: read. Reading is audited."""
    found = Client.objects.select_related("key").get(pk=pk)
    return pages.client_out(found, reader=request.caller)


@api.post("/calls", response={201: shapes.CallOut}, tags=["calls"])
@calling(Scope.CALLS)
@once
def call(request: ApiRequest, announced: shapes.CallIn) -> Status[shapes.CallOut]:
    """A phone rings: the caller's card opens on the desk of whoever is on phone duty; scope: calls.

    The answer says nothing of the caller, but their name to a token that may also read clients.
    """
    caller = request.caller
    ring = Ring(announced.number, announced.to, announced.at or caller.at, announced.id)
    rang = calls.ring(ring, practice=caller.staff.practice, at=caller.at)
    return Status(201, pages.call_out(rang, reader=caller))


def description(request: HttpRequest) -> dict[str, object]:
    """The OpenAPI document."""
    return dict(api.get_openapi_schema(path_prefix="/api/v1/"))
