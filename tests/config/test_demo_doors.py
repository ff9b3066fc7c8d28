"""Three doors, only in the demo and only on loopback; a client's mailbox with a real way back."""

import os
import smtplib
import threading
from contextlib import contextmanager
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest
from django.test import Client

from rapport.config.demo import letters, mailbox, outside, place, tasks, trickle
from rapport.config.demo.persona import PEOPLE
from rapport.science.demo import trickle as next_arrival
from tests.insight.months import AT, month

__all__ = ["month"]
ADDRESSES = (
    "/demo/",
    "/demo/client/",
    "/demo/site/",
    "/demo/client/mail/",
    "/demo/client/mailbox/",
)
POSTS = (
    "/demo/doors/owner/",
    "/demo/doors/desk/",
    "/demo/doors/client/",
    "/demo/client/answers/",
    "/demo/client/person/",
)
ELSEWHERE = [
    {"REMOTE_ADDR": "10.1.2.3"},
    {"REMOTE_ADDR": "::ffff:10.1.2.3"},
    {"HTTP_X_FORWARDED_FOR": "127.0.0.1"},
    {"HTTP_FORWARDED": "for=127.0.0.1"},
]


@pytest.fixture
def demo_on(settings, tmp_path, month, db):
    settings.DEMO, settings.HOME = True, tmp_path
    return month


def letter(to: str, *, text: str = "Come and talk.", automatic: bool = False) -> bytes:
    mail = EmailMessage()
    mail["From"] = "Salvador Bellweather, Riverside <hello@demo.example>"
    mail["To"] = to
    mail["Reply-To"] = "hello+c1-abcdefghijklmnop@demo.example"
    mail["Subject"] = "Your message"
    mail["Message-ID"] = "<c.1-abcdefghijklmnop.5@demo.example>"
    if automatic:
        mail["Auto-Submitted"] = "auto-replied"
    mail.set_content(text)
    return mail.as_bytes()


def test_the_doors_stand_open_in_the_demo(demo_on, client):
    page = client.get("/demo/").content.decode()
    assert "The owner" in page
    assert "The front desk" in page
    assert "Be a client" in page


@pytest.mark.parametrize("address", ADDRESSES)
def test_there_are_no_doors_without_the_demo(settings, client, month, db, address):
    settings.DEMO = False
    assert client.get(address).status_code == 404


@pytest.mark.parametrize("address", POSTS)
def test_nobody_is_signed_in_without_the_demo(settings, client, month, db, address):
    settings.DEMO = False
    assert client.post(address).status_code == 404
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize("where", ELSEWHERE)
@pytest.mark.parametrize("address", ADDRESSES)
def test_there_are_no_doors_for_anybody_elsewhere(demo_on, client, where, address):
    assert client.get(address, **where).status_code == 404


@pytest.mark.parametrize("where", ELSEWHERE)
@pytest.mark.parametrize("address", POSTS)
def test_nobody_elsewhere_is_signed_in(demo_on, client, where, address):
    assert client.post(address, **where).status_code == 404
    assert "_auth_user_id" not in client.session


@pytest.mark.parametrize(
    ("who", "leads_to"), [("owner", "/today/"), ("desk", "/desk/"), ("client", "/demo/client/")]
)
def test_one_click_leads_in(demo_on, client, who, leads_to):
    assert client.post(f"/demo/doors/{who}/").headers["Location"] == leads_to


def test_a_door_signs_in_who_stands_behind_it(demo_on, client):
    client.post("/demo/doors/owner/")
    assert client.session["_auth_user_id"] == str(demo_on.user("owner").pk)


def test_beside_the_client_stands_the_real_desk(demo_on, client):
    client.post("/demo/doors/client/")
    assert client.session["_auth_user_id"] == str(demo_on.user("desk").pk)
    page = client.get("/demo/client/").content.decode()
    assert 'src="/demo/site/"' in page
    assert 'src="/desk/?view=' in page


def test_without_anybody_signed_in_no_desk_stands_beside_the_client(demo_on, client):
    page = client.get("/demo/client/").content.decode()
    assert 'name="desk"' not in page
    assert "Show the desk here" in page


def test_the_site_carries_the_chat_under_a_strict_policy(demo_on, client):
    answer = client.get("/demo/site/")
    page, policy = answer.content.decode(), answer["Content-Security-Policy"]
    assert 'data-practice="demo-chat"' in page
    assert f'data-name="{PEOPLE[0].name}"' in page
    assert "made up" in page
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


@pytest.fixture
def framing(settings):
    """Answers as the demo's own process gives them."""
    settings.MIDDLEWARE = [*settings.MIDDLEWARE, "rapport.config.demo.pane.OwnPane"]
    return Client()


