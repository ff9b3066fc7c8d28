"""Typing, receipts, hesitation and blocking: told without words, and forgotten in time."""

from datetime import timedelta
from urllib.parse import parse_qs, urlsplit

import pytest
from django.db import connection

from rapport.audit.models import Entry
from rapport.channels.models import ChatMoment, ChatUpload
from rapport.channels.webchat import limits, upkeep
from rapport.database.scope import practice_scope
from rapport.inbox.actions.looking import leave, look
from rapport.inbox.models import Outgoing
from rapport.live.tickets import Visit, read_visit
from tests.channels.webchat.conftest import SITE, answer, the_conversation

pytestmark = pytest.mark.django_db


@pytest.fixture
def told(monkeypatch):
    """What visitors are told in this test: (event, data)."""
    heard = []

    def keep(*, practice_id, conversation_id, event, **data):
        heard.append((event, data))

    monkeypatch.setattr("rapport.channels.webchat.actions.tell_visit", keep)
    monkeypatch.setattr("rapport.inbox.actions.looking.tell_visit", keep)
    return heard


@pytest.fixture
def desk(cast, client, browser):
    """Dana looks at what stands beside the chat."""
    browser.say("How much is it?", told=True)

    def look_at():
        client.force_login(cast.dana.user)
        with practice_scope(cast.id):
            pk = the_conversation(cast).pk
        page = client.post(f"/inbox/{pk}/chat/").content.decode()
        client.logout()
        return page

    return look_at


def test_the_desk_sees_that_they_type_never_what(desk, browser, clock, now):
    assert "is in the chat" in desk()
    browser.call("post", "typing/", {"is_typing": True})
    assert "is typing" in desk()
    browser.call("post", "typing/", {"is_typing": False})
    assert "is in the chat" in desk()
    clock.move_to(now + timedelta(minutes=2))
    assert "not here" in desk()


def test_the_live_process_says_who_is_there_and_who_has_gone(cast, desk, clock, now):
    with practice_scope(cast.id):
        row = the_conversation(cast)

    def note(at, *, is_here):
        with connection.cursor() as cursor:
            values = [[cast.id], [row.pk], at, is_here]
            cursor.execute("select note_visits(%s::bigint[], %s::bigint[], %s, %s)", values)

    clock.move_to(later := now + timedelta(minutes=5))
    note(later, is_here=True)
    assert "is in the chat" in desk()
    note(later, is_here=False)
    assert "not here" in desk()
    assert "waits in the chat for their return" in desk()


def test_the_visitor_hears_who_writes_by_first_name(cast, browser, told, now):
    browser.say("Hello")
    with practice_scope(cast.id):
        row = the_conversation(cast)
        look(row, by=cast.dana, at=now, is_typing=True, is_note=True)
        look(row, by=cast.dana, at=now, is_typing=True)
        leave(row, by=cast.dana, at=now)
    assert [each for each in told if each[0] == "typing"] == [
        ("typing", {"name": "Dana", "is_typing": True}),
        ("typing", {"name": "Dana", "is_typing": False}),
    ]


def test_opening_the_conversation_tells_that_it_was_read(desk, browser, told):
    assert browser.hear()["messages"][0]["state"] == "stored"
    desk()
    assert told[-1] == ("read", {"n": 1})
    assert browser.hear()["messages"][0]["state"] == "read"
    assert browser.hear()["read"] == 1


def test_a_ticket_is_for_this_chat_and_this_site(cast, browser):
    assert browser.call("post", "ticket/").status_code == 401
    browser.say("Hello")
    url = urlsplit(browser.call("post", "ticket/").json()["url"])
    assert url.path == "/live/visit"
    with practice_scope(cast.id):
        here = Visit(cast.id, the_conversation(cast).pk, SITE)
    assert read_visit(parse_qs(url.query)["ticket"][0]) == here


def test_receipts_stand_under_the_answer_and_never_come_before_it(cast, browser, now):
    browser.say("How much?")
    answer(cast, "It is $450.", now)
    browser.call("post", "receipts/", {"delivered": 99})
    with practice_scope(cast.id):
        sent = Outgoing.objects.get()
        assert (sent.delivered_at, sent.read_at) == (now, None)
    browser.call("post", "receipts/", {"read": 2})
    with practice_scope(cast.id):
        assert Outgoing.objects.get().read_at == now
    assert browser.hear()["messages"][-1]["state"] == "read"


@pytest.mark.parametrize("receipt", [{"read": -1}, {"read": "2"}, {"delivered": True}])
def test_what_is_no_receipt_is_refused(browser, receipt):
    browser.say("Hello")
    assert browser.call("post", "receipts/", receipt).status_code == 422


def hesitate(cast, browser, clock, now, *, told):
    browser.say("How much is it?", told=told)
    answer(cast, "It is $450.", now + timedelta(seconds=20))
    for minute in (1, 2):
        clock.move_to(now + timedelta(minutes=minute))
        browser.call("post", "typing/", {"is_typing": True})
        clock.move_to(now + timedelta(minutes=minute, seconds=10))
        browser.call("post", "typing/", {"is_typing": False})
    clock.move_to(now + timedelta(minutes=3))
    browser.hear()


def test_stopping_twice_after_a_price_is_shown_quietly(cast, desk, browser, clock, now):
    hesitate(cast, browser, clock, now, told=True)
    assert "stopped typing 2 times after the price" in desk()


def test_who_was_not_told_is_not_read(cast, browser, clock, now):
    hesitate(cast, browser, clock, now, told=False)
    with practice_scope(cast.id):
        assert not ChatMoment.objects.exists()


def test_signs_are_forgotten_after_a_day(cast, browser, clock, now):
    hesitate(cast, browser, clock, now, told=True)
    assert upkeep.forget(practice_id=cast.id, at=now + timedelta(hours=23)) == 0
    assert upkeep.forget(practice_id=cast.id, at=now + timedelta(hours=25)) == 4
    with practice_scope(cast.id):
        assert not ChatMoment.objects.exists()
        assert not ChatUpload.objects.exists()


def test_a_blocked_visitor_writes_no_more_until_they_are_let_in_again(cast, client, browser, desk):
    desk()
    with practice_scope(cast.id):
        pk = the_conversation(cast).pk
    block = f"/inbox/{pk}/chat/blocking/"
    client.force_login(cast.dana.user)
    client.post(block)
    refused = browser.say("Buy my pills")
    assert refused.status_code == 403
    assert browser.hear()["is_closed"]
    assert "blocked" in desk()
    client.force_login(cast.dana.user)
    client.post(block)
    assert browser.say("Sorry").status_code == 201
    with practice_scope(cast.id):
        kept = Entry.objects.filter(subject_kind="chat visitor").order_by("pk")
        assert [r.verb for r in kept] == ["blocked", "unblocked"]


def test_too_much_at_once_waits_a_minute(browser):
    for _ in range(limits.messages_by_visitor.most):
        assert browser.say("again").status_code == 201
    refused = browser.say("again")
    assert refused.status_code == 429
    assert refused["Retry-After"] == "60"


def test_an_address_opens_only_so_many_chats_a_minute(browser):
    for _ in range(limits.openings_by_address.most):
        browser.token = ""
        browser.say("me again")
    browser.token = ""
    assert browser.say("me again").status_code == 429
    browser.address = "127.0.0.2"
    assert browser.say("somebody else").status_code == 201
