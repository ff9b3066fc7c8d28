"""A round in the team's meeting: spoken, not typed, with roles, a timer, and one thing to train."""

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction

from rapport.guidance.models import Interaction
from rapport.practice.models import Staff
from rapport.rehearsal.actions.afterwards import set_goal
from rapport.rehearsal.actions.playing import join, opened
from rapport.rehearsal.models import Goal, Player, Rehearsal, Scenario

Part = Player.Part
ORDER = (Part.STAFF, Part.CLIENT, Part.OBSERVER)


def begin_round(
    scenario: Scenario, *, people: Sequence[Staff], seconds: int, by: Staff, at: datetime
) -> Rehearsal:
    """`people`: who plays the staff member, who the client, then who watches. A running round ends."""
    with transaction.atomic():
        end_rounds(at=at)
        rehearsal = opened(scenario, mode=Rehearsal.Mode.TEAM, seed=0, by=by, at=at)
        rehearsal.round_seconds, rehearsal.round_at = seconds, at
        rehearsal.save()
        for number, staff in enumerate(people):
            part = ORDER[min(number, len(ORDER) - 1)]
            join(rehearsal, staff=staff, part=part, agreed_at=at)
    return rehearsal


def next_round(rehearsal: Rehearsal, *, by: Staff, at: datetime) -> Rehearsal | None:
    """The same moment with the parts passed on: who played watches, who was the client plays.

    None where the scenario is not there any more.
    """
    if rehearsal.scenario is None:
        end_rounds(at=at)
        return None
    sat = [player.staff for player in rehearsal.players.select_related("staff").order_by("id")]
    return begin_round(
        rehearsal.scenario,
        people=[*sat[1:], *sat[:1]],
        seconds=rehearsal.round_seconds,
        by=by,
        at=at,
    )


def end_rounds(*, at: datetime) -> None:
    """Whatever round is running has been played."""
    running = Rehearsal.objects.filter(mode=Rehearsal.Mode.TEAM, ended_at=None)
    running.update(ended_at=at, ending=Rehearsal.End.STOPPED)


def note_item(
    *,
    owner: Staff,
    weakness: str,
    due_on: date,
    interaction: Interaction | None,
    rehearsal: Rehearsal | None,
    by: Staff,
    at: datetime,
) -> Goal:
    """Somebody trains it until a day: about `interaction`, or else what `rehearsal` played."""
    return set_goal(
        owner=owner,
        weakness=weakness,
        due_on=due_on,
        rehearsal=rehearsal,
        interaction_key=interaction.key if interaction else "",
        is_shared=True,
        by=by,
        at=at,
    )