@pytest.mark.parametrize("address", ["/demo/site/", "/desk/"])
def test_a_page_of_the_demo_may_stand_in_a_frame_of_the_demo_s_own(demo_on, framing, address):
    framing.force_login(demo_on.user("desk"))
    answer = framing.get(address)
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "SAMEORIGIN"


@pytest.mark.parametrize("where", ELSEWHERE)
def test_to_anybody_elsewhere_no_page_may_stand_in_a_frame(demo_on, framing, where):
    framing.force_login(demo_on.user("desk"))
    answer = framing.get("/desk/", **where)
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "DENY"


def test_without_the_demo_no_page_may_stand_in_a_frame(demo_on, framing, settings):
    settings.DEMO = False
    framing.force_login(demo_on.user("desk"))
    answer = framing.get("/desk/")
    assert "frame-ancestors 'none'" in answer["Content-Security-Policy"]


@pytest.mark.parametrize("who", ["manager", "clinician", "root", "owner@demo.example"])
def test_there_are_no_other_doors(demo_on, client, who):
    assert client.post(f"/demo/doors/{who}/").status_code == 404
    assert "_auth_user_id" not in client.session


def test_a_door_is_no_link(demo_on, client):
    assert client.get("/demo/doors/owner/").status_code == 405


def test_the_first_page_leads_to_the_doors_in_the_demo_only(demo_on, client, settings):
    assert client.get("/").headers["Location"] == "/demo/"
    assert client.get("/", REMOTE_ADDR="10.1.2.3").headers["Location"].startswith("/accounts/")
    settings.DEMO = False
    assert client.get("/").headers["Location"].startswith("/accounts/")


def test_the_first_page_of_somebody_signed_in_is_theirs(demo_on, client):
    client.force_login(demo_on.user("owner"))
    assert client.get("/").headers["Location"] == "/today/"


def test_the_client_s_page_posts_to_the_hosted_form_and_says_it_is_simulated(demo_on, client):
    page = client.get("/demo/client/mail/").content.decode()
    assert 'action="/in/webform/demo-form/"' in page
    assert "Simulated" in page
    assert place.EMERGENCY[:40] in page


def test_the_mailbox_shows_mail_to_this_client_only(demo_on, client):
    mailbox.keep(letter(PEOPLE[0].address), at=AT)
    mailbox.keep(letter("somebody.else@example.com", text="Not for you."), at=AT)
    page = client.get("/demo/client/mail/").content.decode()
    assert "Come and talk." in page
    assert "Not for you." not in page


def test_the_mailbox_is_sent_again_only_when_something_came(demo_on, client):
    mailbox.keep(letter(PEOPLE[0].address), at=AT)
    (seen,) = mailbox.letters(PEOPLE[0].address)
    assert client.get(f"/demo/client/mailbox/?seen={seen.name}").status_code == 204
    assert client.get("/demo/client/mailbox/?seen=").status_code == 200


def test_automatic_mail_says_so_and_asks_for_no_reply(demo_on, client):
    mailbox.keep(letter(PEOPLE[0].address, automatic=True), at=AT)
    page = client.get("/demo/client/mail/").content.decode()
    assert "automatic" in page
    assert "/demo/client/answers/" not in page


def test_somebody_new_has_an_empty_mailbox(demo_on, client):
    mailbox.keep(letter(PEOPLE[0].address), at=AT)
    assert client.post("/demo/client/person/").headers["Location"] == "/demo/client/"
    assert (
        client.post("/demo/client/person/", {"by": "mail"}).headers["Location"]
        == "/demo/client/mail/"
    )
    page = client.get("/demo/client/mail/").content.decode()
    assert PEOPLE[2].name in page
    assert "Come and talk." not in page


def test_only_the_last_mails_are_kept(demo_on, monkeypatch):
    monkeypatch.setattr(mailbox, "KEPT", 3)
    for second in range(5):
        mailbox.keep(letter(f"n{second}@example.com"), at=AT.replace(second=second))
    kept = sorted(mailbox.folder().glob("*.eml"))
    assert len(kept) == 3
    assert not mailbox.letters("n0@example.com")


@contextmanager
def listening(serve):
    """A server in a thread; yields its port."""
    stop, port, ready = threading.Event(), [], threading.Event()

    def note(number: int) -> None:
        port.append(number)
        ready.set()

    thread = threading.Thread(target=serve, args=(stop, note))
    thread.start()
    assert ready.wait(30)
    yield port[0]
    stop.set()
    thread.join(30)
    assert not thread.is_alive()


def world(stop, ready):
    outside.serve(stop, clock=lambda: datetime.now(UTC), ready=ready, port=0)


