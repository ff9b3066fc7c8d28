"""Transcripts to be rated blind, and what came of it."""

import re
from dataclasses import dataclass

from django.db.models import Count, Q
from django.utils.translation import gettext as _

from rapport.core.intervals import Estimate
from rapport.core.rehearsal.rating import LEAST, mean, shuffled
from rapport.practice.models import Staff
from rapport.rehearsal.models import Player, Rating, Rehearsal, Turn
from rapport.rehearsal.queries.rehearsals import players, turns

LEAST_TURNS = 5
# A program sets its marks finer than hands on a keyboard do: shown alike, they give nobody away.
PLAIN_MARKS = str.maketrans(
    {"“": '"', "”": '"', "„": '"', "‘": "'", "’": "'", "…": "...", "—": "-", "–": "-"}
)


def waiting(rater: Staff) -> Rehearsal | None:
    """One that its player allowed, that this person had no part in and has not rated, in their own order."""
    mine = Player.objects.filter(staff=rater).values("rehearsal_id")
    rows = (
        Rehearsal.objects.filter(may_be_rated_at__isnull=False, key__isnull=False)
        .exclude(Q(pk__in=mine) | Q(ended_at=None) | Q(ratings__rater=rater))
        .annotate(said=Count("turns", distinct=True))
        .filter(said__gte=LEAST_TURNS)
    )
    order = shuffled(rows.values_list("pk", flat=True), rater=rater.pk)
    return Rehearsal.objects.select_related("key").filter(pk=order[0]).first() if order else None


@dataclass(frozen=True, slots=True)
class Line:
    """One turn without a name; `is_client` says whose part it is, not who played it."""

    is_client: bool
    text: str


def transcript(rehearsal: Rehearsal) -> list[Line]:
    """The talk with the names of those who played taken out, and every mark as a keyboard sets it."""
    names = _names(rehearsal)
    return [
        Line(turn.who == Turn.Who.CLIENT, names.sub(_("[name]"), turn.text).translate(PLAIN_MARKS))
        for turn in turns(rehearsal)
    ]


def _names(rehearsal: Rehearsal) -> re.Pattern[str]:
    """First and last names of whoever played, one after the other as one."""
    words = {word for player in players(rehearsal) for word in player.staff.name.split()}
    one = "|".join(re.escape(word) for word in words)
    return re.compile(rf"\b(?:{one})(?:\s+(?:{one}))*\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Result:
    """Ratings of one kind of talk; `estimate` is None below LEAST of them."""

    mode: str
    count: int
    estimate: Estimate | None
    least: int = LEAST


def results() -> list[Result]:
    """Talks with the program's persona, with a language model's, and with a person as the client."""
    rows = list(Rating.objects.values_list("rehearsal__mode", "points"))
    found = []
    for mode in (Rehearsal.Mode.PERSONA, Rehearsal.Mode.MODEL, Rehearsal.Mode.PAIR):
        points = [given for kind, given in rows if kind == mode]
        found.append(Result(mode.value, len(points), mean(points)))
    return found
