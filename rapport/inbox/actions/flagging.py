"""Red flags: raised by rules, model, colleague or client; taken and closed by clinicians only."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import connection
from django.utils.translation import gettext as _
from psycopg.types.json import Jsonb

from rapport.audit.actions import record as audit
from rapport.clients.actions import receiving_lock
from rapport.core.opening_hours import Calendar
from rapport.guidance.models import MissedFlag
from rapport.inbox.actions import paging
from rapport.inbox.actions.holding_back import hold_back
from rapport.inbox.actions.ledger import event_row, happened, log
from rapport.inbox.actions.locking import hold
from rapport.inbox.actions.routing import give_to_clinician
from rapport.inbox.actions.rows import Row, Sheet
from rapport.inbox.actions.second_look import SECOND_LOOK, waits_for_a_second_look
from rapport.inbox.actions.working import assign
from rapport.inbox.actions.zones import weigh
from rapport.inbox.models import Conversation, Event, Message, RedFlag
from rapport.inbox.queries.alarm import Alarm
from rapport.inbox.queries.floor import load_floor
from rapport.inbox.queries.red_flags import permission
from rapport.live.notify import announce
from rapport.practice.errors import ExpectedError, NotAllowed
from rapport.practice.models import Staff

Spans = Sequence[tuple[int, int, str]]


class NoteMissing(ExpectedError):
    """A flag is closed with a note, or not at all."""


@dataclass(frozen=True, slots=True)
class Sign:
    """What was seen. spans: (start, end, rule id) in the message's text."""

    tier: str
    group: str
    source: str
    spans: Spans = ()
    rules_version: int = 0
    model_version: str = ""
    by_id: int | None = None


@dataclass(frozen=True, slots=True)
class Where:
    """What it is about. `flag_id`, `flag_tier`: the flag that is open there already."""

    practice_id: int
    conversation_id: int
    message_id: int | None
    is_simulated: bool
    flag_id: int | None = None
    flag_tier: str = ""


def write(
    sheet: Sheet,
    sign: Sign,
    where: Where,
    *,
    new_id: int,
    alarm: Alarm,
    calendar: Calendar,
    at: datetime,
) -> bool:
    """Put the flag and its first pages on the sheet; returns whether anybody is paged.

    Where a flag is open already nobody is paged again, unless this one is graver: then it begins
    anew, whoever had said to have the other. Call under the practice's receiving lock.
    """
    flag_id = where.flag_id or new_id
    log(_flagged(sign, where, flag_id, at), sheet=sheet)
    if where.flag_id and not _is_graver(sign.tier, where.flag_tier):
        return False
    call = paging.Call(flag_id, where.practice_id, where.conversation_id, sign.tier, raised_at=at)
    waits = waits_for_a_second_look(sign.tier, sign.source, sign.group)
    leaves_at = at + SECOND_LOOK if waits else at
    found = paging.page(sheet, call, alarm, calendar, at=at, leaves_at=leaves_at)
    row = _columns(sign, where, at) | {"step": found.step, "next_step_at": found.next_at}
    if where.flag_id:
        sheet.update(RedFlag._meta.db_table, flag_id, row)
    else:
        new: Row = {"id": flag_id, "practice_id": where.practice_id}
        sheet.insert(RedFlag._meta.db_table, new | row)
    sheet.announce(practice_id=where.practice_id, topic="flag", subject_id=flag_id)
    return True


def _is_graver(tier: str, than: str) -> bool:
    return tier == RedFlag.Tier.PAGE_NOW and than == RedFlag.Tier.SAME_DAY


def _columns(sign: Sign, where: Where, at: datetime) -> Row:
    return {
        "conversation_id": where.conversation_id,
        "message_id": where.message_id,
        "tier": sign.tier,
        "group": sign.group,
        "source": sign.source,
        "spans": Jsonb([list(span) for span in sign.spans]),
        "rules_version": sign.rules_version,
        "model_version": sign.model_version,
        "raised_at": at,
        "raised_by_id": sign.by_id,
        "acknowledged_at": None,
        "acknowledged_by_id": None,
        "is_simulated": where.is_simulated,
    }


def _flagged(sign: Sign, where: Where, flag_id: int, at: datetime) -> Row:
    return event_row(
        Event.Kind.FLAGGED,
        practice_id=where.practice_id,
        conversation_id=where.conversation_id,
        message_id=where.message_id,
        actor_id=sign.by_id,
        at=at,
        flag=flag_id,
        tier=sign.tier,
        group=sign.group,
        source=sign.source,
        spans=[list(span) for span in sign.spans],
    )


