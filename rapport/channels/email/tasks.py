"""The mail role: the receiver, and one reader for each mailbox."""

import threading
import time
from datetime import UTC, datetime

import structlog
from django.db import DatabaseError, connections
from imap_tools import BaseMailBox

from rapport.channels import wellbeing
from rapport.channels.deliveries import NotStored, mailboxes
from rapport.channels.email import imap, polling, receiver
from rapport.channels.shape import ChannelError
from rapport.database.loops import Loop
from rapport.database.scope import practice_scope
from rapport.inbox.models import Channel

log = structlog.get_logger(__name__)
LOOK_EVERY = 10.0  # seconds between looks for new mailboxes
POLL_EVERY = 20.0  # seconds, where the server has no IDLE
LONGEST_IDLE = 25.0  # then it is looked once more: servers forget to tell, settings change
FIRST_PAUSE, LONGEST_PAUSE = 5.0, 300.0  # seconds after a failure


def receive_mail(stop: threading.Event) -> None:
    """The embedded receiver on RAPPORT_SMTP_PORT."""
    receiver.serve(stop, port=receiver.chosen_port(), clock=lambda: datetime.now(UTC))


def read_mailboxes(stop: threading.Event) -> None:
    """Keep one thread for each mailbox there is."""
    readers: dict[tuple[int, int], threading.Thread] = {}
    while not stop.is_set():
        for place in _mailboxes():
            if place not in readers or not readers[place].is_alive():
                readers[place] = threading.Thread(
                    target=read_mailbox, args=(*place, stop), name=f"mailbox {place[1]}"
                )
                readers[place].start()
        connections.close_all()
        stop.wait(LOOK_EVERY)
    for reader in readers.values():
        reader.join(3)


def _mailboxes() -> list[tuple[int, int]]:
    try:
        return mailboxes()
    except DatabaseError:
        log.warning("mailboxes_not_listed")
        return []


def read_mailbox(practice_id: int, channel_id: int, stop: threading.Event) -> None:
    """Read one mailbox until it is switched off; an outage of days only makes it wait."""
    pause = FIRST_PAUSE
    while not stop.is_set() and (channel := _channel(practice_id, channel_id)):
        began = time.monotonic()
        try:
            _session(channel, stop)
        except (ChannelError, NotStored, DatabaseError) as error:
            pause = FIRST_PAUSE if time.monotonic() - began > LONGEST_PAUSE else pause
            _note(channel, error)
            connections.close_all()
            stop.wait(pause)
            pause = min(pause * 2, LONGEST_PAUSE)
    connections.close_all()


def _session(channel: Channel, stop: threading.Event) -> None:
    """Signed in once: poll, wait, poll again, until something fails or the settings change."""
    with imap.connected(imap.account_of(channel)) as box:
        while not stop.is_set():
            at = datetime.now(UTC)
            polling.poll(box, channel, at=at)
            with practice_scope(channel.practice_id):
                wellbeing.well(channel.pk, part=wellbeing.READING, at=at)
            connections.close_all()
            _wait(box, stop)
            if _has_changed(channel):
                return


def _wait(box: BaseMailBox, stop: threading.Event) -> None:
    """Until the server tells of something, or it is time to look."""
    if not imap.can_idle(box):
        stop.wait(POLL_EVERY)
        box.client.noop()
        return
    end = time.monotonic() + LONGEST_IDLE
    box.idle.start()  # type: ignore[no-untyped-call]  # imap_tools
    while not stop.is_set() and time.monotonic() < end and not box.idle.poll(timeout=1):
        pass
    box.idle.stop()  # type: ignore[no-untyped-call]  # imap_tools


def _channel(practice_id: int, channel_id: int) -> Channel | None:
    try:
        with practice_scope(practice_id):
            active = Channel.objects.filter(pk=channel_id, is_active=True)
            channel = active.first()
    except DatabaseError:
        return None  # the next look for mailboxes starts it again
    return channel if channel and channel.settings.get("imap_host") else None


def _has_changed(channel: Channel) -> bool:
    now = _channel(channel.practice_id, channel.pk)
    told = now and (now.settings, bytes(now.secrets_sealed or b""))
    return told != (channel.settings, bytes(channel.secrets_sealed or b""))


def _note(channel: Channel, error: Exception) -> None:
    text = str(error) if isinstance(error, ChannelError) else "The database is away or full."
    log.warning("mailbox_not_read", channel=channel.pk, error=type(error).__name__)
    try:
        with practice_scope(channel.practice_id):
            wellbeing.failing(channel.pk, part=wellbeing.READING, text=text, at=datetime.now(UTC))
    except DatabaseError:
        log.warning("failure_not_noted", channel=channel.pk)


LOOPS = (Loop("mail receiver", receive_mail), Loop("mailboxes", read_mailboxes))
