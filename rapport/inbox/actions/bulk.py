"""One thing done to many conversations, and undone as one. What may not be done is left and said."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.inbox.actions.closing import close
from rapport.inbox.actions.ledger import happened
from rapport.inbox.actions.locking import hold
from rapport.inbox.actions.resting import snooze, wake
from rapport.inbox.actions.sorting import tag, tag_name, untag
from rapport.inbox.actions.working import assign, end_assignment
from rapport.inbox.models import Assignment, BulkDeed, Conversation, Event
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff

MOST = 100  # conversations at once


class NotTogether(ExpectedError):
    """This one has to be done by itself, or is done already."""


@dataclass(frozen=True, slots=True)
class Order:
    """What to do: with `verb` assign `to` somebody, tag by `name`, snooze `until`, or close."""

    verb: BulkDeed.Verb
    to: Staff | None = None
    name: str = ""
    until: datetime | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was done, and what was left with the reason why."""

    deed: BulkDeed | None
    done: tuple[Conversation, ...]
    left: tuple[tuple[Conversation, str], ...]


def carry_out(order: Order, rows: Sequence[Conversation], *, by: Staff, at: datetime) -> Outcome:
    """Do it to each conversation that allows it; the others stay as they are, each with its reason."""
    done: list[Conversation] = []
    left: list[tuple[Conversation, str]] = []
    before = []
    for row in rows[:MOST]:
        try:
            with transaction.atomic():
                held = hold(row)
                was = _state(held)
                _do(order, held, by, at)
        except ExpectedError as error:
            left.append((row, str(error)))
        else:
            done.append(row)
            before.append(was)
    deed = _kept(order, before, by, at) if done else None
    return Outcome(deed, tuple(done), tuple(left))


def _state(row: Conversation) -> dict[str, Any]:
    until = row.snoozed_until.isoformat() if row.snoozed_until else None
    was = {"id": row.pk, "status": row.status, "owner": row.owner_id}
    return was | {"until": until, "tags": list(row.tags)}


def _do(order: Order, row: Conversation, by: Staff, at: datetime) -> None:
    match order:
        case Order(verb=BulkDeed.Verb.ASSIGN, to=Staff() as to):
            assign(row, to=to, by=by, at=at)
        case Order(verb=BulkDeed.Verb.TAG, name=name):
            tag(row, name=name, by=by, at=at)
        case Order(verb=BulkDeed.Verb.SNOOZE, until=datetime() as until):
            _refuse_closed(row)
            snooze(row, by=by, until=until, at=at)
        case Order(verb=BulkDeed.Verb.CLOSE):
            _refuse_closing(row)
            close(row, by=by, at=at)


def _refuse_closed(row: Conversation) -> None:
    if row.status == Conversation.Status.CLOSED:
        raise NotTogether(_("It is closed already."))


def _refuse_closing(row: Conversation) -> None:
    """Nobody who waits is dropped unseen, and a judgment zone is left with one line of what was learnt."""
    _refuse_closed(row)
    if row.zone:
        raise NotTogether(_("It lies in a judgment zone: close it by itself."))
    if row.waiting_since:
        raise NotTogether(_("The client still waits for an answer."))


def _kept(order: Order, before: list[dict[str, Any]], by: Staff, at: datetime) -> BulkDeed:
    asked: dict[str, Any] = {
        "to": order.to.pk if order.to else None,
        "name": tag_name(order.name) if order.name else "",
        "until": order.until.isoformat() if order.until else None,
    }
    return BulkDeed.objects.create(
        practice_id=by.practice_id, verb=order.verb, order=asked, before=before, by=by, at=at
    )


def undo_deed(deed: BulkDeed, *, by: Staff, at: datetime) -> int:
    """Put back every conversation that is still as the deed left it; returns how many. Twice does nothing."""
    changed = BulkDeed.objects.filter(pk=deed.pk, undone_at__isnull=True).update(undone_at=at)
    return sum(_put_back(deed, was, by, at) for was in deed.before) if changed else 0


def _put_back(deed: BulkDeed, was: dict[str, Any], by: Staff, at: datetime) -> bool:
    row = hold(Conversation(pk=was["id"]))
    if not _is_as_left(deed, row):
        return False
    match deed.verb:
        case BulkDeed.Verb.ASSIGN:
            _give_back(row, was["owner"], by, at)
        case BulkDeed.Verb.TAG if deed.order["name"] not in was["tags"]:
            untag(row, name=deed.order["name"], by=by, at=at)
        case BulkDeed.Verb.SNOOZE:
            _rest_as_before(row, was, by, at)
        case BulkDeed.Verb.CLOSE:
            _open_as_before(row, was, by, at)
    return True


def _is_as_left(deed: BulkDeed, row: Conversation) -> bool:
    """Whether nobody has changed since what the deed changed."""
    match deed.verb:
        case BulkDeed.Verb.ASSIGN:
            return bool(row.owner_id == deed.order["to"])
        case BulkDeed.Verb.TAG:
            return deed.order["name"] in row.tags
        case BulkDeed.Verb.SNOOZE:
            until = row.snoozed_until.isoformat() if row.snoozed_until else None
            return row.status == row.Status.SNOOZED and until == deed.order["until"]
    return row.status == row.Status.CLOSED and row.closed_at == deed.at


def _give_back(row: Conversation, owner_id: int | None, by: Staff, at: datetime) -> None:
    owner = Staff.objects.filter(pk=owner_id, is_active=True).first() if owner_id else None
    if owner:
        assign(row, to=owner, by=by, at=at)
        return
    end_assignment(row, why=Assignment.Ended.HANDED_OVER, at=at)
    Conversation.objects.filter(pk=row.pk).update(owner=None)
    happened(Event.Kind.UNDONE, row, at=at, by=by)


def _rest_as_before(row: Conversation, was: dict[str, Any], by: Staff, at: datetime) -> None:
    until = datetime.fromisoformat(was["until"]) if was["until"] else None
    if was["status"] != Conversation.Status.SNOOZED or until is None or until <= at:
        wake(row, at=at, by=by)
        return
    Conversation.objects.filter(pk=row.pk).update(snoozed_until=until)
    happened(Event.Kind.UNDONE, row, at=at, by=by)


def _open_as_before(row: Conversation, was: dict[str, Any], by: Staff, at: datetime) -> None:
    Conversation.objects.filter(pk=row.pk).update(
        status=was["status"], closed_at=None, snoozed_until=was["until"]
    )
    if row.owner_id:
        Assignment.objects.create(
            practice_id=row.practice_id,
            conversation=row,
            staff_id=row.owner_id,
            by=by,
            reasons=[{"code": "reopened", "params": {}}],
            at=at,
            accepted_at=at,
        )
    happened(Event.Kind.UNDONE, row, at=at, by=by)
