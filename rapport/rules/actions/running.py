"""Rules at work: each occasion is looked at once, in its own savepoint, with the conversation held."""

from collections.abc import Sequence
from datetime import datetime

import structlog
from django.db import DatabaseError, transaction

from rapport.core import rules as pure
from rapport.core.opening_hours import Calendar
from rapport.inbox.actions.locking import hold
from rapport.inbox.models import Conversation
from rapport.practice.queries.hours import places
from rapport.rules.actions.keeping import BEHIND
from rapport.rules.actions.performing import perform
from rapport.rules.actions.stopping import stop_flood
from rapport.rules.models import Deed, Look, Mark
from rapport.rules.queries.active import Active, active
from rapport.rules.queries.cases import asks_for_words, case
from rapport.rules.queries.occasions import Occasion, last_event, told, waited

log = structlog.get_logger("rapport.rules")


def run(practice_id: int, *, at: datetime) -> int:
    """Look at everything new in the practice in scope; returns how many occasions that were.

    Several workers may run at once: the constraint on looks lets one of them have an occasion.
    """
    rules = active()
    if not rules:
        return 0
    mark = _mark(practice_id, at)
    occasions = [*told(practice_id, rules, mark), *waited(rules, at=at)]
    calendars = places().calendars if occasions else {}
    for occasion in occasions:
        rules = _considered(occasion, rules, calendars, at)
    _follow(mark, at)
    return len(occasions)


def _considered(
    occasion: Occasion, rules: list[Active], calendars: dict[int, Calendar], at: datetime
) -> list[Active]:
    """One that can't be looked at is said, undone as a whole, tried again, and keeps no other waiting."""
    try:
        return _consider(occasion, rules, calendars, at)
    except DatabaseError:
        raise  # the transaction around all of them may be over
    except Exception:
        log.exception("occasion failed", occasion=occasion.kind, subject=occasion.subject_id)
        return rules


def _mark(practice_id: int, at: datetime) -> Mark:
    last = last_event()
    fresh = {"event_id": last, "next_id": last, "next_at": at + BEHIND}
    return Mark.objects.get_or_create(practice_id=practice_id, defaults=fresh)[0]


def _follow(mark: Mark, at: datetime) -> None:
    """What was drawn ten minutes ago is committed: it was looked at, and is not read again."""
    if mark.next_at > at:
        return
    mark.event_id, mark.next_id, mark.next_at = mark.next_id, last_event(), at + BEHIND
    mark.save()


def _consider(
    occasion: Occasion, rules: list[Active], calendars: dict[int, Calendar], at: datetime
) -> list[Active]:
    """Let the rules look at it; returns those that are still on."""
    with transaction.atomic():
        held = hold(Conversation(pk=occasion.conversation_id))
        looks = {look.rule_id: look for look in _look(occasion, rules, at)}
        looking = [e for e in rules if e.row.pk in looks and occasion.sets_off(e)]
        if not looking or held.client.key is None:
            return rules
        pures = [each.rule for each in looking]
        seen = case(
            held,
            at=occasion.at,
            calendar=calendars[held.location_id],
            message_id=occasion.message_id,
            with_text=asks_for_words(pures),
        )
        names = {each.row.pk: each.row for each in looking}
        for deed in pure.decide(pures, seen):
            _do(deed, looks[deed.rule], names[deed.rule].name, held, at)
    stopped = {each.row.pk for each in looking if stop_flood(each.row, held, at=at)}
    return [each for each in rules if each.row.pk not in stopped]


def _look(occasion: Occasion, rules: Sequence[Active], at: datetime) -> list[Look]:
    """The looks that are this call's: a rule that looked before is left out.

    Whoever it is not for after all has looked too: nothing is read again and again.
    """
    fresh = []
    for each in filter(occasion.is_for, rules):
        look, is_new = Look.objects.get_or_create(
            rule=each.row,
            occasion=occasion.kind,
            subject_id=occasion.subject_id,
            defaults={
                "practice_id": each.row.practice_id,
                "version_id": each.version_id,
                "conversation_id": occasion.conversation_id,
                "at": at,
            },
        )
        fresh += [look] if is_new else []
    return fresh


def _do(deed: pure.Deed, look: Look, name: str, held: Conversation, at: datetime) -> None:
    """Perform one deed, or write down why not."""
    why, before = (
        (deed.held.value, {}) if deed.held else perform(deed.effect, held, rule=name, at=at)
    )
    Deed.objects.create(
        practice_id=held.practice_id,
        look=look,
        rule_id=deed.rule,
        conversation=held,
        do=deed.effect.do.value,
        value=deed.effect.value,
        held=why,
        before=before,
        at=at,
    )
    if not look.is_match:
        look.is_match = True
        look.save(update_fields=["is_match"])
