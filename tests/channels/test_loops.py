"""The loops as production runs them: woken by the database, and deaf to no failure."""

import threading
from datetime import timedelta

import pytest
from django.db import connection

from rapport.channels import deliveries, tasks
from rapport.channels.models import Delivery
from rapport.channels.tasks import read_due
from rapport.clients.models import DataKey
from rapport.database.scope import practice_scope
from rapport.inbox.actions.replying import reply
from rapport.inbox.models import Conversation, Message, Outgoing
from tests.channels.conftest import mail
from tests.channels.test_answering import send_all
from tests.channels.test_mailbox import until
from tests.channels.test_webform import FILLED

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("own_listener")]


@pytest.fixture
def running(monkeypatch):
    """Runs loops in threads until the test is over."""
    stop, threads = threading.Event(), []

    def run(*loops):
        for loop in loops:
            threads.append(threading.Thread(target=loop, args=(stop,)))
            threads[-1].start()

    yield run
    stop.set()
    for thread in threads:
        thread.join(30)
        assert not thread.is_alive()


def accept(cast, at, raw=None, name="a"):
    return deliveries.accept(
        practice_id=cast.id,
        channel_id=cast.mailbox.pk,
        provider_id=name,
        raw=raw or mail(),
        received_at=at,
        at=at,
    )


def states(cast):
    with practice_scope(cast.id):
        return list(Delivery.objects.order_by("id").values_list("state", flat=True))


def test_a_delivery_is_read_soon_after_it_was_stored(cast, now, running):
    running(tasks.read_deliveries)
    accept(cast, now)
    until(lambda: states(cast) == ["done"])


def test_a_reply_leaves_by_itself(cast, postbox, mail_server, now, running):
    accept(cast, now)
    read_due(now)
    with practice_scope(cast.id):
        reply(Conversation.objects.get(), by=cast.dana, text="At four.", at=now)
    running(tasks.send_outbox)
    until(lambda: mail_server.accepted)
    until(lambda: outgoing_state(cast) == "accepted")


def outgoing_state(cast):
    with practice_scope(cast.id):
        return Outgoing.objects.get().state


def test_two_workers_read_every_delivery_once(cast, now):
    for number in range(40):
        raw = mail(str(number), Message_ID=f"<{number}@client.example>")
        accept(cast, now, raw, name=str(number))

    def work():
        while read_due(now):
            pass
        connection.close()

    workers = [threading.Thread(target=work) for _ in range(3)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(30)
    assert states(cast) == ["done"] * 40
    with practice_scope(cast.id):
        assert Message.objects.count() == 40


def test_a_worker_that_dies_gives_its_deliveries_back(cast, now):
    accept(cast, now)
    assert len(deliveries.claim_due(at=now, limit=10)) == 1  # and then it dies
    assert read_due(now + timedelta(seconds=30)) == 0
    assert read_due(now + deliveries.LEASE + timedelta(seconds=1)) == 1
    assert states(cast) == ["done"]


def test_what_kills_every_worker_is_set_aside_in_the_end(cast, now):
    accept(cast, now)
    at = now
    for _ in range(len(deliveries.BACK_OFF) + 1):
        deliveries.claim_due(at=at, limit=10)  # each dies while reading
        at += deliveries.LEASE * 2
    read_due(at)
    assert states(cast) == ["failed"]


def test_a_duplicate_leaves_no_key_behind(cast, now):
    first, second = accept(cast, now), accept(cast, now)
    assert (first.is_duplicate, second.is_duplicate) == (False, True)
    assert first.id == second.id
    with practice_scope(cast.id):
        assert DataKey.objects.count() == 1


def test_nothing_readable_lies_in_the_raw_delivery(cast, now):
    accept(cast, now, mail("A very telling sentence"))
    with practice_scope(cast.id):
        assert b"telling" not in bytes(Delivery.objects.get().raw_sealed)


def test_a_form_is_answered_by_mail(cast, postbox, mail_server, client, now):
    client.post("/in/webform/riverside-webform/", FILLED, content_type="application/json")
    read_due()
    with practice_scope(cast.id):
        asked = Message.objects.get()
        at = asked.stored_at + timedelta(minutes=1)
        reply(Conversation.objects.get(), by=cast.dana, text="Yes, at four.", at=at)
    send_all(cast, at + timedelta(minutes=1))
    assert mail_server.recipients == ["Nora@Client.example"]
    assert mail_server.accepted[0]["Subject"] == "Your message to Riverside"
    assert "> Is Friday free?" in mail_server.accepted[0].get_content()


def test_an_answer_at_the_desk_was_spoken(cast, now):
    accept(cast, now)
    read_due(now)
    with practice_scope(cast.id):
        conversation = Conversation.objects.get()
        conversation.channel = cast.desk
        conversation.save()
        reply(conversation, by=cast.dana, text="Told her: at four.", at=now)
    send_all(cast, now + timedelta(minutes=1))
    with practice_scope(cast.id):
        assert Message.objects.get(kind="reply").provider_id.startswith("spoken.")


def test_an_acknowledgement_is_honest_and_never_answers_a_machine(cast, postbox, mail_server, now):
    with practice_scope(cast.id):
        postbox.acknowledges = True
        postbox.save()
    accept(cast, now)
    accept(cast, now, mail("Away", Message_ID="<o@x.example>", Auto_Submitted="auto-replied"), "b")
    read_due(now)
    send_all(cast, now + timedelta(minutes=1))
    (sent,) = mail_server.accepted
    assert sent["Auto-Submitted"] == "auto-replied"
    text = sent.get_content()
    assert "automatic" in text
    assert "In an emergency call 911." in text
    assert sent["From"].addresses[0].display_name == "Riverside"


def test_nobody_gets_more_than_a_few_automatic_mails_a_day(cast, postbox, mail_server, now):
    with practice_scope(cast.id):
        postbox.acknowledges = True
        postbox.save()
    for number in range(6):
        at = now + timedelta(minutes=number)
        raw = mail(str(number), Subject=str(number), Message_ID=f"<{number}@c.example>")
        accept(cast, at, raw, str(number))
        read_due(at)
        send_all(cast, at)
    assert len(mail_server.accepted) <= 3


def test_a_lasting_refusal_fails_at_once_and_loudly(cast, postbox, mail_server, now):
    accept(cast, now)
    read_due(now)
    mail_server.answer = "550 no such user nora@client.example here"
    with practice_scope(cast.id):
        reply(Conversation.objects.get(), by=cast.dana, text="At four.", at=now)
    send_all(cast, now + timedelta(minutes=1))
    with practice_scope(cast.id):
        failed = Outgoing.objects.get()
    assert failed.state == "failed"
    assert "550" in failed.error
    assert "nora@" not in failed.error


def test_a_server_that_is_away_for_a_day_is_tried_again(cast, postbox, mail_server, now):
    accept(cast, now)
    read_due(now)
    with practice_scope(cast.id):
        postbox.settings["smtp_port"], port = 1, postbox.settings["smtp_port"]
        postbox.save()
        reply(Conversation.objects.get(), by=cast.dana, text="At four.", at=now)
    at = now
    for _ in range(5):
        at += timedelta(hours=4)
        send_all(cast, at)
    with practice_scope(cast.id):
        assert Outgoing.objects.get().state == "queued"
        postbox.settings["smtp_port"] = port
        postbox.save()
    send_all(cast, at + timedelta(hours=4))
    assert len(mail_server.accepted) == 1
