"""Letters that shall leave: one for each leader and week, and one whenever somebody asks."""

from datetime import datetime, timedelta

from django.db import connection
from django.utils.translation import gettext as _

from rapport.coaching.queries.days import zone
from rapport.core.weekly import Hour, is_due, told_week
from rapport.facts.queries import last_full_week
from rapport.insight.errors import OnItsWay
from rapport.insight.models import MONDAY_MORNING, LetterChoice, WeeklyLetter
from rapport.practice.models import Staff
from rapport.practice.requests import LEADERS

BELL = "rapport_letters"
PATIENCE = timedelta(days=1)  # how late a letter may still be made


def ask(*, by: Staff, at: datetime) -> None:
    """Have the letter about the last full week sent now. Raises OnItsWay while one is."""
    Staff.objects.select_for_update(no_key=True).get(pk=by.pk)  # two tabs ask for one
    if WeeklyLetter.objects.filter(staff=by, is_asked=True, due_at__isnull=False).exists():
        raise OnItsWay(_("One is on its way to you already."))
    WeeklyLetter.objects.create(
        practice_id=by.practice_id,
        staff=by,
        week_on=last_full_week(at, zone()),
        is_asked=True,
        made_at=at,
        due_at=at,
    )
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(%s, '')", [BELL])


def make_due(practice_id: int, *, at: datetime) -> int:
    """A row for every leader whose hour struck; returns how many are new.

    The row is unique for leader and week: however many look at once, one is made.
    """
    place = zone()
    weeks = {leader.pk: told_week(at, _hour(leader), place) for leader in _wanting(place, at)}
    if not weeks:
        return 0
    had = WeeklyLetter.objects.filter(staff__in=weeks, is_asked=False)
    known = set(had.filter(week_on__in=set(weeks.values())).values_list("staff_id", "week_on"))
    rows = [
        WeeklyLetter(practice_id=practice_id, staff_id=pk, week_on=week, made_at=at, due_at=at)
        for pk, week in weeks.items()
        if (pk, week) not in known
    ]
    return len(WeeklyLetter.objects.bulk_create(rows, ignore_conflicts=True))


def _wanting(place: str, at: datetime) -> list[Staff]:
    """Leaders who want one and whose hour struck a short while ago, since they are here."""
    leaders = Staff.objects.filter(role__in=LEADERS, is_active=True, user__is_active=True)
    return [
        leader
        for leader in leaders.exclude(letter_choice__is_on=False).select_related(
            "user", "letter_choice"
        )
        if is_due(
            at,
            _hour(leader),
            place,
            patience=PATIENCE,
            since=leader.user.joined_at or at - PATIENCE,
        )
    ]


def _hour(leader: Staff) -> Hour:
    chosen: LetterChoice | None = getattr(leader, "letter_choice", None)
    return chosen.hour if chosen else MONDAY_MORNING
