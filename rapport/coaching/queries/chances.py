"""Who was given which chances over eight weeks. Chances only: nothing of what came of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Count, QuerySet

from rapport.core.skills import MOST_WEEKS, Concentration, concentration
from rapport.guidance.models import Guideline
from rapport.inbox.models import ZoneStay
from rapport.inbox.queries.growing import zone_conversations
from rapport.practice.models import Staff, Traineeship
from rapport.rehearsal.models import Rehearsal

LOOKED_AT = timedelta(weeks=MOST_WEEKS)


@dataclass(frozen=True, slots=True)
class Chances:
    """One person's: conversations in zones that were theirs, rehearsals led, guidelines owned now."""

    staff: Staff
    zones: int
    led: int
    owned: int


@dataclass(frozen=True, slots=True)
class Ledger:
    """Everybody by name, and how evenly each kind is spread."""

    rows: tuple[Chances, ...]
    zones: Concentration
    led: Concentration
    owned: Concentration

    def of(self, staff: Staff) -> Chances:
        """Somebody's own row."""
        return next(row for row in self.rows if row.staff == staff)


def ledger(*, at: datetime) -> Ledger:
    """The last eight weeks; four queries."""
    people = list(Staff.objects.filter(is_active=True).order_by("name", "pk"))
    zones, led, owned = _zones(at - LOOKED_AT), _led(at - LOOKED_AT), _owned()

    def counts(found: Mapping[int, int]) -> Mapping[int, int]:
        return {person.pk: found.get(person.pk, 0) for person in people}

    rows = [Chances(p, zones.get(p.pk, 0), led.get(p.pk, 0), owned.get(p.pk, 0)) for p in people]
    spread = [concentration(counts(found)) for found in (zones, led, owned)]
    return Ledger(tuple(rows), *spread)


def _zones(since: datetime) -> Mapping[int, int]:
    """Each conversation once, with whoever owns it now."""
    stays = ZoneStay.objects.filter(entered_at__gte=since, conversation__owner__isnull=False)
    rows = stays.exclude(left_why=ZoneStay.Left.WRONG).values_list("conversation__owner")
    counted = rows.annotate(n=Count("conversation_id", distinct=True)).order_by()
    return dict(counted)


def _led(since: datetime) -> Mapping[int, int]:
    """Rehearsals with others, by who began them."""
    rows = Rehearsal.objects.filter(started_at__gte=since, started_by__isnull=False)
    alone = (Rehearsal.Mode.PERSONA, Rehearsal.Mode.MODEL)
    shared = rows.exclude(mode__in=alone).values_list("started_by")
    return dict(shared.annotate(n=Count("pk")).order_by())


def _owned() -> Mapping[int, int]:
    rows = Guideline.objects.filter(is_current=True, owner__isnull=False).values_list("owner")
    return dict(rows.annotate(n=Count("pk")).order_by())


def traineeships() -> QuerySet[Traineeship]:
    """Those that run, by the trainee's name."""
    rows = Traineeship.objects.filter(ended_at=None).select_related("trainee", "coach")
    return rows.order_by("trainee__name")


def had(traineeship: Traineeship, *, at: datetime) -> tuple[int, int]:
    """How many zone conversations became the trainee's, of how many, as routing counts them."""
    found = zone_conversations(traineeship.trainee_id, max(traineeship.began_at, at - LOOKED_AT))
    return found[1], found[0]
