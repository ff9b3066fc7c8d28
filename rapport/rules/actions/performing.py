"""Doing what a rule says, through the same actions as people; what a rule may not do is refused there."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.core.rules import Do, Effect
from rapport.inbox import actions as inbox
from rapport.inbox.actions.by_rule import ask_for, note_by_rule
from rapport.inbox.actions.holding_back import refuse_while_flagged
from rapport.inbox.actions.viewing import collect
from rapport.inbox.models import Conversation, SavedView, Tag
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff
from rapport.rules.models import Deed

Done = tuple[str, dict[str, Any]]
GONE, NOBODY = Deed.Held.GONE.value, Deed.Held.NOBODY.value
SO_ALREADY = Deed.Held.SO_ALREADY.value


def perform(effect: Effect, held: Conversation, *, rule: str, at: datetime) -> Done:
    """Do it to the conversation that is held. Returns why it was held back, or '', and what undoing needs.

    Whatever an action refuses (it was closed, flagged or taken in this very moment) is written down
    as held back, and the other effects go on.
    """
    try:
        with transaction.atomic():
            return DEEDS[effect.do](effect, held, rule, at)
    except ExpectedError:
        return GONE, {}


def _tag(effect: Effect, held: Conversation, rule: str, at: datetime) -> Done:
    tag = Tag.objects.filter(pk=effect.value, archived_at__isnull=True).first()
    if tag is None:
        return GONE, {}
    inbox.tag(held, name=tag.name, by=None, at=at)
    return "", {"tag": tag.pk}


def _prioritise(effect: Effect, held: Conversation, rule: str, at: datetime) -> Done:
    inbox.set_priority(held, priority=Conversation.Priority(str(effect.value)), by=None, at=at)
    return "", {"before": held.priority, "became": effect.value}


def _give(effect: Effect, held: Conversation, rule: str, at: datetime) -> Done:
    to_person = effect.do is Do.PERSON
    gave = ask_for(
        held,
        rule=rule,
        at=at,
        staff_id=int(effect.value) if to_person else None,
        skill="" if to_person else str(effect.value),
    )
    if gave is None or gave == held.owner_id:
        return (SO_ALREADY if gave else NOBODY), {}
    return "", {"before": held.owner_id, "became": gave}


def _note(effect: Effect, held: Conversation, rule: str, at: datetime) -> Done:
    text = _("Rule “%(rule)s”: %(text)s") % {"rule": rule, "text": effect.value}
    note_by_rule(held, text=text, at=at)
    return "", {}


def _notify(effect: Effect, held: Conversation, rule: str, at: datetime) -> Done:
    person = Staff.objects.filter(pk=effect.value, is_active=True).first()
    if person is None:
        return GONE, {}
    said = {"rule": rule, "name": person.name}
    text = _("Rule “%(rule)s”: %(name)s, please look at this.") % said
    note_by_rule(held, text=text, at=at, tell=[person])
    return "", {}


def _snooze(effect: Effect, held: Conversation, rule: str, at: datetime) -> Done:
    until = at + timedelta(hours=int(effect.value))
    inbox.snooze(held, by=None, until=until, at=at)
    return "", {"until": until.isoformat()}


def _close(effect: Effect, held: Conversation, rule: str, at: datetime) -> Done:
    # `close` asks nobody's leave when nobody closes: a flag is asked for here.
    refuse_while_flagged(held)
    inbox.close(held, by=None, at=at)
    return "", {"closed": True}


def _collect(effect: Effect, held: Conversation, rule: str, at: datetime) -> Done:
    view = SavedView.objects.filter(pk=effect.value, is_collected=True).first()
    if view is None:
        return GONE, {}
    is_new = collect(held, view=view, by=None, at=at)
    return ("", {"view": view.pk}) if is_new else (SO_ALREADY, {})


DEEDS: dict[Do, Callable[[Effect, Conversation, str, datetime], Done]] = {
    Do.TAG: _tag,
    Do.PRIORITY: _prioritise,
    Do.PERSON: _give,
    Do.SKILL: _give,
    Do.NOTE: _note,
    Do.NOTIFY: _notify,
    Do.SNOOZE: _snooze,
    Do.CLOSE: _close,
    Do.COLLECT: _collect,
}
