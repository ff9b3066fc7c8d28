"""What a team sees together: the running round, what it noted, and who has played what when."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Max, OuterRef, QuerySet, Subquery

from rapport.guidance.models import Interaction
from rapport.practice.models import Staff
from rapport.rehearsal.models import Goal, Player, Rehearsal, Scenario


def people() -> QuerySet[Staff]:
    """Everybody who works here."""
    return Staff.objects.filter(is_active=True).order_by("name")


def running() -> Rehearsal | None:
    """The team's round, if one is running."""
    rounds = Rehearsal.objects.filter(mode=Rehearsal.Mode.TEAM, ended_at=None)
    return rounds.select_related("scenario").order_by("-started_at").first()


def items() -> QuerySet[Goal]:
    """What was noted together and is not trained yet, with `interaction_id` where it is about one."""
    about = Interaction.objects.filter(key=OuterRef("interaction_key")).values("pk")[:1]
    rows = Goal.objects.filter(is_shared=True, done_at=None).select_related("owner")
    return rows.annotate(interaction_id=Subquery(about))


@dataclass(frozen=True, slots=True)
class Row:
    """One interaction: its key, its name, and for each person when they last played it."""

    key: str
    name: str
    played: list[datetime | None]


def grid(team: Sequence[Staff]) -> list[Row]:
    """Every interaction by person: played when. No figure, no order by it."""
    last = {
        (row["staff_id"], row["rehearsal__interaction_key"]): row["last"]
        for row in Player.objects.filter(part=Player.Part.STAFF, rehearsal__ended_at__isnull=False)
        .values("staff_id", "rehearsal__interaction_key")
        .annotate(last=Max("rehearsal__ended_at"))
    }
    names = dict(Interaction.objects.values_list("key", "name"))
    for key in Scenario.objects.filter(is_on=True).values_list("interaction_key", flat=True):
        names.setdefault(key, key.replace("-", " ").replace("_", " "))
    return [
        Row(key, name, [last.get((person.pk, key)) for person in team])
        for key, name in names.items()
    ]
