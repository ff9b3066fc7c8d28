"""Who can be asked, what waits for whom, and what was answered: counts always, words once it is closed."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Prefetch, QuerySet

from rapport.decisions.models import Ask, Asked, Decision
from rapport.decisions.queries.ledger import STEPS
from rapport.practice.models import Staff

PEOPLE = Prefetch("people", Asked.objects.select_related("staff"))


def concerned(decision: Decision) -> list[Staff]:
    """Everybody at its places by their shifts; everybody there is where it is about all of them."""
    rows = Staff.objects.filter(is_active=True)
    places = list(decision.locations.all())
    if places:
        rows = rows.filter(shifts__location__in=places).distinct()
    return list(rows.order_by("name", "pk"))


@dataclass(frozen=True, slots=True)
class Said:
    """One answer's words, with a name only where its writer said so."""

    view: str
    words: str
    name: str


@dataclass(frozen=True, slots=True)
class Tally:
    """`counts`: each view in words with how many hold it. `said` is empty until the ask is closed."""

    ask: Ask
    asked: int
    answered: int
    counts: Sequence[tuple[str, int]]
    said: Sequence[Said] = ()


def tallies(decision: Decision) -> list[Tally]:
    """Each ask of a decision, the newest first; two queries."""
    return [_tally(row) for row in decision.asks.prefetch_related(PEOPLE).order_by("-pk")]


def _tally(row: Ask) -> Tally:
    people = list(row.people.all())
    views = [each.view for each in people if each.view]
    counts = [(str(view.label), views.count(view.value)) for view in Asked.View]
    return Tally(row, len(people), len(views), counts, _said(people) if row.closed_at else ())


def _said(people: Sequence[Asked]) -> list[Said]:
    """By view and alphabet: the order in which answers came would tell whose they are."""
    found = [
        Said(each.get_view_display(), each.words, each.staff.name if each.may_be_named else "")
        for each in people
        if each.view and (each.words or each.may_be_named)
    ]
    order = {str(view.label): n for n, view in enumerate(Asked.View)}
    return sorted(found, key=lambda said: (order[said.view], said.words.lower(), said.name))


def asked_of(staff: Staff) -> QuerySet[Asked]:
    """What somebody was asked, the newest first, with all that came of it; two queries."""
    rows = Asked.objects.filter(staff=staff).select_related("ask__decision", "ask__opened_by")
    steps = Prefetch("ask__decision__steps", STEPS.queryset)
    return rows.prefetch_related(steps).order_by("-ask__opened_at", "-pk")


def waiting(staff: Staff) -> list[Asked]:
    """Asked and neither answered nor skipped; one query."""
    rows = Asked.objects.filter(
        staff=staff, ask__closed_at=None, answered_at=None, skipped_at=None
    ).select_related("ask__opened_by")
    return list(rows.order_by("pk"))
