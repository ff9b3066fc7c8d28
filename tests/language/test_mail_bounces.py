"""Returned mail, automatic replies and complaints are recognised; what people write never is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.language.mail.automatic import is_automatic
from rapport.language.mail.bounce_reasons import reason_of
from rapport.language.mail.bounces import Bounce, recognise
from rapport.language.mail.parsing import parse
from tests.language.ordinary_mails import ORDINARY, raw

REPORT = """\
Return-Path: <>
From: MAILER-DAEMON@mx.aurora.example (Mail Delivery System)
To: desk@aurora.example
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="x"

--x
Content-Type: text/plain

Your message could not be delivered to one or more recipients.
--x
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.aurora.example

Final-Recipient: rfc822; ana@client.example
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} {said}

Final-Recipient: rfc822; Bea@client.example
Action: {action}
Status: 5.2.2
Diagnostic-Code: smtp; 552 5.2.2 <bea@client.example>:
    user is over quota
--x
Content-Type: message/rfc822

From: desk@aurora.example
Subject: Your visit

See you on Tuesday.
--x--
"""


def report(action="failed", status="5.1.1", said="<ana@client.example>: no such user"):
    return REPORT.format(action=action, status=status, said=said).encode()


def found(source: bytes) -> Bounce:
    bounce = recognise(source)
    assert bounce is not None
    return bounce


def test_a_delivery_report_names_each_recipient_with_its_reason():
    bounce = found(report())
    assert bounce.kind == "bounce"
    assert bounce.recipients == ("ana@client.example", "bea@client.example")
    assert [o.reason for o in bounce.outcomes] == ["userunknown", "mailboxfull"]
    assert [o.status for o in bounce.outcomes] == ["5.1.1", "5.2.2"]
    assert [o.is_permanent for o in bounce.outcomes] == [True, False]
    assert "no such user" in bounce.diagnostic


def test_a_delay_is_not_a_failure():
    bounce = found(report(action="delayed", status="4.4.7"))
    assert (bounce.kind, bounce.reason, bounce.is_permanent) == ("delay", "expired", False)


def test_a_receipt_says_that_the_mail_arrived():
    assert found(report(action="delivered")).kind == "receipt"


WORDED = {
    "exim": (
        "From: Mail Delivery System <Mailer-Daemon@mx.example>",
        "Mail delivery failed: returning message to sender",
        "A message that you sent could not be delivered to one or more of its recipients.\n\n"
        "  ana@client.example\n    SMTP error from remote mail server after RCPT TO:"
        "<ana@client.example>:\n    host mx.client.example [192.0.2.1]: 550 5.1.1 User unknown\n\n"
        "------ This is a copy of the message, including all the headers. ------\n",
        "userunknown",
    ),
    "qmail": (
        "From: MAILER-DAEMON@mx.example",
        "failure notice",
        "Hi. This is the qmail-send program at mx.example.\nI'm afraid I wasn't able to deliver"
        " your message.\n\n<ana@client.example>:\n192.0.2.1 does not like recipient.\n"
        "Remote host said: 552 5.2.2 mailbox full\nGiving up on 192.0.2.1.\n\n"
        "--- Below this line is a copy of the message.\n\nFrom: desk@aurora.example\n",
        "mailboxfull",
    ),
    "exchange": (
        "From: System Administrator <postmaster@mx.example>",
        "Undeliverable: Your visit",
        "Your message did not reach some or all of the intended recipients.\n\n"
        "  ana@client.example on 3/3/2025 10:12 AM\n  The recipient name is not recognized\n",
        "userunknown",
    ),
    "domain": (
        "From: Mail Delivery Subsystem <mailer-daemon@mx.example>",
        "Delivery Status Notification (Failure)",
        "Delivery to the following recipient failed permanently:\n\n  ana@clientt.example\n\n"
        "The domain clientt.example could not be found: no such domain.\n",
        "hostunknown",
    ),
    "blocked": (
        "From: MAILER-DAEMON@mx.example\nReturn-Path: <>",
        "Returned mail: see transcript for details",
        "   ----- The following addresses had permanent fatal errors -----\n<ana@client.example>\n"
        "<<< 554 5.7.1 Service unavailable; Client host [192.0.2.9] blocked using a blocklist\n",
        "blocked",
    ),
}


@pytest.mark.parametrize("server", WORDED)
def test_reports_in_words_are_understood(server):
    head, subject, body, reason = WORDED[server]
    source = f"{head}\nTo: desk@aurora.example\nSubject: {subject}\n\n{body}".encode()
    assert (found(source).kind, found(source).reason) == ("bounce", reason)
    assert found(source).recipients[0].startswith("ana@client")


def test_a_complaint_is_a_feedback_loop():
    source = (
        b"From: fbl@provider.example\nSubject: complaint\nContent-Type: multipart/report;"
        b' report-type=feedback-report; boundary="x"\n\n--x\nContent-Type: text/plain\n\nA report.\n'
        b"--x\nContent-Type: message/feedback-report\n\nFeedback-Type: abuse\n"
        b"Original-Rcpt-To: <ana@client.example>\n--x--\n"
    )
    assert (found(source).kind, found(source).reason) == ("feedback_loop", "feedback")
    assert found(source).recipients == ("ana@client.example",)


AUTO_REPLIES = [
    ("Auto-Submitted: auto-replied\nSubject: Away until May 5", "Back on May 5th."),
    ("Subject: Automatic reply: Your visit", "I am out of the office."),
    ("Subject: Out of Office: Your visit", "Back on Monday."),
    ("Subject: Automatische Antwort: Ihr Termin", "Ich bin im Urlaub."),
    ("Subject: Réponse automatique : Votre visite", "Je suis absent."),
    ("Subject: Respuesta automática: Su cita", "Estoy de vacaciones."),
    ("Subject: Risposta automatica: La visita", "Sono in ferie."),
    ("Subject: Automatisch antwoord: Uw afspraak", "Ik ben afwezig."),
    ("Subject: Autosvar: Din tid", "Jeg er på ferie."),
    ("Subject: Odpowiedź automatyczna: Wizyta", "Jestem na urlopie."),
    ("Subject: Автоматический ответ: Визит", "Я в отпуске."),
    ("Subject: 自動返信: ご予約", "不在にしております。"),
    ("Subject: 自动回复: 预约", "我正在休假。"),
    ("Subject: Re: Your visit\nX-Autoreply: yes", "I will answer soon."),
    ("Subject: Re: Your visit\nReturn-Path: <>", "I am currently away, back on Monday."),
    ("Subject: Re: Your visit\nPrecedence: auto_reply", "Thank you for your message."),
]


@pytest.mark.parametrize(("headers", "body"), AUTO_REPLIES)
def test_an_automatic_reply_is_recognised(headers, body):
    bounce = found(raw(headers, body))
    assert (bounce.kind, bounce.reason, bounce.is_permanent) == ("auto_reply", "vacation", False)


@pytest.mark.parametrize(("headers", "body"), ORDINARY)
def test_ordinary_mail_is_never_a_bounce(headers, body):
    assert recognise(raw(headers, body)) is None


def test_newsletters_and_lists_are_automatic_without_being_bounces():
    automatic = [h for h, body in ORDINARY if is_automatic(parse(raw(h, body)))]
    assert len(automatic) == 3
    assert all("List-" in h or "Auto-Submitted" in h for h in automatic)


@pytest.mark.parametrize(
    ("said", "status", "reason"),
    [
        (
            "550 5.7.26 Unauthenticated email is not accepted due to DMARC policy",
            "5.7.26",
            "authfailure",
        ),
        ("554 5.7.1 relay access denied", "5.7.1", "norelaying"),
        ("421 4.7.0 too many connections from your host", "4.7.0", "toomanyconn"),
        ("552 message size exceeds fixed maximum message size", "", "mesgtoobig"),
        ("550 5.2.1 The email account that you tried to reach is disabled", "5.2.1", "suspend"),
        ("554 5.4.6 Hop count exceeded - possible mail loop", "5.4.6", "networkerror"),
        ("550 domain of sender address does not exist", "5.1.8", "rejected"),
        ("554 5.7.1 message looks like spam", "5.7.1", "spamdetected"),
        ("message contains a virus: Eicar", "", "virusdetected"),
        ("delivery retry timeout exceeded", "", "expired"),
        ("", "5.1.6", "hasmoved"),
        ("", "", "undefined"),
    ],
)
def test_one_word_says_why(said, status, reason):
    assert reason_of(said, status, "") == reason


def test_an_unknown_user_refused_after_the_data_was_filtered():
    assert reason_of("550 user unknown", "5.0.0", "RCPT") == "userunknown"
    assert reason_of("550 user unknown", "5.0.0", "DATA") == "filtered"


@given(st.binary(max_size=600))
def test_any_bytes_are_recognised_or_not_without_an_exception(noise):
    for source in (noise, b"From: mailer-daemon@x.example\nSubject: failure notice\n\n" + noise):
        bounce = recognise(source)
        assert bounce is None or bounce.outcomes
