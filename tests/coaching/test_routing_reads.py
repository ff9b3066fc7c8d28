"""Routing reads what people grow in: confirmed strengths, and trainees beside their coach."""

from datetime import timedelta

import pytest

from rapport.inbox import words
from rapport.inbox.models import Assignment
from rapport.inbox.queries.floor import load_floor
from rapport.practice.models import Strength, Traineeship
from tests.inbox.moments import be_here, conversation, furnished

pytestmark = pytest.mark.django_db


@pytest.fixture
def team(scoped, now):
    """Dana, Dan and Mara are at the desk; zones are furnished."""
    furnished(scoped)
    be_here(now, scoped.dana, scoped.dan, scoped.mara)
    return scoped


def strength(cast, staff, now, by=None):
    return Strength.objects.create(
        practice_id=cast.id,
        staff=staff,
        text="calming first-timers",
        zone_key="first_impression",
        written_at=now,
        example="She called on Tuesday and the lady came in." if by else "",
        confirmed_by=by,
        confirmed_at=now if by else None,
    )


def test_a_confirmed_strength_decides_between_equals_and_is_quoted(team, now):
    strength(team, team.dan, now, by=team.mara)
    row = conversation(team, at=now)
    assert row.owner == team.dan
    said = words.because(Assignment.objects.get(conversation=row))
    assert said.startswith("is at their best “calming first-timers”, as Mara saw")


def test_one_that_nobody_confirmed_is_not_read(team, now):
    strength(team, team.dan, now)
    row = conversation(team, at=now)
    assert row.owner != team.dan
    assert "at their best" not in words.because(Assignment.objects.get(conversation=row))


def learn(cast, now, percent=50):
    return Traineeship.objects.create(
        practice_id=cast.id,
        trainee=cast.dan,
        coach=cast.mara,
        percent=percent,
        began_at=now - timedelta(days=3),
        began_by=cast.olive,
    )


def test_a_trainee_is_given_every_second_one_when_that_is_the_share(team, now):
    learn(team, now)
    rows = [
        conversation(team, at=now + timedelta(seconds=n), sender=f"c{n}@example.com")
        for n in range(4)
    ]
    assert [row.owner == team.dan for row in rows] == [False, True, False, True]
    said = words.because(Assignment.objects.get(conversation=rows[1]))
    assert said.startswith("learns it beside Mara, and it is their turn")


def test_while_the_coach_is_away_others_come_first(team, now):
    learn(team, now)
    type(team.mara).objects.filter(pk=team.mara.pk).update(is_away=True)
    rows = [
        conversation(team, at=now + timedelta(seconds=n), sender=f"c{n}@example.com")
        for n in range(2)
    ]
    assert team.dan not in [row.owner for row in rows][:1]


def test_only_a_trainee_costs_one_more_query(team, now, django_assert_num_queries):
    with django_assert_num_queries(13):
        load_floor(team.id, now)
    learn(team, now)
    with django_assert_num_queries(14):
        load_floor(team.id, now)
