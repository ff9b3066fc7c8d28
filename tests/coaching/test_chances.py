"""Chances: one's own, a sentence about the practice that names nobody, and trainees."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from rapport.coaching.queries.chances import had, ledger
from rapport.database.scope import practice_scope
from rapport.guidance.models import Guideline, Zone
from rapport.inbox.models import ZoneStay
from rapport.practice.models import Traineeship
from tests.coaching.team import like
from tests.inbox.moments import conversation

pytestmark = pytest.mark.django_db
PAGE = "/coaching/chances/"


def in_zone(cast, row, owner, at, count):
    zone = Zone.objects.get(key="hesitation")
    for _ in range(count):
        one = like(row, owner_id=owner.pk)
        ZoneStay.objects.create(practice_id=cast.id, conversation=one, zone=zone, entered_at=at)


@pytest.fixture
def uneven(practice, now, time_machine):
    """Of ten conversations in a zone six were Clio's; one long ago was Dan's."""
    time_machine.move_to(now, tick=False)
    with practice_scope(practice.id):
        row = conversation(practice, at=now - timedelta(days=90))
        in_zone(practice, row, practice.clio, now - timedelta(days=7), 6)
        in_zone(practice, row, practice.dana, now - timedelta(days=7), 4)
        in_zone(practice, row, practice.dan, now - timedelta(days=70), 1)
        Guideline.objects.filter(is_current=True).update(owner=practice.mara)
    return practice


def test_eight_weeks_are_counted_by_name(uneven, now):
    with practice_scope(uneven.id):
        found = ledger(at=now)
    assert [(row.staff.name, row.zones) for row in found.rows] == [
        ("Clio", 6), ("Dan", 0), ("Dana", 4), ("Ivo", 0), ("Mara", 0), ("Olive", 0),
    ]  # fmt: skip
    assert found.zones.is_uneven


def main(page):
    return page.content.decode().split("<main")[1]


def test_the_sentence_names_nobody_and_everybody_reads_it(uneven, as_):
    page = main(as_(uneven.dan).get(PAGE))
    assert "Half of them or more went to one of 6 people; 4 had none." in page
    for name in ("Clio", "Dana", "Mara"):
        assert name not in page


def test_leaders_see_everybody_by_name(uneven, as_):
    page = main(as_(uneven.mara).get(PAGE))
    table = page.split("Everybody, by name")[-1]
    names = re.findall(r'<th scope="row">(\w+)', table)
    assert names == sorted(names)
    assert len(names) == 6


def begin(client, trainee, coach, percent=20):
    return client.post(
        reverse("coaching:trainees"),
        {"trainee": trainee.pk, "coach": coach.pk, "percent": percent},
    )


def test_a_trainee_begins_beside_a_coach_and_both_see_how_it_stands(uneven, now, as_):
    client = as_(uneven.mara)
    assert begin(client, uneven.dan, uneven.clio).status_code == 302
    with practice_scope(uneven.id):
        Traineeship.objects.update(began_at=now - timedelta(days=8))
        assert had(Traineeship.objects.get(), at=now) == (0, 10)
    for person in (uneven.dan, uneven.clio):
        page = main(as_(person).get(PAGE))
        assert "Dan beside Clio" in page
        assert "20% of the zone conversations; 0 of 10 so far" in page
    assert "Dan beside Clio" not in main(as_(uneven.ivo).get(PAGE))


def test_nobody_coaches_themselves_or_learns_twice(uneven, as_):
    client = as_(uneven.mara)
    assert begin(client, uneven.dan, uneven.dan).status_code == 422
    begin(client, uneven.dan, uneven.clio)
    assert "has a coach already" in begin(client, uneven.dan, uneven.ivo).content.decode()
    assert begin(client, uneven.ivo, uneven.clio, percent=80).status_code == 422


def test_it_ends_and_may_begin_again(uneven, as_):
    client = as_(uneven.mara)
    begin(client, uneven.dan, uneven.clio)
    with practice_scope(uneven.id):
        row = Traineeship.objects.get()
    client.post(reverse("coaching:trainee_ending", args=[row.pk]))
    assert begin(client, uneven.dan, uneven.ivo).status_code == 302


def test_the_ledger_takes_four_queries(uneven, now, django_assert_num_queries):
    with practice_scope(uneven.id), django_assert_num_queries(4):
        ledger(at=now)
