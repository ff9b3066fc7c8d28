"""What strangers, broken programs and bad days do to a mailbox: nothing is lost, nobody is fooled."""

import smtplib
import socket
import tarfile
import zipfile
from datetime import timedelta
from io import BytesIO
from pathlib import Path

import pytest
from django.db import OperationalError

from rapport.channels import deliveries
from rapport.channels.email import tokens
from rapport.channels.email.letter import Letter, written
from rapport.channels.email.reading import identify
from rapport.channels.models import Delivery
from rapport.channels.shape import ChannelError
from rapport.channels.tasks import read_due
from rapport.clients.models import Client
from rapport.database.scope import practice_scope
from rapport.inbox.models import Attachment, Conversation, Inquiry, Message
from tests.channels.conftest import mail
from tests.channels.test_answering import answered, asked, send_all  # noqa: F401 - fixtures
from tests.channels.test_receiver import hand_in

pytestmark = pytest.mark.django_db(transaction=True)
DATA = Path(__file__).parents[3] / "shared" / "data"


def messages(cast):
    with practice_scope(cast.id):
        return list(Message.objects.select_related("key").order_by("id"))


def conversation_of(cast):
    with practice_scope(cast.id):
        return Conversation.objects.first()


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"\r\n",
        b"no header at all",
        b"From: nora@client.example\r\nContent-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n\r\n",
        b"From: nora@client.example\r\nContent-Type: text/plain; charset=klingon\r\n\r\n\xff\xfe\x00h\x00",
        b"From: nora@client.example\r\nSubject: =?utf-8?b?////?=\r\n\r\n\x00\x00",
        b"From: \xff\xfe <>\r\nMessage-ID: <<<>\r\nDate: yesterday\r\n\r\nhello",
        b"Message-ID: <" + b"x" * 5000 + b"@y>\r\nFrom: nora@client.example\r\n\r\nlong id",
    ],
)
def test_malformed_mail_is_taken_in(cast, incoming, now, raw):
    hand_in(incoming, raw)
    read_due(now)
    assert len(messages(cast)) == 1


def test_bare_line_feeds_and_nuls_do_not_stop_a_mail(cast, incoming, now):
    hand_in(incoming, mail("one\ntwo\x00three").replace(b"\r\n", b"\n"))
    read_due(now)
    assert messages(cast)[0].text == "one\ntwothree"


def test_mail_over_25_mb_is_refused_and_mail_just_below_is_kept(cast, incoming, now):
    with pytest.raises(smtplib.SMTPResponseException) as refused:
        hand_in(incoming, mail("x" * 70 + "\r\n") * 1 + b"y" * 1000 + b"\r\n" * 14_000_000)
    assert refused.value.smtp_code == 552
    hand_in(incoming, mail(("x" * 998 + "\r\n") * 24_000))
    read_due(now)
    assert len(messages(cast)) == 1


def test_a_zip_bomb_is_never_opened(cast, incoming, now):
    packed = BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("zeros", b"\0" * 100_000_000)
    hand_in(incoming, with_file("bomb.zip", "application/zip", packed.getvalue()))
    read_due(now)
    with practice_scope(cast.id):
        kept = Attachment.objects.get()
    assert kept.size == len(packed.getvalue())
    assert kept.content_type == "application/octet-stream"


def with_file(name, content_type, content):
    from email.message import EmailMessage
    from email.policy import SMTP

    letter = EmailMessage(policy=SMTP)
    letter["From"], letter["To"] = "nora@client.example", "hello@riverside.example"
    letter["Message-ID"] = "<file@client.example>"
    letter.set_content("See attached.")
    main, _, sub = content_type.partition("/")
    letter.add_attachment(content, maintype=main, subtype=sub, filename=name)
    return letter.as_bytes()


def test_ten_thousand_recipients_are_refused_politely(cast, incoming):
    with smtplib.SMTP("127.0.0.1", incoming, timeout=30) as smtp:
        smtp.ehlo()
        smtp.mail("nora@client.example")
        codes = [smtp.rcpt("hello@riverside.example")[0] for _ in range(110)]
    assert codes == [250] * 100 + [452] * 10


def test_a_mail_with_ten_thousand_addresses_in_its_header_is_read(cast, incoming, now):
    crowd = ", ".join(f"n{n}@client.example" for n in range(10_000))
    hand_in(incoming, mail(Cc=crowd))
    read_due(now)
    assert len(messages(cast)) == 1


def test_nobody_else_is_received_for(cast, incoming):
    for stranger in (
        "somebody@riverside.example",
        "hello@other.example",
        "hello+cforged-aaaaaaaaaaaaaaaa@riverside.example",
    ):
        with pytest.raises(smtplib.SMTPRecipientsRefused):
            hand_in(incoming, mail(), to=[stranger])


