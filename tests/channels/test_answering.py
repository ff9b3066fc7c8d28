"""From a reply at the desk to a mail that threads in the client's program, and back."""

from datetime import timedelta

import pytest

from rapport.channels import outbox
from rapport.channels.tasks import read_due
from rapport.database.scope import practice_scope
from rapport.inbox.actions.replying import reply
from rapport.inbox.models import Conversation, Inquiry, Message, Outgoing
from tests.channels.conftest import mail
from tests.channels.test_receiver import hand_in

pytestmark = pytest.mark.django_db(transaction=True)


def send_all(cast, at):
    for practice_id, row_id in outbox.claim_due(at=at, limit=10):
        outbox.send(practice_id=practice_id, outgoing_id=row_id, at=at)


@pytest.fixture
def asked(cast, incoming, now):
    """Nora has asked, and it is in the inbox."""
    hand_in(incoming, mail(References="<older@client.example>"))
    read_due(now)


@pytest.fixture
def answered(cast, asked, mail_server, now):
    """Dana has answered; returns what arrived at the client's server."""
    with practice_scope(cast.id):
        conversation = Conversation.objects.get()
        reply(conversation, by=cast.dana, text="Friday at four is yours.", at=now)
    send_all(cast, now + timedelta(minutes=1))
    return mail_server.accepted[0]


def test_the_answer_threads_in_the_clients_program(answered, mail_server):
    assert mail_server.recipients == ["nora@client.example"]
    assert answered["In-Reply-To"] == "<first@client.example>"
    assert answered["References"] == "<older@client.example> <first@client.example>"
    assert answered["Subject"] == "Re: Friday"
    assert answered["From"].addresses[0].addr_spec == "hello@riverside.example"
    assert answered["From"].addresses[0].display_name == "Dana, Riverside"


def test_the_answer_quotes_what_it_answers(answered):
    text = answered.get_content()
    assert text.startswith("Friday at four is yours.")
    assert "> Do you have time on Friday?" in text


def test_the_clock_stops_when_the_server_accepted_it(cast, asked, mail_server, now):
    mail_server.answer = "451 later"
    with practice_scope(cast.id):
        reply(Conversation.objects.get(), by=cast.dana, text="Friday at four.", at=now)
    send_all(cast, now + timedelta(minutes=1))
    with practice_scope(cast.id):
        assert Inquiry.objects.get().state == "running"
        assert Outgoing.objects.get().state == "queued"
        cast.mailbox.refresh_from_db()
        assert cast.mailbox.failing_since == now + timedelta(minutes=1)
    mail_server.answer = ""
    send_all(cast, now + timedelta(minutes=2))
    with practice_scope(cast.id):
        assert Inquiry.objects.get().state == "met"
        cast.mailbox.refresh_from_db()
        assert cast.mailbox.failing_since is None


def test_the_clients_answer_finds_the_same_conversation(cast, answered, incoming, now):
    again = mail(
        "Perfect, thank you!",
        Message_ID="<second@client.example>",
        In_Reply_To=answered["Message-ID"],
        Subject="Something else entirely",
    )
    hand_in(incoming, again)
    read_due(now + timedelta(minutes=5))
    with practice_scope(cast.id):
        assert Conversation.objects.count() == 1
        last = Message.objects.select_related("key").last()
        assert last.text == "Perfect, thank you!"


def test_an_answer_to_the_signed_address_needs_no_headers(cast, answered, incoming, now):
    signed = answered["Reply-To"].addresses[0].addr_spec
    assert signed.startswith("hello+c")
    again = mail("Yes!", Message_ID="<third@client.example>", To=signed, Subject="hi")
    hand_in(incoming, again, to=[signed.upper()])
    read_due(now + timedelta(minutes=5))
    with practice_scope(cast.id):
        assert Message.objects.order_by("id").last().matched_by == "token"


def test_a_second_attempt_is_the_same_mail(cast, asked, mail_server, now, monkeypatch):
    """A worker that dies after the server said yes sends the same Message-ID again."""
    with practice_scope(cast.id):
        reply(Conversation.objects.get(), by=cast.dana, text="Friday at four.", at=now)
    with monkeypatch.context() as patch:
        patch.setattr("rapport.inbox.actions.sending.accepted", lambda **_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            send_all(cast, now + timedelta(minutes=1))
    send_all(cast, now + timedelta(hours=1))
    first, second = mail_server.accepted
    assert first["Message-ID"] == second["Message-ID"]
