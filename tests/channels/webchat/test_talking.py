"""A chat from the first word to an answer: nothing lost, nothing doubled, nobody pretended."""

from datetime import timedelta
from uuid import uuid4

import pytest
from django.db import OperationalError

from rapport.channels import deliveries, outbox
from rapport.channels.models import ChatLine, ChatVisitor, Delivery
from rapport.channels.tasks import read_due
from rapport.channels.webchat import storing
from rapport.clients.actions import erase
from rapport.clients.models import Client, Identity
from rapport.database.scope import practice_scope
from rapport.inbox.actions import note, reply
from rapport.inbox.models import Conversation, Inquiry, Message, Outgoing
from rapport.inbox.queries.thread import head
from tests.channels.webchat.conftest import SITE, Browser, answer, deliver, the_conversation

pytestmark = pytest.mark.django_db
WHITE = "My lip has turned white and it hurts badly since the filler."


def test_hello_tells_who_is_here_and_stores_nothing(cast, browser):
    told = browser.call("get", "hello/").json()
    assert told["practice"] == "Riverside"
    assert told["is_open"]
    assert told["opens_at"] is None
    assert "911" in told["emergency"]
    assert "Nobody with medical training reads this at once." in told["emergency"]
    assert "24 hours" in told["notice"]
    assert told["limits"]["text"] == 4000
    with practice_scope(cast.id):
        assert not ChatVisitor.objects.exists()
        assert not Delivery.objects.exists()


def test_the_first_message_is_in_the_inbox_when_it_is_confirmed(cast, browser, now):
    said = browser.say("Does it hurt?", name="Nora")
    assert said.status_code == 201
    assert said.json()["message"] == {
        "n": 1,
        "key": said.json()["message"]["key"],
        "from": "you",
        "name": "",
        "text": "Does it hurt?",
        "at": "2026-03-04T16:00:00.000Z",
        "files": [],
        "state": "stored",
    }
    with practice_scope(cast.id):
        conversation = the_conversation(cast)
        assert conversation.client.name == "Nora"
        assert conversation.channel.kind == "webchat"
        assert Inquiry.objects.get().due_at == now + timedelta(minutes=5)
        assert Delivery.objects.get().state == "done"
        assert b"hurt" not in bytes(Delivery.objects.get().raw_sealed)


def test_the_same_key_is_the_same_message_and_brings_the_token_again(cast, client, browser):
    key = str(uuid4())
    first = browser.say("Hello", key=key)
    unheard = Browser(client)  # its answer was lost on the way
    again = unheard.say("Hello", key=key)
    assert again.status_code == 200
    assert again.json() == first.json()
    with practice_scope(cast.id):
        assert Message.objects.filter(kind="in").count() == 1
        assert ChatVisitor.objects.count() == 1


def test_everything_a_visitor_writes_is_one_conversation_also_when_read_together(
    cast, browser, now
):
    assert storing.turn.begin()  # somebody else's is being read: the worker takes these together
    answers = [browser.say(text) for text in ("One", "Two")]
    storing.turn.end()
    assert [a.status_code for a in answers] == [202, 202]
    assert answers[0].json()["message"]["n"] is None
    assert browser.texts() == []
    read_due(now)
    assert browser.texts() == [("you", "One"), ("you", "Two")]
    browser.say("Three")
    with practice_scope(cast.id):
        assert Conversation.objects.count() == 1
        assert Client.objects.count() == 1


def test_what_a_dying_request_left_the_worker_takes_in(cast, browser, now, monkeypatch):
    monkeypatch.setattr(deliveries, "process", lambda **_: 0)
    assert browser.say("Hello?").status_code == 202
    assert read_due(now) == 0, "for a moment it is the request's own"
    assert read_due(now + storing.OURS_FOR) == 1
    assert browser.texts() == [("you", "Hello?")]


def test_an_answer_comes_into_the_chat_with_a_first_name_and_stops_the_clock(cast, browser, now):
    browser.say("Does it hurt?")
    answer(cast, "Hardly: like a pinch.", now + timedelta(minutes=1))
    heard = browser.hear(after=1)["messages"]
    assert [(m["n"], m["from"], m["name"], m["state"]) for m in heard] == [
        (2, "person", "Dana", "sent")
    ]
    with practice_scope(cast.id):
        assert Inquiry.objects.get().state == "met"
        assert Outgoing.objects.get().state == "accepted"


def test_what_is_sent_twice_by_a_worker_that_died_appears_once(cast, browser, now):
    browser.say("Does it hurt?")
    answer(cast, "Hardly.", now)
    with practice_scope(cast.id):
        Outgoing.objects.update(state="queued", due_at=now, attempts=0)
    deliver(cast, now)
    assert len(browser.hear()["messages"]) == 2


def test_answers_stand_in_the_order_they_were_written_whoever_sends_first(cast, browser, now):
    browser.say("Does it hurt?")
    with practice_scope(cast.id):
        for text in ("Hardly.", "Like a pinch."):
            reply(the_conversation(cast), by=cast.dana, text=text, at=now)
    for practice_id, row_id in sorted(outbox.claim_due(at=now, limit=10), reverse=True):
        outbox.send(practice_id=practice_id, outgoing_id=row_id, at=now)
    assert [text for _, text in browser.texts()] == ["Does it hurt?", "Hardly.", "Like a pinch."]