def test_commands_may_come_all_at_once(cast, incoming, now):
    lines = (
        b"EHLO x",
        b"MAIL FROM:<nora@client.example>",
        b"RCPT TO:<hello@riverside.example>",
        b"DATA",
    )
    with socket.create_connection(("127.0.0.1", incoming), timeout=10) as peer:
        peer.recv(1000)
        peer.sendall(b"\r\n".join(lines) + b"\r\n")
        read_until(peer, b"354 ")
        peer.sendall(mail() + b".\r\nQUIT\r\n")
        assert b"250 2.0.0 Stored" in read_until(peer, b"221 ")
    read_due(now)
    assert len(messages(cast)) == 1


def read_until(peer, mark):
    told = b""
    while mark not in told:
        told += peer.recv(4096)
    return told


@pytest.mark.parametrize(
    "poison", ["\r\nBcc: all@x.example", "\nX: y", "\r\n\r\nbody", "\x00", "\u2028X: y"]
)
def test_nothing_a_client_wrote_becomes_a_header(poison, now):
    letter = Letter(
        from_name=f"Dana{poison}",
        from_address="hello@riverside.example",
        to_name=f"Nora{poison}",
        to_address="nora@client.example",
        reply_to="",
        subject=f"Re: Friday{poison}",
        message_id="c.1-aaaa.k@riverside.example",
        references=(f"a@b{poison}", "c@d"),
        text="Hello",
        at=now,
    )
    raw = written(letter).as_bytes()
    head = raw.split(b"\r\n\r\n")[0]
    names = {line.partition(b":")[0] for line in head.split(b"\r\n") if line[:1] not in b" \t"}
    assert names <= {b"From", b"To", b"Subject", b"Date", b"Message-ID", b"In-Reply-To", b"References",
                     b"Content-Type", b"Content-Transfer-Encoding", b"MIME-Version"}  # fmt: skip
    assert b"\x00" not in head


@pytest.mark.parametrize(
    "address", ["nora@client.example\r\nBcc: x@y.example", "", "nora", "a b@c.example"]
)
def test_an_address_that_is_none_is_said_to_be_none(address, now):
    letter = Letter("D", "hello@riverside.example", "N", address, "", "s", "m@x", (), "t", now)
    with pytest.raises(ChannelError, match="no address"):
        written(letter)


def test_a_forged_token_joins_nothing(cast, answered, incoming, now):  # noqa: F811 - a fixture
    number = f"{conversation_of(cast).pk:x}"
    forged = f"<c.{number}-aaaaaaaaaaaaaaaa.k@riverside.example>"
    raw = mail(
        "Let me in", From="eve@evil.example", Message_ID="<e@evil.example>", In_Reply_To=forged
    )
    hand_in(incoming, raw)
    read_due(now + timedelta(minutes=5))
    with practice_scope(cast.id):
        assert Conversation.objects.count() == 2


def test_a_token_of_another_practice_is_worth_nothing(cast, outsiders):
    assert tokens.read(outsiders.id, tokens.sign(cast.id, 5)) is None
    assert tokens.read(cast.id, tokens.sign(cast.id, 5)) == 5


def test_a_stranger_with_a_true_token_does_not_become_the_client(cast, answered, incoming, now):  # noqa: F811 - a fixture
    raw = mail(
        "Forwarded to me",
        From="Eve <eve@evil.example>",
        Message_ID="<e@evil.example>",
        In_Reply_To=answered["Message-ID"],
    )
    hand_in(incoming, raw)
    read_due(now + timedelta(minutes=5))
    with practice_scope(cast.id):
        names = {client.name for client in Client.objects.select_related("key")}
    assert names == {"Nora", "Eve"}


def test_a_mail_that_comes_twice_is_one_message(cast, incoming, now):
    for _ in range(3):
        hand_in(incoming, mail())
    hand_in(incoming, b"Received: by another way\r\n" + mail())
    read_due(now)
    assert len(messages(cast)) == 1


def test_one_id_for_two_mails_loses_neither(cast, incoming, now):
    hand_in(incoming, mail("First"))
    hand_in(incoming, mail("Second"))
    read_due(now)
    assert {m.text for m in messages(cast)} == {"First", "Second"}


def test_two_mails_without_any_id_are_two(cast, incoming, now):
    for text in ("One", "Two", "Two"):
        hand_in(incoming, mail(text, Message_ID=None))
    read_due(now)
    assert [m.text for m in messages(cast)] == ["One", "Two"]


def test_an_answer_that_overtakes_its_question_loses_neither(cast, incoming, now):
    late = mail("The question", Message_ID="<q@client.example>")
    early = mail("An addition", Message_ID="<a@client.example>", In_Reply_To="<q@client.example>")
    for raw in (early, late):
        hand_in(incoming, raw)
        read_due(now)
    assert {m.text for m in messages(cast)} == {"The question", "An addition"}


def test_out_of_office_and_lists_start_no_clock(cast, incoming, now):
    hand_in(incoming, mail("I am away", Auto_Submitted="auto-replied"))
    hand_in(incoming, mail("News", Message_ID="<n@list.example>", List_Id="<news.list.example>"))
    read_due(now)
    with practice_scope(cast.id):
        assert Message.objects.filter(kind="auto").count() == 2
        assert not Inquiry.objects.exists()


