"""What somebody is asked today."""

from datetime import date, datetime

from django.db.models import Q

from rapport.core.rehearsal.drills import A_DAY
from rapport.guidance.models import Fact
from rapport.practice.models import Staff
from rapport.rehearsal.models import DrillAnswer, DrillCard


def left_today(staff: Staff, *, since: datetime) -> int:
    """How many questions are left since the day began."""
    given = DrillAnswer.objects.filter(card__staff=staff, at__gte=since).count()
    return max(0, A_DAY - given)


def next_fact(staff: Staff, *, today: date) -> Fact | None:
    """What has waited longest, then what was never asked; facts without a value are no questions."""
    filled = Fact.objects.exclude(value="")
    due = DrillCard.objects.filter(staff=staff, due_on__lte=today, fact__in=filled)
    card = due.select_related("fact").order_by("due_on", "id").first()
    if card:
        return card.fact
    known = DrillCard.objects.filter(staff=staff).values("fact_id")
    return filled.filter(~Q(pk__in=known)).order_by("pk").first()
