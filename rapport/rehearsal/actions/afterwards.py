"""After a rehearsal: what peers saw, who may read it, what is trained next."""

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction

from rapport.practice.models import Staff
from rapport.rehearsal.models import Goal, Player, Rating, Rehearsal, Rubric


def write_rubric(
    rehearsal: Rehearsal, *, points: Mapping[str, int], note: str, by: Staff, at: datetime
) -> None:
    """One peer's rubric; writing it again replaces it. The line stands with the first criterion."""
    with transaction.atomic():
        rehearsal.rubric.filter(peer=by).delete()
        for number, (criterion, given) in enumerate(points.items()):
            row = Rubric(
                practice_id=rehearsal.practice_id,
                rehearsal=rehearsal,
                peer=by,
                criterion=criterion,
                points=given,
                at=at,
            )
            row.note = "" if number else note.strip()
            row.save()


def let_read(rehearsal: Rehearsal, *, reader: Staff) -> None:
    """Somebody the player chose; whoever took part keeps their part and may read besides."""
    Player.objects.get_or_create(
        practice_id=rehearsal.practice_id,
        rehearsal=rehearsal,
        staff=reader,
        defaults={"part": Player.Part.READER},
    )


def set_goal(
    *,
    owner: Staff,
    weakness: str,
    due_on: date,
    by: Staff,
    at: datetime,
    rehearsal: Rehearsal | None = None,
    interaction_key: str = "",
    is_shared: bool = False,
) -> Goal:
    """One thing somebody trains. From a debrief it is theirs alone; from the team's page it is shared."""
    return Goal.objects.create(
        practice_id=by.practice_id,
        owner=owner,
        weakness=weakness.strip(),
        interaction_key=interaction_key or (rehearsal.interaction_key if rehearsal else ""),
        due_on=due_on,
        rehearsal=rehearsal,
        is_shared=is_shared,
        written_by=by,
        written_at=at,
    )


def finish_goal(goal: Goal, *, at: datetime) -> None:
    """It is trained."""
    Goal.objects.filter(pk=goal.pk, done_at=None).update(done_at=at)


def permit_rating(rehearsal: Rehearsal, *, at: datetime | None) -> None:
    """Whether colleagues may rate this talk without seeing whose it is; None takes it back."""
    Rehearsal.objects.filter(pk=rehearsal.pk).update(may_be_rated_at=at)


def rate(rehearsal: Rehearsal, *, points: int, by: Staff, at: datetime) -> None:
    """A blind rating, 1 to 7; one a person."""
    Rating.objects.update_or_create(
        practice_id=by.practice_id,
        rehearsal=rehearsal,
        rater=by,
        defaults={"points": points, "at": at},
    )
