"""Taking back what a rule did, as long as nobody has decided otherwise since."""

from collections.abc import Callable
from datetime import datetime

from django.utils.translation import gettext as _

from rapport.core.rules import Do
from rapport.inbox import actions as inbox
from rapport.inbox.actions.locking import hold
from rapport.inbox.actions.viewing import let_go
from rapport.inbox.models import Conversation, SavedView, Tag
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff
from rapport.rules.models import Deed


class CannotUndo(ExpectedError):
    """It was never done, was undone, can not be, or somebody has changed it since."""


def undo(deed: Deed, *, by: Staff, at: datetime) -> None:
    """Put back what was before. Raises CannotUndo."""
    back = WAYS.get(Do(deed.do))
    if deed.held or back is None:
        raise CannotUndo(_("There is nothing to take back: a note stays in the conversation."))
    claimed = Deed.objects.filter(pk=deed.pk, undone_at__isnull=True)
    if not claimed.update(undone_at=at, undone_by=by):
        raise CannotUndo(_("It was taken back already."))
    back(deed, hold(deed.conversation), by, at)


def _untag(deed: Deed, held: Conversation, by: Staff, at: datetime) -> None:
    tag = Tag.objects.filter(pk=deed.before["tag"]).first()
    _require(tag is not None and tag.name in held.tags)
    inbox.untag(held, name=tag.name if tag else "", by=by, at=at)


def _priority(deed: Deed, held: Conversation, by: Staff, at: datetime) -> None:
    _require(held.priority == deed.before["became"])
    before = Conversation.Priority(deed.before["before"])
    inbox.set_priority(held, priority=before, by=by, at=at)


def _owner(deed: Deed, held: Conversation, by: Staff, at: datetime) -> None:
    before = Staff.objects.filter(pk=deed.before["before"], is_active=True).first()
    _require(held.owner_id == deed.before["became"] and before is not None)
    inbox.assign(held, to=before or by, by=by, at=at)


def _wake(deed: Deed, held: Conversation, by: Staff, at: datetime) -> None:
    until = held.snoozed_until.isoformat() if held.snoozed_until else ""
    _require(until == deed.before["until"])
    inbox.wake(held, by=by, at=at)


def _reopen(deed: Deed, held: Conversation, by: Staff, at: datetime) -> None:
    _require(held.status == Conversation.Status.CLOSED and held.closed_at == deed.at)
    inbox.reopen(held, by=by, at=at)


def _let_go(deed: Deed, held: Conversation, by: Staff, at: datetime) -> None:
    view = SavedView.objects.filter(pk=deed.before["view"]).first()
    _require(view is not None)
    if view:
        let_go(held, view=view)


def _require(is_as_left: bool) -> None:
    if not is_as_left:
        raise CannotUndo(_("Somebody has changed it since: nothing is taken back."))


WAYS: dict[Do, Callable[[Deed, Conversation, Staff, datetime], None]] = {
    Do.TAG: _untag,
    Do.PRIORITY: _priority,
    Do.PERSON: _owner,
    Do.SKILL: _owner,
    Do.SNOOZE: _wake,
    Do.CLOSE: _reopen,
    Do.COLLECT: _let_go,
}