def test_notes_and_other_channels_of_the_same_client_stay_with_the_team(cast, browser, now):
    browser.say("Does it hurt?")
    with practice_scope(cast.id):
        note(the_conversation(cast), by=cast.dana, text="She is anxious.", at=now)
    assert browser.texts() == [("you", "Does it hurt?")]


def test_a_token_opens_one_chat_and_no_other(cast, client, browser):
    browser.say("Mine")
    other = Browser(client)
    other.say("Theirs")
    assert browser.texts() == [("you", "Mine")]
    assert other.texts() == [("you", "Theirs")]


@pytest.mark.parametrize("token", ["x", "forged:signature"])
def test_a_forged_token_begins_anew(browser, token):
    browser.token = token
    refused = browser.call("get", "messages/")
    assert refused.status_code == 401
    assert refused["Content-Type"] == "application/problem+json"
    assert refused["Access-Control-Allow-Origin"] == SITE


def test_a_token_holds_no_more_when_it_is_revoked_or_a_month_old(cast, browser, clock, now):
    browser.say("Hello")
    clock.move_to(now + timedelta(days=31))
    assert browser.call("get", "messages/").status_code == 401
    clock.move_to(now)
    with practice_scope(cast.id):
        ChatVisitor.objects.update(revoked_at=now)
    assert browser.call("get", "messages/").status_code == 401


def test_a_visitor_who_forgets_ends_the_token_everywhere(cast, browser):
    browser.say("Hello")
    assert browser.call("post", "forgetting/").status_code == 204
    assert browser.call("get", "messages/").status_code == 401
    with practice_scope(cast.id):
        assert the_conversation(cast).messages.count() == 1


def test_an_erased_clients_chat_is_over(cast, browser, now):
    browser.say("Forget me")
    with practice_scope(cast.id):
        erase(client=the_conversation(cast).client, by=cast.olive, reason="asked", at=now)
    assert browser.call("get", "messages/").status_code == 401


def test_only_sites_that_the_practice_named_may_ask(client, browser):
    elsewhere = Browser(client, origin="https://elsewhere.example")
    refused = elsewhere.call("get", "hello/")
    assert refused.status_code == 404
    preflight = browser.call("options", "messages/")
    assert preflight.status_code == 204
    assert preflight["Access-Control-Allow-Origin"] == SITE
    assert "Access-Control-Allow-Credentials" not in preflight
    assert not browser.call("get", "hello/").cookies


def test_another_practices_chat_is_none_of_ours(cast, outsiders, browser):
    browser.say("Hello")
    with practice_scope(outsiders.id):
        assert not ChatVisitor.objects.exists()
        assert not ChatLine.objects.exists()


def test_what_could_not_be_stored_is_not_confirmed(cast, browser, monkeypatch):
    def full(**_):
        raise OperationalError("the disk is full")

    monkeypatch.setattr(deliveries, "accept", full)
    refused = browser.say("Hello?")
    assert refused.status_code == 503
    assert refused["Retry-After"] == "5"
    assert "try again" in refused.json()["detail"]


@pytest.mark.parametrize(
    "body",
    [
        {"key": None, "text": "no key"},
        {"key": "1", "text": "no uuid"},
        {"text": " "},
        {"text": "x" * 4001},
        {"text": 3},
        {"text": "a", "files": ["gone"]},
        {"text": "a", "files": "gone"},
    ],
)
def test_what_is_no_message_is_refused_in_words(browser, body):
    refused = browser.call("post", "messages/", {"key": str(uuid4())} | body)
    assert refused.status_code == 422
    assert refused.json()["detail"]


def test_nobody_there_says_so_once_and_never_as_a_person(cast, browser, clock, now):
    clock.move_to(now + timedelta(hours=12))
    night = now + timedelta(hours=12)
    browser.say("Anybody?")
    deliver(cast, night)
    browser.say("Hello?")
    deliver(cast, night)
    told = [m for m in browser.hear()["messages"] if m["from"] != "you"]
    assert [m["from"] for m in told] == ["practice"]
    assert "automatic" in told[0]["text"]
    assert "911" in told[0]["text"]
    assert told[0]["name"] == "Riverside"


def test_while_somebody_is_there_nothing_automatic_is_said(cast, browser, now):
    browser.say("Anybody?")
    assert browser.texts() == [("you", "Anybody?")]
    with practice_scope(cast.id):
        assert not Outgoing.objects.exists()


def test_nothing_automatic_is_said_where_a_flag_is_open(cast, browser, clock, now):
    clock.move_to(now + timedelta(hours=12))
    browser.say(WHITE)
    with practice_scope(cast.id):
        assert the_conversation(cast).red_flags.count() == 1
        assert not Outgoing.objects.exists()


def test_a_browser_is_nobody_we_know(cast, browser):
    browser.say("Hello", name="Ada Example")
    browser.say("Hello again")
    with practice_scope(cast.id):
        assert Identity.objects.get().kind == "chat"
        assert Identity.objects.get().shown == "Chat visitor"
        assert head(the_conversation(cast)).is_claimed
