"""Programs hand in messages, read conversations and answer them; each within its practice and scope."""

import json

import pytest

from rapport.accounts.actions import issue_token
from rapport.channels.deliveries import claim_due, process
from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.models import Conversation, Message
from tests.inbox.arrivals import arrival

pytestmark = pytest.mark.django_db
ALL = ("receive", "read", "write")


@pytest.fixture
def call(client, cast, now):
    return caller(client, cast, now, ALL)


def caller(client, cast, now, scopes):
    with practice_scope(cast.id):
        token = issue_token(
            practice_id=cast.id, user_id=cast.dana.user_id, name="test", scopes=scopes, at=now
        )

    def send(method, path, body=None, **headers):
        data = json.dumps(body) if body is not None else ""
        headers = {f"HTTP_{k.upper()}": v for k, v in headers.items()}
        return getattr(client, method)(
            f"/api/v1{path}",
            data=data if method != "get" else body,
            content_type="application/json",
            HTTP_AUTHORIZATION=f"Bearer {token}",
            **headers,
        )

    return send


@pytest.fixture
def conversation(cast, now):
    with practice_scope(cast.id):
        return actions.receive(arrival(cast, at=now), at=now).conversation_id


def message(cast, **changes):
    sender = {"name": "Ada Example", "email": "ada@example.com"}
    return {"channel": cast.api.public_id, "sender": sender, "text": "Does it hurt?"} | changes


def test_a_message_is_stored_before_it_is_answered_and_reaches_the_inbox(call, cast, now):
    answer = call("post", "/messages", message(cast))
    assert answer.status_code == 202
    for practice_id, delivery_id in claim_due(at=now.replace(year=2030), limit=10):
        assert process(practice_id=practice_id, delivery_id=delivery_id, at=now) == 1
    with practice_scope(cast.id):
        assert Message.objects.select_related("key").get().text == "Does it hurt?"


def test_the_same_id_twice_is_one_message(call, cast):
    first = call("post", "/messages", message(cast, id="m-1")).json()
    again = call("post", "/messages", message(cast, id="m-1")).json()
    assert (first["is_duplicate"], again["is_duplicate"]) == (False, True)


@pytest.mark.parametrize(
    ("change", "status"),
    [({"text": ""}, 422), ({"channel": "nowhere"}, 404), ({"txet": "misspelt"}, 422)],
)
def test_a_bad_message_is_refused_with_a_problem(call, cast, change, status):
    answer = call("post", "/messages", message(cast) | change)
    assert answer.status_code == status
    assert answer["Content-Type"] == "application/problem+json"
    assert answer.json()["title"]


def test_without_a_token_nothing_opens(client, cast):
    assert client.get("/api/v1/conversations").status_code == 401


def test_a_token_does_only_what_its_scopes_say(client, cast, now, conversation):
    reader = caller(client, cast, now, ("read",))
    assert reader("get", f"/conversations/{conversation}").status_code == 200
    refused = reader("post", f"/conversations/{conversation}/replies", {"text": "Hello"})
    assert refused.status_code == 403
    assert reader("post", "/messages", message(cast)).status_code == 403


def test_a_reply_is_the_token_owners_and_done_once_a_key(call, cast, conversation):
    path = f"/conversations/{conversation}/replies"
    first = call("post", path, {"text": "Hello"}, idempotency_key="k-1")
    again = call("post", path, {"text": "Hello"}, idempotency_key="k-1")
    other = call("post", path, {"text": "Something else"}, idempotency_key="k-1")
    assert (first.status_code, again.status_code, other.status_code) == (201, 201, 422)
    assert first.json() == again.json()
    assert first.json()["author"]["name"] == "Dana"
    with practice_scope(cast.id):
        assert Message.objects.filter(kind="reply").count() == 1


def test_a_reply_that_missed_something_is_refused(call, conversation):
    stale = call("post", f"/conversations/{conversation}/replies", {"text": "Hi", "version": 0})
    assert stale.status_code == 409
    assert stale.json()["title"] == "SomebodyWasFaster"


def test_pages_follow_their_cursor_to_the_end(call, cast, now):
    with practice_scope(cast.id):
        for n in range(5):
            actions.receive(arrival(cast, at=now, sender=f"c{n}@example.com"), at=now)
    seen, after = [], ""
    while True:
        page = call("get", "/conversations", {"limit": 2, "after": after}).json()
        seen += [item["id"] for item in page["items"]]
        after = page["next"]
        if not after:
            break
    assert len(seen) == len(set(seen)) == 5


def test_closing_and_opening_again(call, cast, conversation):
    assert call("post", f"/conversations/{conversation}/closure").json()["status"] == "closed"
    assert call("delete", f"/conversations/{conversation}/closure").json()["status"] == "open"


def test_another_practice_finds_nothing(client, cast, outsiders, now, conversation):
    stranger = caller(client, outsiders, now, ALL)
    for method, path in (
        ("get", f"/conversations/{conversation}"),
        ("get", f"/conversations/{conversation}/messages"),
        ("post", f"/conversations/{conversation}/closure"),
        ("get", f"/clients/{_client_of(cast, conversation)}"),
    ):
        assert stranger(method, path).status_code == 404
    assert stranger("post", "/messages", message(cast)).status_code == 404


def _client_of(cast, conversation):
    with practice_scope(cast.id):
        return Conversation.objects.get(pk=conversation).client_id


def test_it_describes_itself(client):
    document = client.get("/api/v1/openapi.json").json()
    assert "/api/v1/conversations/{pk}/replies" in document["paths"]
    page = client.get("/api/v1/docs").content.decode()
    assert "/api/v1/messages" in page
