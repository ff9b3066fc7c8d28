"""A browser on somebody's site, and the chat behind it."""

import json
from uuid import uuid4

import pytest
import time_machine
from django.core.cache import cache

from rapport.channels import outbox
from rapport.channels.webchat import limits, storing
from rapport.channels.webform.limits import Limiter
from rapport.database.scope import practice_scope
from rapport.inbox.actions import reply
from rapport.inbox.models import Channel, Conversation
from tests.cast import FOUNDED, Cast

SITE = "https://www.riverside.example"


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    """Nobody has sent anything yet, nothing is remembered, and few write."""
    monkeypatch.setattr(storing, "QUIET", 0)
    cache.clear()
    for limiter in vars(limits).values():
        if isinstance(limiter, Limiter):
            limiter._seen.clear()


@pytest.fixture
def clock(now):
    """Wednesday, 10:00 in Chicago, while the location is open."""
    with time_machine.travel(now, tick=False) as traveller:
        yield traveller


@pytest.fixture
def chat(cast) -> Channel:
    with practice_scope(cast.id):
        return Channel.objects.create(
            practice_id=cast.id,
            kind="webchat",
            name="Chat",
            public_id="riverside-chat",
            location=cast.location,
            settings={"sites": [SITE]},
            created_at=FOUNDED,
        )


class Browser:
    """A visitor's browser: it knows its token and what it has read, as the widget does."""

    def __init__(self, client, public_id="riverside-chat", origin=SITE):
        self.client, self.path = client, f"/in/webchat/{public_id}/"
        self.origin, self.token, self.address = origin, "", "127.0.0.1"

    @property
    def headers(self):
        named = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        return {"Origin": self.origin, **named}

    def call(self, method, path, data=None):
        body = {"data": json.dumps(data), "content_type": "application/json"} if data else {}
        send = getattr(self.client, method)
        return send(self.path + path, headers=self.headers, REMOTE_ADDR=self.address, **body)

    def post_file(self, given):
        return self.client.post(self.path + "files/", {"file": given}, headers=self.headers)

    def say(self, text, *, key=None, **more):
        answer = self.call("post", "messages/", {"key": key or str(uuid4()), "text": text} | more)
        if answer.status_code < 300:
            self.token = answer.json().get("token", self.token)
        return answer

    def hear(self, after=0):
        return self.call("get", f"messages/?after={after}").json()

    def texts(self):
        return [(m["from"], m["text"]) for m in self.hear()["messages"]]


@pytest.fixture
def browser(client, chat, clock) -> Browser:
    return Browser(client)


def the_conversation(cast: Cast) -> Conversation:
    return Conversation.objects.select_related("client__key", "channel", "location").get()


def deliver(cast: Cast, at) -> None:
    """The worker's lane: whatever is due goes out."""
    for practice_id, row_id in outbox.claim_due(at=at, limit=10):
        outbox.send(practice_id=practice_id, outgoing_id=row_id, at=at)


def answer(cast: Cast, text: str, at, by=None) -> None:
    """A person of the practice answers, and it goes out."""
    with practice_scope(cast.id):
        reply(the_conversation(cast), by=by or cast.dana, text=text, at=at)
    deliver(cast, at)
