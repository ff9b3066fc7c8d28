"""Writing rules down, ordering them, and switching them on and off."""

from datetime import datetime, timedelta
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from rapport.core import rules as pure
from rapport.database.positions import change_places
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff
from rapport.rules.models import Mark, Rule, Version
from rapport.rules.queries.occasions import last_event
from rapport.rules.words import PROBLEMS

MOST = 40
# Longer than any transaction that writes the ledger: what was drawn before is committed by then.
BEHIND = timedelta(minutes=10)


class RuleRefused(ExpectedError):
    """The rule can not be kept as it is."""

    status = 422


class NotTried(ExpectedError):
    """Nobody has seen yet what this version would have done."""


def keep(
    *,
    name: str,
    document: dict[str, Any],
    cap: int,
    by: Staff,
    at: datetime,
    rule: Rule | None = None,
) -> Rule:
    """Write a rule, or a new version of one, which is off until it was tried and switched on again.

    The same words under the same name change nothing but the cap. Raises RuleRefused.
    """
    try:
        read = pure.parse(document)
    except pure.BadRule as error:
        raise RuleRefused(str(PROBLEMS[error.problem])) from error
    if rule is None and Rule.objects.filter(archived_at__isnull=True).count() >= MOST:
        raise RuleRefused(_("There are 40 rules already. Put one away that nobody needs."))
    with transaction.atomic():
        kept = rule or Rule(practice_id=by.practice_id, made_by=by, made_at=at, position=MOST)
        kept.name, kept.cap_per_hour = name, cap
        kept.save()
        _write_version(kept, pure.as_document(read), by, at)
        note(by=by, verb="kept", subject=kept, at=at)
    return kept


def _write_version(rule: Rule, document: dict[str, Any], by: Staff, at: datetime) -> None:
    newest = rule.versions.first()
    if newest and newest.document == document:
        return
    Version.objects.create(
        practice_id=rule.practice_id,
        rule=rule,
        number=newest.number + 1 if newest else 1,
        document=document,
        made_by=by,
        made_at=at,
    )
    Rule.objects.filter(pk=rule.pk).update(is_on=False)


def switch(rule: Rule, *, on: bool, by: Staff, at: datetime) -> None:
    """Let it act from now on, or no more. Raises NotTried: a dry run of this version comes first."""
    newest = rule.versions.first()
    if on and (newest is None or not newest.trials.exists()):
        raise NotTried(_("Look first at what it would have done last month. Then switch it on."))
    with transaction.atomic():
        last = last_event()
        if on and not Rule.objects.filter(is_on=True).exists():
            _mark_from(rule.practice_id, last, at)
        changed = {"on_since": at, "after_event": last, "stopped_at": None} if on else {}
        Rule.objects.filter(pk=rule.pk).update(is_on=on, **changed)
        note(by=by, verb="switched_on" if on else "switched_off", subject=rule, at=at)


def _mark_from(practice_id: int, last: int, at: datetime) -> None:
    """Nobody has read on while every rule was off."""
    Mark.objects.update_or_create(
        practice_id=practice_id,
        defaults={"event_id": last, "next_id": last, "next_at": at + BEHIND},
    )


def place(rule: Rule, *, up: bool, by: Staff, at: datetime) -> None:
    """Change places with the rule before or after it: of two that want the same, the first has it."""
    rows = list(Rule.objects.filter(archived_at__isnull=True))
    if change_places(rows, rule, up=up):
        note(by=by, verb="placed", subject=rule, at=at)


def archive(rule: Rule, *, by: Staff, at: datetime) -> None:
    """Switch it off for good; its log stays."""
    Rule.objects.filter(pk=rule.pk).update(is_on=False, archived_at=at)
    note(by=by, verb="archived", subject=rule, at=at)
