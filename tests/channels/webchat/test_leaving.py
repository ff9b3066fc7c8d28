"""Who leaves is answered by e-mail; an address proves nothing until an answer comes from it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rapport.channels import deliveries, outbox
from rapport.channels.email.reading import identify
from rapport.channels.models import ChatVisitor
from rapport.channels.tasks import read_due
from rapport.channels.webchat import unheard
from rapport.clients.actions import merge as merge_clients
from rapport.clients.models import Client, Identity
from rapport.database.scope import practice_scope
from rapport.inbox.actions import merge, receive, reply
from rapport.inbox.actions.scheduling import schedule
from rapport.inbox.models import Conversation, Message, Outgoing
from tests.channels.conftest import mail
from tests.channels.webchat.conftest import answer, deliver, the_conversation
from tests.inbox.arrivals import arrival

pytestmark = pytest.mark.django_db
LATER = timedelta(minutes=5)


@pytest.fixture
def left(cast, postbox, browser, now):
    """Nora asked, left her address and went away; returns when that is a while ago."""
    browser.say("Does it hurt?", name="Nora")
    assert browser.call("post", "leaving/", {"email": "Nora@Client.example"}).status_code == 200
    return now + LATER


def hand_in(cast, raw: bytes, at) -> None:
    """A mail comes to our mailbox and is read."""
    deliveries.accept(
        practice_id=cast.id,
        channel_id=cast.mailbox.pk,
        provider_id=identify(raw),
        raw=raw,
        received_at=at,
        at=at,
    )
    read_due(at)


def test_leaving_sends_nothing(left, mail_server, cast):
    assert mail_server.accepted == []
    with practice_scope(cast.id):
        assert not Outgoing.objects.exists()


def test_who_is_away_is_answered_by_mail_and_finds_it_in_the_chat_too(
    cast, left, mail_server, browser
):
    answer(cast, "Hardly.", left)
    assert mail_server.recipients == ["nora@client.example"]
    sent = mail_server.accepted[0]
    assert sent["Subject"] == "Your message to Riverside"
    assert sent.get_content().startswith("Hardly.")
    assert browser.texts() == [("you", "Does it hurt?"), ("person", "Hardly.")]


def test_who_came_back_is_answered_in_the_chat_only(cast, left, mail_server, browser, clock):
    clock.move_to(left)
    browser.hear()
    answer(cast, "Hardly.", left)
    assert mail_server.accepted == []


def test_who_left_no_address_finds_the_answer_on_their_return(cast, browser, mail_server, now):
    browser.say("Does it hurt?")
    answer(cast, "Hardly.", now + LATER)
    assert mail_server.accepted == []
    assert browser.texts()[-1] == ("person", "Hardly.")


def test_an_answer_by_mail_is_the_same_conversation_and_proves_the_address(
    cast, left, mail_server, browser
):
    with practice_scope(cast.id):
        assert Identity.objects.get(kind="email").proved_at is None
    answer(cast, "Hardly.", left)
    reply_to = mail_server.accepted[0]["Message-ID"]
    hand_in(cast, mail("Good. Friday?", In_Reply_To=reply_to, Message_ID="<2@c.example>"), left)
    with practice_scope(cast.id):
        assert Conversation.objects.count() == Client.objects.count() == 1
        assert Identity.objects.get(kind="email").proved_at is not None
    assert len(browser.hear()["messages"]) == 2, "what came by mail is not shown to the browser"


def test_who_wrote_last_by_mail_is_answered_by_mail_alone(
    cast, left, mail_server, browser, clock, client
):
    answer(cast, "Hardly.", left)
    reply_to = mail_server.accepted[0]["Message-ID"]
    hand_in(cast, mail("My scar is red", In_Reply_To=reply_to, Message_ID="<2@c.example>"), left)
    clock.move_to(left)
    browser.hear()  # somebody sits before the chat
    client.force_login(cast.dana.user)
    with practice_scope(cast.id):
        beside = reverse("channels:chat-beside", args=[the_conversation(cast).pk])
    assert "your answer goes there" in client.post(beside).content.decode()
    answer(cast, "About your scar: come by.", left)
    assert len(mail_server.accepted) == 2
    assert "scar" not in str(browser.texts())


def test_an_address_of_somebody_we_know_joins_nobody(cast, browser, postbox, mail_server, now):
    with practice_scope(cast.id):
        ada = receive(arrival(cast, at=now), at=now).client_id
        Identity.objects.update(proved_at=now)
    browser.say("I am Ada", name="Ada Example")
    assert browser.call("post", "leaving/", {"email": "ada@example.com"}).status_code == 200
    with practice_scope(cast.id):
        chat = Conversation.objects.exclude(client=ada).get()
        assert Identity.objects.get(kind="email").client_id == ada
        assert Message.objects.filter(conversation=chat).count() == 1
        assert ChatVisitor.objects.select_related("conversation__client__key").get().email


def test_a_mail_put_together_with_a_chat_is_not_shown_to_the_browser(cast, browser, now):
    browser.say("Hello")
    with practice_scope(cast.id):
        chat = Conversation.objects.select_related("client", "channel").get()
        mailed = receive(arrival(cast, at=now), at=now)
        ada = Client.objects.get(pk=mailed.client_id)
        merge_clients(kept=chat.client, absorbed=ada, by=cast.dana, at=now)
        letter = Conversation.objects.get(pk=mailed.conversation_id)
        merge(letter, into=chat, by=cast.dana, at=now)
        assert chat.messages.count() == 2
    assert browser.texts() == [("you", "Hello")]


@pytest.mark.parametrize(
    ("email", "status"),
    [("nowhere", 422), ("a@b.example\r\nBcc: x@y.example", 422), ("", 422)],
)
def test_what_is_no_address_is_refused(browser, email, status):
    browser.say("Hello")
    assert browser.call("post", "leaving/", {"email": email}).status_code == status


def test_an_address_comes_after_a_message_and_not_by_the_dozen(browser, cast, clock):
    assert browser.call("post", "leaving/", {"email": "a@b.example"}).status_code == 401
    browser.say("Hello")
    answers = [
        browser.call("post", "leaving/", {"email": f"n{n}@c.example"}).status_code for n in range(4)
    ]
    assert answers == [200, 200, 200, 429]


def test_an_automatic_text_never_goes_to_an_address(
    cast, browser, postbox, mail_server, clock, now
):
    night = now + timedelta(hours=12)
    clock.move_to(night)
    browser.say("Anybody?")
    browser.call("post", "leaving/", {"email": "nora@client.example"})
    deliver(cast, night + LATER)
    assert mail_server.accepted == []
    with practice_scope(cast.id):
        assert the_conversation(cast).messages.filter(kind="ack").count() == 1


def test_an_answer_that_no_browser_took_goes_by_mail_after_a_while_and_once(
    cast, browser, postbox, mail_server, clock, now
):
    browser.say("Does it hurt?")
    browser.call("post", "leaving/", {"email": "nora@client.example"})
    answer(cast, "Hardly.", now)  # the phone went into a lift a moment ago
    assert mail_server.accepted == []
    assert unheard.send_after(practice_id=cast.id, at=now + timedelta(seconds=59)) == 0
    assert unheard.send_after(practice_id=cast.id, at=now + LATER) == 1
    assert unheard.send_after(practice_id=cast.id, at=now + 2 * LATER) == 0
    assert mail_server.recipients == ["nora@client.example"]
    assert browser.texts()[-1] == ("person", "Hardly.")


def test_what_the_browser_confirmed_is_not_mailed(cast, browser, postbox, mail_server, now):
    browser.say("Does it hurt?")
    browser.call("post", "leaving/", {"email": "nora@client.example"})
    answer(cast, "Hardly.", now)
    browser.call("post", "receipts/", {"delivered": 2, "read": 0})
    assert unheard.send_after(practice_id=cast.id, at=now + LATER) == 0
    assert mail_server.accepted == []


def test_a_mail_server_that_is_away_is_tried_again(cast, browser, postbox, mail_server, now):
    browser.say("Does it hurt?")
    browser.call("post", "leaving/", {"email": "nora@client.example"})
    answer(cast, "Hardly.", now)
    with practice_scope(cast.id):
        settings = cast.mailbox.settings
        type(cast.mailbox).objects.update(settings=settings | {"smtp_port": 1})
    assert unheard.send_after(practice_id=cast.id, at=now + LATER) == 0
    with practice_scope(cast.id):
        type(cast.mailbox).objects.update(settings=settings)
    assert unheard.send_after(practice_id=cast.id, at=now + 2 * LATER) == 1


def test_nothing_a_visitor_wrote_is_sent_to_an_address_they_left(cast, left, mail_server):
    answer(cast, "Hardly.", left)
    assert "Does it hurt" not in mail_server.accepted[0].get_content()


def test_who_wrote_last_in_a_chat_is_answered_there_whatever_began_the_conversation(
    cast, browser, postbox, mail_server, now
):
    with practice_scope(cast.id):
        mailed = receive(arrival(cast, at=now - LATER), at=now - LATER)
    browser.say("It is me, Ada")
    with practice_scope(cast.id):
        letter = Conversation.objects.select_related("channel").get(pk=mailed.conversation_id)
        merge(Conversation.objects.exclude(pk=letter.pk).get(), into=letter, by=cast.dana, at=now)
        reply(letter, by=cast.dana, text="Hello Ada", at=now)
    deliver(cast, now + timedelta(seconds=20))
    assert browser.texts()[-1] == ("person", "Hello Ada")
    assert mail_server.accepted == []


def test_a_scheduled_answer_that_is_held_is_not_carried_along_by_another(cast, browser, now):
    browser.say("Does it hurt?")
    later = now + LATER
    with practice_scope(cast.id):
        schedule(the_conversation(cast), by=cast.dana, text="Hardly.", leaves_at=later, at=now)
        reply(the_conversation(cast), by=cast.dana, text="One moment.", at=now)
        Outgoing.objects.filter(scheduled_for=None).update(due_at=later)
    browser.say("My lip has turned white and it hurts badly since the filler.")
    (first, second) = sorted(outbox.claim_due(at=later, limit=10))
    outbox.send(practice_id=cast.id, outgoing_id=second[1], at=later)
    outbox.send(practice_id=cast.id, outgoing_id=first[1], at=later)
    assert "Hardly." not in str(browser.texts())
    assert "One moment." in str(browser.texts())
