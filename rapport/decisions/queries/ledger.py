"""The ledger: decisions by where they stand, one with its history, and what waits for a person."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Exists, OuterRef, Prefetch, QuerySet

from rapport.core.decisions import Standing, State, days_left, is_due
from rapport.decisions.models import Ask, Asked, Decision, Step
from rapport.decisions.terms import Terms
from rapport.practice.models import Staff

STEPS = Prefetch("steps", Step.objects.select_related("by"))


def decisions() -> QuerySet[Decision]:
    """All of them, with places, history, and `is_asking`; three queries."""
    asking = Ask.objects.filter(decision=OuterRef("pk"), closed_at=None)
    rows = Decision.objects.annotate(is_asking=Exists(asking)).select_related("opened_by")
    return rows.prefetch_related("locations", STEPS)


@dataclass(frozen=True, slots=True)
class Entry:
    """A decision on a day. `last` is the step that brought it where it stands, with its reason."""

    row: Decision
    standing: Standing
    last: Step
    days: int
    is_due: bool


def entry(row: Decision, *, today: date) -> Entry:
    """A decision of `decisions()` as it stands today."""
    state = State(row.state)
    standing = Standing(
        state,
        is_asking=bool(getattr(row, "is_asking", False)),
        has_begun=row.starts_on <= today,
    )
    return Entry(
        row,
        standing,
        last=list(row.steps.all())[-1],
        days=days_left(row.look_again_on, today=today),
        is_due=is_due(state, row.look_again_on, today=today),
    )


@dataclass(frozen=True, slots=True)
class Ledger:
    """Going ones by their day to look again; the others with the newest first."""

    open: Sequence[Entry]
    going: Sequence[Entry]
    over: Sequence[Entry]


def ledger(*, today: date) -> Ledger:
    """Everything there is."""
    found = [entry(row, today=today) for row in decisions()]
    return Ledger(
        open=[each for each in found if each.standing.state == State.OPEN],
        going=sorted(
            (each for each in found if each.standing.state == State.GOING),
            key=lambda each: each.row.look_again_on,
        ),
        over=[each for each in found if each.standing.state in (State.DROPPED, State.ENDED)],
    )


def due(*, today: date) -> list[Decision]:
    """Whose day to look again has come; one query."""
    going = Decision.objects.filter(state=Decision.State.GOING, look_again_on__lte=today)
    return list(going.order_by("look_again_on", "pk"))


def terms_of(row: Decision) -> Terms:
    """What it is, as a value; its places from `decisions()`."""
    columns = [name for name in Terms.__slots__ if name != "locations"]
    return Terms(
        **{name: getattr(row, name) for name in columns}, locations=tuple(row.locations.all())
    )


def for_staff(staff: Staff) -> QuerySet[Decision]:
    """Decisions that a person may see: leaders all, others those they were asked about."""
    if staff.runs_the_practice:
        return decisions()
    asked = Asked.objects.filter(ask__decision=OuterRef("pk"), staff=staff)
    return decisions().filter(Exists(asked))
