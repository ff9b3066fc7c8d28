"""The short way in for programs: it stores what is in order, and leaves every no to the long way."""

import io
import json

import pytest

from rapport.accounts.actions import issue_token, revoke_token
from rapport.accounts.models import ApiToken
from rapport.channels.api.lane import LARGEST, PATH, Lane
from rapport.channels.bell import PAUSE, Bell
from rapport.channels.models import Delivery
from rapport.database.scope import practice_scope

pytestmark = pytest.mark.django_db


class LongWay:
    """Keeps the bodies that were left to it."""

    def __init__(self):
        self.bodies = []

    def __call__(self, environ, start):
        self.bodies.append(environ["wsgi.input"].read())
        start("418 The long way", [])
        return [b""]


@pytest.fixture
def token(cast, now):
    return token_of(cast, now, ["receive"])


def token_of(cast, now, scopes):
    with practice_scope(cast.id):
        return issue_token(
            practice_id=cast.id, user_id=cast.dana.user_id, name="test", scopes=scopes, at=now
        )


@pytest.fixture
def lane():
    return Lane(LongWay())


def post(lane, token, message, **environ):
    body = message if isinstance(message, bytes) else json.dumps(message).encode()
    answered = []
    said = lane(
        {
            "PATH_INFO": PATH,
            "REQUEST_METHOD": "POST",
            "CONTENT_LENGTH": str(len(body)),
            "HTTP_AUTHORIZATION": f"Bearer {token}",
            "wsgi.input": io.BytesIO(body),
        }
        | environ,
        lambda status, headers: answered.append((status, dict(headers))),
    )
    return answered[0][0], b"".join(said)


def message(cast, **changes):
    sender = {"name": "Ada Example", "email": "ada@example.com"}
    return {"channel": cast.api.public_id, "sender": sender, "text": "Does it hurt?"} | changes


def test_a_message_in_order_is_stored_and_named(lane, token, cast):
    status, said = post(lane, token, message(cast))
    assert status == "202 Accepted"
    with practice_scope(cast.id):
        stored = Delivery.objects.get()
    assert json.loads(said) == {"delivery": stored.pk, "is_duplicate": False}
    assert lane._otherwise.bodies == []


def test_it_is_one_round_trip_once_the_channel_is_known(
    lane, token, cast, django_assert_num_queries
):
    post(lane, token, message(cast, id="1"))
    with django_assert_num_queries(0):  # the driver's own cursor is not counted by Django
        assert post(lane, token, message(cast, id="2"))[0] == "202 Accepted"


def test_both_ways_tell_the_same_repetitions_apart(lane, client, token, cast):
    post(lane, token, message(cast, id="m-1"))
    post(lane, token, message(cast), HTTP_IDEMPOTENCY_KEY="k-1")
    post(lane, token, message(cast, text="By its content"))
    for again, headers in (
        (message(cast, id="m-1", text="Another text"), {}),
        (message(cast), {"HTTP_IDEMPOTENCY_KEY": "k-1"}),
        (message(cast, text="By its content"), {}),
    ):
        answer = client.post(
            PATH,
            json.dumps(again),
            content_type="application/json",
            HTTP_AUTHORIZATION=f"Bearer {token}",
            **headers,
        )
        assert answer.json()["is_duplicate"] is True


@pytest.mark.parametrize(
    "change", [{"text": ""}, {"channel": "nowhere"}, {"txet": "misspelt"}, {"received_at": "soon"}]
)
def test_what_is_not_in_order_goes_the_long_way_with_its_whole_body(lane, token, cast, change):
    said = message(cast) | change
    assert post(lane, token, said)[0] == "418 The long way"
    assert [json.loads(body) for body in lane._otherwise.bodies] == [said]
    with practice_scope(cast.id):
        assert not Delivery.objects.exists()


def test_a_token_that_holds_no_more_stores_nothing(lane, token, cast, now):
    post(lane, token, message(cast, id="1"))
    with practice_scope(cast.id):
        revoke_token(token=ApiToken.objects.get(), at=now)
    assert post(lane, token, message(cast, id="2"))[0] == "418 The long way"
    with practice_scope(cast.id):
        assert Delivery.objects.count() == 1


def test_a_token_without_the_scope_stores_nothing(lane, cast, now):
    reader = token_of(cast, now, ["read", "write"])
    assert post(lane, reader, message(cast))[0] == "418 The long way"
    with practice_scope(cast.id):
        assert not Delivery.objects.exists()


def test_a_token_of_another_practice_stores_nothing(lane, token, cast, outsiders, now):
    post(lane, token, message(cast, id="1"))
    stranger = token_of(outsiders, now, ["receive"])
    assert post(lane, stranger, message(cast, id="2"))[0] == "418 The long way"
    for practice in (cast, outsiders):
        with practice_scope(practice.id):
            assert Delivery.objects.count() == (practice is cast)


def test_a_channel_that_was_switched_off_stores_nothing(lane, token, cast):
    post(lane, token, message(cast, id="1"))
    with practice_scope(cast.id):
        cast.api.is_active = False
        cast.api.save()
    assert post(lane, token, message(cast, id="2"))[0] == "418 The long way"


@pytest.mark.parametrize(
    "environ",
    [
        {"PATH_INFO": "/api/v1/conversations"},
        {"REQUEST_METHOD": "GET"},
        {"CONTENT_LENGTH": ""},
        {"CONTENT_LENGTH": str(LARGEST + 1)},
        {"HTTP_AUTHORIZATION": ""},
    ],
)
def test_everything_else_is_not_its_business(lane, token, cast, environ):
    assert post(lane, token, message(cast), **environ)[0] == "418 The long way"


def test_the_bell_rings_once_in_a_while():
    time = 100.0
    bell = Bell(clock=lambda: time)
    assert [bell.rings(), bell.rings()] == [True, False]
    time += 2 * PAUSE
    assert bell.rings()
