"""An assistant of our practice at a real server on this machine, and a conversation with Ada."""

from datetime import timedelta

import pytest
import time_machine

from rapport.assistant import actions, tasks, transport
from rapport.assistant.models import Ask
from rapport.database.scope import practice_scope
from rapport.inbox.actions import receive, reply
from rapport.inbox.models import Conversation
from tests.assistant.server import ModelServer
from tests.conftest import NOW
from tests.inbox.arrivals import arrival

SAID = "Hi, Ada Example here. I love the room by the window. Call me on +1 212 555 0142 please."


@pytest.fixture
def at_ten():
    """The clock stands at `now`, also for the worker; moving it is allowed."""
    with time_machine.travel(NOW, tick=False) as clock:
        yield clock


@pytest.fixture
def model():
    """The server; it speaks honestly until told otherwise."""
    server = ModelServer()
    yield server
    server.end()


@pytest.fixture
def quick(monkeypatch):
    """The whole of a call has half a second instead of twenty."""
    monkeypatch.setattr(transport, "TOTAL", 0.5)


def put_up(cast, server, now, **changes):
    """Set the assistant up as the owner does, in the practice's scope."""
    whole = {
        "url": server.url,
        "model": "small",
        "key": "sesame",
        "is_on": True,
        "is_covered": True,
    }
    return actions.place(**(whole | changes), by=cast.olive, at=now)


@pytest.fixture
def placed(scoped, model, at_ten, now):
    """Switched on and marked as covered, with the scope entered."""
    put_up(scoped, model, now)
    return scoped


@pytest.fixture
def talk(scoped, now):
    """Ada wrote, Dana answered, Ada wrote again."""
    place = receive(arrival(scoped, at=now - timedelta(hours=2), text=SAID), at=now)
    row = Conversation.objects.select_related("client__key", "channel").get(
        pk=place.conversation_id
    )
    reply(row, by=scoped.dana, text="Friday at ten is yours, Ada.", at=now - timedelta(hours=1))
    again = "Friday is perfect, but I am scared of needles."
    receive(
        arrival(scoped, at=now - timedelta(minutes=5), text=again, conversation_token=row.pk),
        at=now,
    )
    Conversation.objects.filter(pk=row.pk).update(
        zone=""
    )  # a swift moment, until a test says otherwise
    row.refresh_from_db()
    return row


def ask(cast, talk, kind=Ask.Kind.MEMORIES, *, now=NOW, by=None):
    """Asked by Dana and put by the worker; the ask as it ended."""
    row = actions.ask(talk, kind=kind, by=by or cast.dana, at=now)
    return put(row)


def put(row):
    """The worker's part, as it does it: claimed, called, finished."""
    for practice_id, ask_id in actions.claim_due(at=NOW + timedelta(seconds=1), limit=10):
        tasks.put(practice_id=practice_id, ask_id=ask_id)
    with practice_scope(row.practice_id):
        return Ask.objects.select_related("conversation__client__key").get(pk=row.pk)


def write(cast, talk, text, at):
    """The client writes once more; the moment stays a swift one."""
    receive(arrival(cast, at=at, text=text, conversation_token=talk.pk), at=at)
    Conversation.objects.filter(pk=talk.pk).update(zone="")
    talk.refresh_from_db()