def test_our_own_mail_that_comes_back_in_starts_no_clock(cast, incoming, now):
    hand_in(incoming, mail(From="hello@riverside.example"))
    read_due(now)
    with practice_scope(cast.id):
        assert not Inquiry.objects.exists()


@pytest.mark.parametrize("fault", [OperationalError("away"), OperationalError("disk full")])
def test_what_is_not_stored_is_not_acknowledged(cast, incoming, now, monkeypatch, fault):
    def refuse(*_, **__):
        raise deliveries.NotStored from fault

    with monkeypatch.context() as patch:
        patch.setattr(deliveries, "accept", refuse)
        with pytest.raises(smtplib.SMTPResponseException) as refused:
            hand_in(incoming, mail())
    assert refused.value.smtp_code == 451
    with practice_scope(cast.id):
        assert not Delivery.objects.exists()
    hand_in(incoming, mail())
    read_due(now)
    assert len(messages(cast)) == 1


def test_a_clock_that_jumps_back_keeps_the_order_of_arrival(cast, incoming, now):
    hand_in(incoming, mail())
    assert read_due(now - timedelta(hours=2)) == 0
    assert read_due(now) == 1


def test_one_delivery_that_fails_holds_up_no_other(cast, incoming, now, monkeypatch):
    from rapport.channels.email import reading

    parse = reading.parse

    def parse_but_one(raw):
        if b"Poison" in raw:
            raise RuntimeError("a defect of ours")
        return parse(raw)

    for number, text in enumerate(("Good", "Poison", "Also good")):
        hand_in(incoming, mail(text, Message_ID=f"<{number}@client.example>"))
    monkeypatch.setattr(reading, "parse", parse_but_one)
    read_due(now)
    assert [m.text for m in messages(cast)] == ["Good", "Also good"]
    at = now
    for _ in range(12):
        at += timedelta(days=1)
        read_due(at)
    with practice_scope(cast.id):
        poisoned = Delivery.objects.get(state=Delivery.State.FAILED)
        assert poisoned.error == "RuntimeError"
        monkeypatch.setattr(reading, "parse", parse)
        deliveries.retry(poisoned, at=at)
    read_due(at)
    assert len(messages(cast)) == 3


def test_a_bounce_says_that_the_client_was_not_answered(cast, answered, incoming, now):  # noqa: F811 - a fixture
    hand_in(incoming, bounce_of(answered))
    read_due(now + timedelta(minutes=9))
    with practice_scope(cast.id):
        outgoing = Message.objects.get(kind="reply").outgoing
        assert outgoing.state == "failed"
        assert outgoing.error.startswith("It came back")
        client = Client.objects.get()
        assert client.identities.get().bounced_at is not None
        assert Message.objects.filter(kind="auto").count() == 1
        assert Conversation.objects.count() == 1


def bounce_of(ours):
    report = (
        "Reporting-MTA: dns; mx.client.example\r\n\r\n"
        "Final-Recipient: rfc822; nora@client.example\r\nAction: failed\r\nStatus: 5.1.1\r\n"
        "Diagnostic-Code: smtp; 550 5.1.1 user unknown\r\n"
    )
    return (
        "Return-Path: <>\r\nFrom: MAILER-DAEMON@client.example\r\nTo: hello@riverside.example\r\n"
        "Subject: Undelivered Mail Returned to Sender\r\nMessage-ID: <b@client.example>\r\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=x\r\n\r\n"
        "--x\r\n\r\nThe mail could not be delivered.\r\n"
        f"--x\r\nContent-Type: message/delivery-status\r\n\r\n{report}\r\n"
        f"--x\r\nContent-Type: message/rfc822\r\n\r\nMessage-ID: {ours['Message-ID']}\r\n"
        f"Subject: {ours['Subject']}\r\n\r\nhello\r\n--x--\r\n"
    ).encode()


def all_mails():
    """Every mail of the shared samples, by name."""
    for path in sorted((DATA / "email_reply_mails").rglob("*")):
        if path.is_file() and path.suffix in (".eml", ".txt"):
            yield path.name, path.read_bytes()
    with tarfile.open(DATA / "email_bounce_samples" / "mails.tar.gz") as archive:
        for member in archive:
            if member.isfile():
                yield member.name, archive.extractfile(member).read()


@pytest.mark.skipif(not DATA.exists(), reason="the shared sample mails are not in this checkout")
def test_every_sample_mail_gets_into_the_inbox(cast, now):
    expected = {}
    for _name, raw in all_mails():
        expected[identify(raw)] = raw
    for provider_id, raw in expected.items():
        deliveries.accept(
            practice_id=cast.id,
            channel_id=cast.mailbox.pk,
            provider_id=provider_id,
            raw=raw,
            received_at=now,
            at=now,
        )
    while read_due(now):
        pass
    with practice_scope(cast.id):
        states = set(Delivery.objects.values_list("state", flat=True))
        assert states == {Delivery.State.DONE}
        assert Message.objects.count() == len(expected) > 250