def test_the_world_outside_takes_mail_for_made_up_people(demo_on):
    with listening(world) as port, smtplib.SMTP("127.0.0.1", port, timeout=10) as smtp:
        smtp.sendmail("hello@demo.example", ["zoe@example.org"], letter("zoe@example.org"))
    (kept,) = mailbox.letters("zoe@example.org")
    assert kept.text.strip() == "Come and talk."
    assert kept.reply_to == "hello+c1-abcdefghijklmnop@demo.example"


@pytest.mark.parametrize(
    "address", ["someone@gmail.com", "a@example.com.evil.test", "b@notexample.com"]
)
def test_the_world_outside_takes_no_mail_for_real_addresses(demo_on, address):
    with listening(world) as port, smtplib.SMTP("127.0.0.1", port, timeout=10) as smtp:
        smtp.ehlo()
        smtp.mail("hello@demo.example")
        assert smtp.rcpt(address)[0] == 550
    assert not list(mailbox.folder().glob("*.eml"))


def test_a_reply_goes_out_by_smtp_threaded_and_quoted(demo_on, client, monkeypatch):
    sent = []

    class Takes(outside.World):
        async def handle_RCPT(self, server, session, envelope, address, options):
            envelope.rcpt_tos.append(address)
            return "250 OK"

        async def handle_DATA(self, server, session, envelope):
            sent.append((envelope.rcpt_tos, envelope.original_content))
            return "250 OK"

    monkeypatch.setattr(outside, "World", Takes)
    mailbox.keep(letter(PEOPLE[0].address), at=AT)
    (seen,) = mailbox.letters(PEOPLE[0].address)
    with listening(world) as port:
        monkeypatch.setenv("RAPPORT_SMTP_PORT", str(port))
        client.post("/demo/client/answers/", {"letter": seen.name, "text": "Can I come on Friday?"})
    ((recipients, raw),) = sent
    assert recipients == ["hello+c1-abcdefghijklmnop@demo.example"]
    assert b"In-Reply-To: <c.1-abcdefghijklmnop.5@demo.example>" in raw
    assert b"> Come and talk." in raw
    assert b"Can I come on Friday?" in raw


def test_a_receiver_that_is_down_is_said(demo_on, client, monkeypatch):
    mailbox.keep(letter(PEOPLE[0].address), at=AT)
    (seen,) = mailbox.letters(PEOPLE[0].address)
    monkeypatch.setenv("RAPPORT_SMTP_PORT", "1")
    said = {"letter": seen.name, "text": "Hello?"}
    page = client.post("/demo/client/answers/", said, follow=True).content.decode()
    assert "reached. Is it running?" in page


def test_a_letter_of_somebody_else_cannot_be_answered(demo_on, client):
    mailbox.keep(letter("somebody.else@example.com"), at=AT)
    (theirs,) = mailbox.letters("somebody.else@example.com")
    said = {"letter": theirs.name, "text": "Hello?"}
    assert client.post("/demo/client/answers/", said).status_code == 404


def test_a_simulated_mail_is_the_same_each_time_and_says_what_it_is():
    arrival = next(a for a in arrivals() if a.channel == "email")
    raw = letters.mail(arrival, place.ADDRESS)
    assert raw == letters.mail(arrival, place.ADDRESS)
    assert b"X-Simulated: yes" in raw
    assert outside.is_made_up(arrival.client.address("email"))


def arrivals():
    at = AT
    for _ in range(60):
        arrival = next_arrival(7, at)
        at = arrival.at
        yield arrival


def test_a_call_needs_a_person_and_is_left_out():
    spoken = next(a for a in arrivals() if a.channel == "phone")
    assert trickle.deliver(spoken, threading.Event()) is False


def test_a_door_that_is_shut_stops_nothing(monkeypatch):
    monkeypatch.setenv("RAPPORT_SMTP_PORT", "1")
    written = next(a for a in arrivals() if a.channel == "email")
    assert trickle.deliver(written, threading.Event()) is False


def test_the_trickle_rests_when_many_wait(demo_on, monkeypatch):
    assert trickle.wants_more(AT)
    monkeypatch.setattr(trickle, "MOST_WAITING", 3)
    assert not trickle.wants_more(AT)


@pytest.mark.parametrize(
    ("environ", "names"),
    [
        ({}, []),
        ({"RAPPORT_DEMO": "0"}, []),
        ({"RAPPORT_DEMO": "1"}, ["demo mail", "demo trickle", "demo phone", "demo history"]),
        ({"RAPPORT_DEMO": "1", "RAPPORT_DEMO_TRICKLE": "0"}, ["demo mail"]),
    ],
)
def test_loops_run_in_the_demo_only_and_can_be_switched_off(environ, names):
    assert [loop.name for loop in tasks.loops(environ)] == names
    assert os.environ.get("RAPPORT_DEMO") != "1"
    assert tasks.LOOPS == ()