def raise_flag(
    conversation: Conversation,
    *,
    message: Message | None,
    tier: str,
    group: str,
    source: str,
    at: datetime,
    spans: Spans = (),
    by: Staff | None = None,
    rules_version: int = 0,
    model_version: str = "",
) -> RedFlag:
    """Flag a conversation now: pages, freeze, priority and a clinician as owner in one transaction.

    The same flag again (same tier or lower) pages nobody; what it was raised for is in the ledger.
    Call it inside the practice's scope, before locking rows that receiving locks as well.
    """
    receiving_lock.take(conversation.practice_id)
    held = hold(conversation)
    if held.merged_into_id:
        held = hold(Conversation(pk=held.merged_into_id))
    there = RedFlag.objects.filter(conversation=held, closed_at__isnull=True).first()
    told_before = there and message and there.message_id == message.pk
    if there and told_before and not _is_graver(tier, there.tier):
        return there
    sign = Sign(
        tier, group, source, spans, rules_version, model_version, by_id=by.pk if by else None
    )
    _raise(held, sign, message.pk if message else None, there, at)
    weigh(held, beliefs={}, message=message, at=at)  # an open flag leads into a zone of its own
    return RedFlag.objects.get(conversation=held, closed_at__isnull=True)


def _raise(
    held: Conversation, sign: Sign, message_id: int | None, there: RedFlag | None, at: datetime
) -> None:
    floor, sheet = load_floor(held.practice_id, at), Sheet()
    where = Where(
        held.practice_id,
        held.pk,
        message_id,
        held.is_simulated,
        flag_id=there.pk if there else None,
        flag_tier=there.tier if there else "",
    )
    pages = write(
        sheet,
        sign,
        where,
        new_id=_next_flag(),
        alarm=floor.alarm,
        calendar=floor.calendars[held.location_id],
        at=at,
    )
    sheet.announce(practice_id=held.practice_id, topic="conversation", subject_id=held.pk)
    sheet.flush()
    hold_back(practice_id=held.practice_id, conversation_id=held.pk, at=at)
    if pages:
        Conversation.objects.filter(pk=held.pk).update(
            priority=Conversation.Priority.HIGH,
            status=Conversation.Status.OPEN,
            closed_at=None,
            snoozed_until=None,
        )
        give_to_clinician(held, floor=floor, at=at)


def mark_missed(
    conversation: Conversation,
    *,
    message: Message | None,
    tier: str,
    group: str,
    by: Staff,
    at: datetime,
) -> RedFlag:
    """A colleague flags it; a message that the rules let pass is kept as one they missed."""
    seen = Event.objects.filter(kind=Event.Kind.FLAGGED, message_id=message.pk if message else 0)
    if message and not seen.exists():
        MissedFlag.objects.update_or_create(
            message_id=message.pk,
            defaults={
                "practice_id": by.practice_id,
                "conversation_id": conversation.pk,
                "tier": tier,
                "group": group,
                "noted_by": by,
                "noted_at": at,
            },
        )
    person = RedFlag.Source.PERSON.value
    return raise_flag(
        conversation, message=message, tier=tier, group=group, source=person, by=by, at=at
    )


def acknowledge(flag: RedFlag, *, by: Staff, at: datetime) -> None:
    """ "I have it": the ladder stops, and the conversation is theirs. Raises NotAllowed.

    Whoever was first has it; a second one changes nothing.
    """
    if not permission(by).may_take:
        raise NotAllowed(_("A red flag is taken by a clinician. Call one of those who were paged."))
    taken = RedFlag.objects.filter(
        pk=flag.pk, acknowledged_at__isnull=True, closed_at__isnull=True
    ).update(acknowledged_at=at, acknowledged_by=by, next_step_at=None)
    if not taken:
        return
    conversation = flag.conversation
    if conversation.owner_id != by.pk:
        assign(conversation, to=by, by=by, at=at)
    happened(Event.Kind.FLAG_ACKNOWLEDGED, conversation, at=at, by=by, flag=flag.pk, staff=by.pk)
    _tell(flag)


def close(flag: RedFlag, *, by: Staff, note: str, at: datetime) -> None:
    """A clinician has seen to it and says how. Automation may go on. Raises NotAllowed, NoteMissing."""
    if not permission(by).may_close:
        raise NotAllowed(_("Only a clinician closes a red flag."))
    if not note.strip():
        raise NoteMissing(_("Write what you found and what was agreed with the client."))
    held = (
        RedFlag.objects.select_for_update(no_key=True, of=("self",))
        .select_related("conversation__client__key")
        .get(pk=flag.pk)
    )
    if held.closed_at:
        return
    held.closed_at, held.closed_by, held.next_step_at = at, by, None
    if held.acknowledged_at is None:
        held.acknowledged_at, held.acknowledged_by = at, by
    if held.conversation.client.key:  # of a client who was erased nothing is kept
        held.note = note.strip()
    held.save()
    happened(Event.Kind.FLAG_CLOSED, held.conversation, at=at, by=by, flag=held.pk, staff=by.pk)
    audit(
        practice_id=by.practice_id,
        user_id=by.user_id,
        verb="closed",
        subject_kind="redflag",
        subject_id=held.pk,
        at=at,
    )
    _tell(held)


def _tell(flag: RedFlag) -> None:
    announce(practice_id=flag.practice_id, topic="flag", subject_id=flag.pk)


def _next_flag() -> int:
    with connection.cursor() as cursor:
        cursor.execute("select nextval('inbox_redflag_id_seq')")
        return int(cursor.fetchone()[0])
