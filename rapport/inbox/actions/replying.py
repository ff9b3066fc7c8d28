"""Answering a client, and noting something for colleagues."""

import re
from collections.abc import Sequence
from datetime import datetime, timedelta

from django.core.files.uploadedfile import UploadedFile
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from rapport.database import vault
from rapport.database.written import fetched, written
from rapport.inbox import files as stored
from rapport.inbox.actions.filling import refuse_unfilled
from rapport.inbox.actions.gestures import refuse_bargain
from rapport.inbox.actions.ledger import event_row, log
from rapport.inbox.actions.locking import hold
from rapport.inbox.actions.outgoing_rows import queue
from rapport.inbox.actions.own_words import refuse_saved
from rapport.inbox.actions.rows import Row, Sheet
from rapport.inbox.actions.wording import count_uses
from rapport.inbox.actions.working import accept
from rapport.inbox.models import Conversation, Draft, Event, Mention, Message, Outgoing
from rapport.live.notify import announce
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff

# Seconds in which a reply can be taken back, by channel.
UNDO_SECONDS = {"email": 15, "webform": 15, "webchat": 0, "api": 0, "desk": 0}
MENTION = re.compile(r"@([\w.\-]+)")


class NothingToSend(ExpectedError):
    """The reply is empty."""


class SomebodyWasFaster(ExpectedError):
    """The conversation has moved on since the page was loaded; the draft is kept."""


class TooLateToUndo(ExpectedError):
    """The mail server has it already."""


def reply(
    conversation: Conversation,
    *,
    by: Staff,
    text: str,
    at: datetime,
    version: int | None = None,
    files: "Sequence[UploadedFile[bytes]]" = (),
    scheduled_for: datetime | None = None,
    with_saved: Sequence[int] = (),
) -> Message:
    """Queue a reply in the person's own words; it leaves after the channel's undo time.

    version: the conversation's version the writer has seen, None to send whatever happened. The
    clock stops when the provider accepts it, not here. scheduled_for: when it leaves instead, see
    `scheduling.schedule`. with_saved: ids of the saved replies it began with. Raises NothingToSend,
    SomebodyWasFaster, FieldsOpen, in a judgment zone SavedRepliesRest, and NotForReview where
    something was given.
    """
    held = _may_be_sent(conversation, text, version, files)
    message_id, sheet = _next_number("inbox_message"), Sheet()
    key_id, sealed = seal_anew(held, text, sheet)
    accept(held, by=by, at=at)
    queue(
        sheet,
        practice_id=held.practice_id,
        message_id=message_id,
        conversation_id=held.pk,
        channel_id=held.channel_id,
        channel_kind=held.channel.kind,
        kind=Message.Kind.REPLY.value,
        author_id=by.pk,
        key_id=key_id,
        text_sealed=sealed,
        at=at,
        due_at=scheduled_for or at + timedelta(seconds=UNDO_SECONDS.get(held.channel.kind, 0)),
        scheduled_for=scheduled_for,
        has_attachments=bool(files),
    )
    _bring_up_to_date(held, None if scheduled_for else text, at, sheet)
    where: Row = {"practice_id": held.practice_id, "conversation_id": held.pk, "at": at}
    queued = event_row(Event.Kind.REPLY_QUEUED, **where, actor_id=by.pk, message_id=message_id)
    log(queued, sheet=sheet)
    sheet.announce(**_topic(held))
    sheet.flush()
    message = _queued.one(pk=message_id)
    stored.save_uploads(files, message=message, at=at)
    _drop_draft(held, by)
    count_uses(with_saved)
    return message


@written(pk=int)
def _queued(pk: int) -> QuerySet[Message]:
    return Message.objects.select_related("key", "author", "outgoing").filter(pk=pk)


def _may_be_sent(
    conversation: Conversation,
    text: str,
    version: int | None,
    files: "Sequence[UploadedFile[bytes]]",
) -> Conversation:
    """The conversation, locked, once nothing speaks against sending this."""
    if not text.strip() and not files:
        raise NothingToSend(_("Write something before you send it."))
    held = hold(conversation)
    _check_version(held, version)
    refuse_saved(held, text)
    refuse_bargain(held, text)
    refuse_unfilled(text)
    return held


def withdraw(outgoing: Outgoing, *, by: Staff, at: datetime) -> Message:
    """Take a reply back before it leaves; its text is the draft again, before what was begun since.

    Raises TooLateToUndo.
    """
    still_here = Q(state=Outgoing.State.QUEUED, attempts=0) | Q(state=Outgoing.State.HELD)
    claimed = Outgoing.objects.filter(still_here, pk=outgoing.pk).update(
        state=Outgoing.State.WITHDRAWN, due_at=None
    )
    if not claimed:
        raise TooLateToUndo(_("It has left already: write to the client again instead."))
    message = Message.objects.select_related("key", "conversation__client__key").get(
        pk=outgoing.message_id
    )
    _begin_again(message, by, at)
    where: Row = {"practice_id": message.practice_id, "conversation_id": message.conversation_id}
    log(
        event_row(Event.Kind.REPLY_WITHDRAWN, **where, at=at, actor_id=by.pk, message_id=message.pk)
    )
    announce(**_topic(message.conversation))
    return message


