"""Reading a mailbox: everything after the cursor is stored, then the cursor moves."""

from datetime import datetime, timedelta

from imap_tools import BaseMailBox

from rapport.channels import deliveries
from rapport.channels.email import imap
from rapport.channels.email.reading import identify
from rapport.channels.models import MailboxCursor
from rapport.database.scope import practice_scope
from rapport.inbox.models import Channel

# A server that numbers anew tells nothing of what was read: mails of these days are looked at again.
LOOK_BACK = timedelta(days=3)
CURSOR_EVERY = 20


def poll(box: BaseMailBox, channel: Channel, *, at: datetime) -> int:
    """Store what is new in the open folder; returns how many mails were looked at.

    The cursor moves only after the mails are committed: a crash reads some of them twice, which
    changes nothing. Raises ChannelError, NotStored.
    """
    folder = channel.settings.get("imap_folder") or "INBOX"
    cursor, uids = _place(box, channel, folder, at)
    for position, uid in enumerate(uids, start=1):
        _store(box, channel, uid, at)
        if position % CURSOR_EVERY == 0 or position == len(uids):
            _move(cursor, uid, at)
    return len(uids)


def _place(
    box: BaseMailBox, channel: Channel, folder: str, at: datetime
) -> tuple[MailboxCursor, list[int]]:
    """The cursor, and what lies after it."""
    validity = imap.uid_validity(box)
    with practice_scope(channel.practice_id):
        cursor = MailboxCursor.objects.filter(channel=channel, folder=folder).first()
        if cursor is None:
            cursor = _first(box, channel, folder, validity, at)
    if cursor.uid_validity == validity:
        return cursor, imap.new_uids(box, after=cursor.last_uid)
    uids = imap.uids_since(box, (cursor.updated_at - LOOK_BACK).date())
    cursor.uid_validity, cursor.last_uid = validity, imap.uid_next(box) - 1
    return cursor, uids


def _first(
    box: BaseMailBox, channel: Channel, folder: str, validity: int, at: datetime
) -> MailboxCursor:
    """From now on, or everything there is where the channel's setting asks for it."""
    wants_all = channel.settings.get("imap_backfill", False)
    return MailboxCursor.objects.create(
        practice_id=channel.practice_id,
        channel=channel,
        folder=folder,
        uid_validity=validity,
        last_uid=0 if wants_all else imap.uid_next(box) - 1,
        updated_at=at,
    )


def _store(box: BaseMailBox, channel: Channel, uid: int, at: datetime) -> None:
    mail = imap.fetch(box, uid)
    if mail is None:
        return  # moved or deleted since we asked
    deliveries.accept(
        practice_id=channel.practice_id,
        channel_id=channel.pk,
        provider_id=identify(mail.content),
        raw=mail.content,
        received_at=min(mail.received_at or at, at),
        at=at,
    )


def _move(cursor: MailboxCursor, uid: int, at: datetime) -> None:
    with practice_scope(cursor.practice_id):
        cursor.last_uid, cursor.updated_at = max(cursor.last_uid, uid), at
        cursor.save(update_fields=["uid_validity", "last_uid", "updated_at"])
