"""What a practice did in some months so that its replies sound like people: rounds, rewriting, training."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from rapport.guidance.models import Guideline
from rapport.rehearsal.models import Goal, Rehearsal


@dataclass(frozen=True, slots=True)
class Tried:
    """Counts of the practice as one: `played` in the team, `rewritten` guidelines, `trained` goals."""

    played: int = 0
    rewritten: int = 0
    trained: int = 0


def tried(months: Sequence[tuple[datetime, datetime]]) -> list[Tried]:
    """For each stretch from its first moment until before its last; three queries."""
    since, until = months[0][0], months[-1][1]
    rounds = Rehearsal.objects.filter(
        mode=Rehearsal.Mode.TEAM, ended_at__gte=since, ended_at__lt=until
    )
    written = Guideline.objects.filter(
        version__gt=1, written_by__isnull=False, written_at__gte=since, written_at__lt=until
    )
    done = Goal.objects.filter(is_shared=True, done_at__gte=since, done_at__lt=until)
    at = (
        list(rounds.values_list("ended_at", flat=True)),
        list(written.values_list("written_at", flat=True)),
        list(done.values_list("done_at", flat=True)),
    )
    return [Tried(*(_within(moments, *month) for moments in at)) for month in months]


def _within(moments: Iterable[datetime | None], since: datetime, until: datetime) -> int:
    return sum(moment is not None and since <= moment < until for moment in moments)
