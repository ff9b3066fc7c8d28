"""Keeping the practice's facts: said once, dated, looked at again."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction

from rapport.guidance.keys import key_of
from rapport.guidance.models import Fact, FactChange
from rapport.guidance.queries.facts import kind_of
from rapport.practice.actions.trail import note
from rapport.practice.models import Staff


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact as somebody wrote it into a guideline: an empty value leaves what is known."""

    name: str
    value: str = ""


def state(facts: Iterable[Stated], *, by: Staff, today: date, at: datetime) -> list[str]:
    """Write these facts down, or what is new about them; returns their keys in this order."""
    return [_stated(fact, by, today, at).key for fact in dict.fromkeys(facts) if key_of(fact.name)]


def change_fact(
    *, fact: Fact, value: str, kind: str, review_every: int, by: Staff, today: date, at: datetime
) -> Fact:
    """What holds now. Whoever changes a fact has looked at it today."""
    with transaction.atomic():
        fact.kind, fact.review_every = kind, review_every
        _say(fact, value, by, today, at)
        note(by=by, verb="changed", subject=fact, at=at)
    return fact


def add_fact(*, name: str, value: str, kind: str, by: Staff, today: date, at: datetime) -> Fact:
    """One more fact; of one that is known by this name the value changes."""
    with transaction.atomic():
        fact = _stated(Stated(name, value), by, today, at)
        fact.kind = kind
        fact.save(update_fields=["kind"])
        note(by=by, verb="added", subject=fact, at=at)
    return fact


def review_fact(*, fact: Fact, by: Staff, today: date, at: datetime) -> None:
    """Somebody looked: it is still true."""
    with transaction.atomic():
        fact.reviewed_on, fact.reviewed_by = today, by
        fact.save(update_fields=["reviewed_on", "reviewed_by"])
        note(by=by, verb="reviewed", subject=fact, at=at)


def _stated(stated: Stated, by: Staff, today: date, at: datetime) -> Fact:
    fact, _is_new = Fact.objects.get_or_create(
        practice_id=by.practice_id,
        key=key_of(stated.name),
        defaults={"name": stated.name.strip()[:80], "kind": kind_of(stated.name, stated.value)},
    )
    if stated.value:
        _say(fact, stated.value, by, today, at)
    return fact


def _say(fact: Fact, value: str, by: Staff, today: date, at: datetime) -> None:
    before, fact.value = fact.value, " ".join(value.split())[:300]
    if before != fact.value:
        fact.reviewed_on, fact.reviewed_by = (today, by) if fact.value else (None, None)
        FactChange.objects.create(
            practice_id=by.practice_id, fact=fact, before=before, after=fact.value, by=by, at=at
        )
    fact.save()