def _begin_again(message: Message, by: Staff, at: datetime) -> None:
    talk = message.conversation
    since = Draft.objects.select_related("conversation__client__key").filter(
        conversation=talk, staff=by
    )
    begun = [draft.text for draft in since.filter(is_note=False) if message.text not in draft.text]
    keep_draft(talk, by=by, text="\n\n".join([message.text, *begun]), at=at)


def write_note(held: Conversation, *, text: str, by: Staff | None, at: datetime) -> Message:
    """The sealed row of a note; `by` None: a rule wrote it. The conversation is locked already."""
    sheet = Sheet()
    key_id, sealed = seal_anew(held, text, sheet)
    sheet.flush()
    return Message.objects.create(
        practice_id=held.practice_id,
        conversation=held,
        channel_id=held.channel_id,
        kind=Message.Kind.NOTE,
        author=by,
        key_id=key_id,
        text_sealed=sealed,
        received_at=at,
        stored_at=at,
    )


def note(conversation: Conversation, *, by: Staff, text: str, at: datetime) -> Message:
    """Write an internal note; everybody @named is told. Raises NothingToSend."""
    if not text.strip():
        raise NothingToSend(_("Write something before you keep it."))
    held = hold(conversation)
    message = write_note(held, text=text, by=by, at=at)
    _mention(message, text, at)
    _drop_draft(held, by)
    where: Row = {"practice_id": held.practice_id, "conversation_id": held.pk, "at": at}
    log(event_row(Event.Kind.NOTED, **where, actor_id=by.pk, message_id=message.pk))
    announce(**_topic(held))
    return message


def keep_draft(
    conversation: Conversation, *, by: Staff, text: str, at: datetime, is_note: bool = False
) -> None:
    """Keep what is being written, and whether it is for colleagues only; an empty text drops it."""
    if not text.strip():
        return _drop_draft(conversation, by)
    sealed = _sealed(conversation, text)
    Draft.objects.update_or_create(
        practice_id=conversation.practice_id,
        conversation=conversation,
        staff=by,
        defaults={"text_sealed": sealed, "is_note": is_note, "updated_at": at},
    )
    return None


def _check_version(held: Conversation, version: int | None) -> None:
    if version is not None and version != held.version:
        raise SomebodyWasFaster(
            _("Somebody wrote here while you did. Read it, then send yours or change it.")
        )


def _bring_up_to_date(held: Conversation, text: str | None, at: datetime, sheet: Sheet) -> None:
    """`text` None where nothing has been said yet: the list goes on showing what was."""
    said: Row = {}
    if text is not None:
        preview = " ".join(text.split())[:160]
        said = {"last_message_at": at, "preview_sealed": _sealed(held, preview)}
    is_open: Row = {"status": Conversation.Status.OPEN.value, "snoozed_until": None}
    changed = said | is_open | {"version": held.version + 1}
    sheet.update(Conversation._meta.db_table, held.pk, changed)


def _mention(message: Message, text: str, at: datetime) -> None:
    named = {name.casefold().rstrip(".") for name in MENTION.findall(text)}
    if not named:
        return
    for person in Staff.objects.filter(is_active=True):
        if named & {
            part.casefold() for part in (person.name.replace(" ", "."), *person.name.split())
        }:
            Mention.objects.create(
                practice_id=message.practice_id, message=message, staff=person, at=at
            )
            announce(practice_id=message.practice_id, topic="staff", subject_id=person.pk)


def _drop_draft(conversation: Conversation, by: Staff) -> None:
    if _draft.first(conversation=conversation.pk, staff=by.pk):
        Draft.objects.filter(conversation=conversation, staff=by).delete()


@written(conversation=int, staff=int)
def _draft(conversation: int, staff: int) -> QuerySet[Draft]:
    return Draft.objects.filter(conversation=conversation, staff=staff)


def _sealed(conversation: Conversation, text: str) -> bytes:
    key = conversation.client.key
    if key is None:
        raise vault.Unreadable(_("This client was erased: nothing more can be written to them."))
    return vault.seal(key.opened, text.encode("utf-8", "replace"))


def _topic(conversation: Conversation) -> Row:
    return {
        "practice_id": conversation.practice_id,
        "topic": "conversation",
        "subject_id": conversation.pk,
    }


def seal_anew(held: Conversation, text: str, sheet: Sheet) -> tuple[int, bytes]:
    """The text under a key of its own that belongs to the client: a message that is moved takes it along."""
    if held.client.key is None:
        raise vault.Unreadable(_("This client was erased: nothing more can be written to them."))
    key, wrapped = vault.new_data_key(held.practice_id)
    key_id = _next_number("clients_datakey")
    row = {
        "id": key_id,
        "practice_id": held.practice_id,
        "wrapped": wrapped,
        "client_id": held.client_id,
    }
    sheet.insert("clients_datakey", row)
    return key_id, vault.seal(key, text.encode("utf-8", "replace"))


def _next_number(table: str) -> int:
    return int(fetched("select nextval(%s::regclass)", [f"{table}_id_seq"])[0][0])
