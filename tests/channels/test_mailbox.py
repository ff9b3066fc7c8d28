"""Reading a mailbox by IMAP: by number and never by date, without a trace, through every outage."""

import threading
import time
from datetime import UTC, datetime, timedelta

import pytest

from rapport.channels import deliveries, sealing
from rapport.channels.email import imap, polling, tasks
from rapport.channels.models import Delivery, MailboxCursor
from rapport.channels.shape import ChannelError
from rapport.database.scope import practice_scope
from tests.channels.conftest import mail
from tests.channels.imap_server import ImapServer, Mailbox

pytestmark = pytest.mark.django_db(transaction=True)
PASSWORD = "a long password"


@pytest.fixture
def imap_server():
    server = ImapServer(Mailbox())
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield server
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture
def channel(cast, imap_server):
    """Our mailbox channel, reading everything that lies there already."""
    with practice_scope(cast.id):
        cast.mailbox.settings = {
            "imap_host": "127.0.0.1",
            "imap_port": imap_server.port,
            "imap_tls": "none",
            "imap_user": "hello",
            "imap_backfill": True,
        }
        cast.mailbox.secrets_sealed = sealing.sealed(cast.id, {"imap_password": PASSWORD})
        cast.mailbox.save()
    return cast.mailbox


def read(channel, at):
    with imap.connected(imap.account_of(channel)) as box:
        return polling.poll(box, channel, at=at)


def stored(cast):
    with practice_scope(cast.id):
        return Delivery.objects.count()


def letter(number, **headers):
    return mail(f"Letter {number}", Message_ID=f"<{number}@client.example>", **headers)


def test_every_mail_is_stored_once_with_its_time_of_arrival(cast, channel, imap_server, now):
    for number in range(3):
        imap_server.mailbox.deliver(letter(number))
    assert read(channel, now) == 3
    assert read(channel, now) == 0
    with practice_scope(cast.id):
        arrived = set(Delivery.objects.values_list("received_at", flat=True))
    assert arrived == {datetime(2026, 3, 4, 15, 58, tzinfo=UTC)}


def test_the_mailbox_looks_untouched(channel, imap_server, now):
    imap_server.mailbox.deliver(letter(1))
    read(channel, now)
    assert imap_server.mailbox.seen == set()
    assert any(c.startswith("EXAMINE") for c in imap_server.mailbox.commands)


def test_without_backfill_it_begins_with_what_comes_next(cast, channel, imap_server, now):
    channel.settings["imap_backfill"] = False
    imap_server.mailbox.deliver(letter(1))
    assert read(channel, now) == 0
    imap_server.mailbox.deliver(letter(2))
    assert read(channel, now) == 1


def test_an_outage_of_days_loses_nothing(cast, channel, imap_server, now):
    imap_server.mailbox.deliver(letter(1))
    read(channel, now)
    imap_server.mailbox.is_down = True
    with pytest.raises(ChannelError):
        read(channel, now + timedelta(days=1))
    for number in range(2, 40):
        imap_server.mailbox.deliver(letter(number))
    imap_server.mailbox.is_down = False
    assert read(channel, now + timedelta(days=9)) == 38
    assert stored(cast) == 39


def test_a_server_that_numbers_anew_brings_nothing_twice(cast, channel, imap_server, now):
    imap_server.mailbox.deliver(letter(1))
    read(channel, now)
    imap_server.mailbox.renumber()
    imap_server.mailbox.deliver(letter(2))
    read(channel, now)
    assert stored(cast) == 2
    with practice_scope(cast.id):
        cursor = MailboxCursor.objects.get()
    assert (cursor.uid_validity, cursor.last_uid) == (8, 502)


def test_a_crash_before_the_cursor_moved_stores_nothing_twice(
    cast, channel, imap_server, now, monkeypatch
):
    imap_server.mailbox.deliver(letter(1))
    with monkeypatch.context() as patch:
        patch.setattr(polling, "_move", lambda *_: 1 / 0)
        with pytest.raises(ZeroDivisionError):
            read(channel, now)
    read(channel, now)
    assert stored(cast) == 1


def test_a_blank_message_id_is_no_reason_to_lose_a_mail(cast, channel, imap_server, now):
    imap_server.mailbox.deliver(mail("One", Message_ID=None))
    imap_server.mailbox.deliver(mail("Two", Message_ID=""))
    read(channel, now)
    assert stored(cast) == 2


def test_nothing_moves_when_nothing_can_be_stored(cast, channel, imap_server, now, monkeypatch):
    def full(**_):
        raise deliveries.NotStored

    imap_server.mailbox.deliver(letter(1))
    with monkeypatch.context() as patch:
        patch.setattr(deliveries, "accept", full)
        with pytest.raises(deliveries.NotStored):
            read(channel, now)
    assert read(channel, now) == 1


def test_a_wrong_password_is_said_without_the_password(cast, channel, imap_server):
    with practice_scope(cast.id):
        channel.secrets_sealed = sealing.sealed(cast.id, {"imap_password": "geheim"})
        channel.save()
    with pytest.raises(ChannelError, match="refused our user or password") as refused:
        read(channel, datetime.now(UTC))
    assert "geheim" not in str(refused.value)


@pytest.mark.parametrize("has_idle", [True, False])
def test_the_reader_notices_new_mail_by_itself(cast, channel, imap_server, monkeypatch, has_idle):
    monkeypatch.setattr(tasks, "POLL_EVERY", 0.1)
    imap_server.mailbox.has_idle = has_idle
    with reading(cast, channel):
        for number in range(2):
            imap_server.mailbox.deliver(letter(number))
            until(lambda expected=number + 1: stored(cast) == expected)


def test_the_reader_outlives_an_outage_and_says_so(cast, channel, imap_server, monkeypatch):
    monkeypatch.setattr(tasks, "FIRST_PAUSE", 0.1)
    imap_server.mailbox.is_down = True
    with reading(cast, channel):
        until(lambda: failing_since(cast, channel) is not None)
        imap_server.mailbox.is_down = False
        imap_server.mailbox.deliver(letter(1))
        until(lambda: stored(cast) == 1)
        until(lambda: failing_since(cast, channel) is None)


class reading:
    """The reader of one mailbox, in a thread as in production."""

    def __init__(self, cast, channel):
        self.stop = threading.Event()
        self.thread = threading.Thread(
            target=tasks.read_mailbox, args=(cast.id, channel.pk, self.stop)
        )

    def __enter__(self):
        self.thread.start()

    def __exit__(self, *_):
        self.stop.set()
        self.thread.join(30)
        assert not self.thread.is_alive()


def failing_since(cast, channel):
    with practice_scope(cast.id):
        channel.refresh_from_db()
    return channel.failing_since


def until(holds, seconds=40):
    end = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < end, "waited too long"
        time.sleep(0.03)
