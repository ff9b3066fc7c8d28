"""Changing the list of worry words, version by version, and signing it."""

import json
from collections.abc import Callable
from datetime import datetime

from django.db import connection, transaction
from django.utils.translation import gettext as _

from rapport.core.red_flags import NotInTheList, Rules, Tier, shipped
from rapport.guidance.models import RedFlagList
from rapport.guidance.queries.red_flags import current, rules_of
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError, NotAllowed
from rapport.practice.models import Staff
from rapport.practice.queries.on_call import is_clinician

_LOCK = 1382  # any number of our own: two people who change the list are one after the other


class CannotChange(ExpectedError):
    """The list would be unusable, or somebody else has changed it."""


def add_phrase(*, text: str, tier: str, group: str, by: Staff, at: datetime) -> RedFlagList:
    """Add an own phrase, or change its tier and group. Raises CannotChange."""
    return _change(lambda rules: rules.with_phrase(text, tier=Tier(tier), group=group), "", by, at)


def remove_phrase(*, text: str, by: Staff, at: datetime) -> RedFlagList:
    """Take an own phrase out. Raises CannotChange."""
    return _change(lambda rules: rules.without_phrase(text), "", by, at)


def switch_off(*, concept_id: str, reason: str, by: Staff, at: datetime) -> RedFlagList:
    """Do without a shipped sign, for a reason that is kept and shown. Raises CannotChange."""
    return _change(lambda rules: rules.switch_off(concept_id, reason=reason), reason, by, at)


def switch_on(*, concept_id: str, by: Staff, at: datetime) -> RedFlagList:
    """Let a shipped sign count again. Raises CannotChange."""
    return _change(lambda rules: rules.switch_on(concept_id), "", by, at)


def sign(*, version: int, by: Staff, at: datetime) -> RedFlagList:
    """A clinician stands by the list as it is. Raises NotAllowed, CannotChange.

    version: the one that was on the page; one that was changed meanwhile is read first.
    """
    if not is_clinician(by):
        raise NotAllowed(_("The medical director, a clinician, signs the list."))
    with transaction.atomic():
        row = _held()
        if rules_of(row).version != version:
            raise CannotChange(_("The list has been changed meanwhile: read it again, then sign."))
        if row is None or row.shipped_version != shipped().version:
            row = _write(rules_of(row), row, "", by, at)
        row.signed_by, row.signed_at = by, at
        row.save(update_fields=["signed_by", "signed_at"])
        note(by=by, verb="signed", subject=row, at=at)
    return row


def _change(change: Callable[[Rules], Rules], reason: str, by: Staff, at: datetime) -> RedFlagList:
    with transaction.atomic():
        row = _held()
        try:
            rules = change(rules_of(row))
        except NotInTheList as error:
            raise CannotChange(str(error)) from error
        made = _write(rules, row, reason, by, at)
        note(by=by, verb="changed", subject=made, at=at)
    return made


def _held() -> RedFlagList | None:
    """The version that holds, nobody else changing it until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select pg_advisory_xact_lock(%s, current_setting('rapport.practice')::int)", [_LOCK]
        )
    return current()


def _write(
    rules: Rules, before: RedFlagList | None, reason: str, by: Staff, at: datetime
) -> RedFlagList:
    """A version of its own; the one before stays as it was."""
    number = max(rules.version, before.version + 1 if before else 0)
    RedFlagList.objects.filter(is_current=True).update(is_current=False)
    stored = json.loads(Rules(number, rules.phrases, rules.switched_off).to_json())
    return RedFlagList.objects.create(
        practice_id=by.practice_id,
        version=number,
        shipped_version=shipped().version,
        changes=stored,
        reason=reason.strip()[:300],
        changed_by=by,
        changed_at=at,
    )
