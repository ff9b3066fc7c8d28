"""How much lies in judgment zones, how well they are recognised, and what was given."""

from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from rapport.database.scope import practice_scope
from rapport.inbox.actions import gestures, zones
from rapport.inbox.models import GestureGiven, ZoneStay
from rapport.insight.queries.zones import Quality, quality, zone_share
from tests.inbox.moments import conversation, furnished, qualify

DAY = timedelta(days=1)


@pytest.fixture
def at_ten(now):
    with time_machine.travel(now, tick=False):
        yield


@pytest.fixture
def moments(scoped):
    return furnished(scoped)


def people(cast, now, count, *, zone=""):
    """So many people who wrote; known already, so that none of them is a first impression."""
    rows = []
    for number in range(count):
        row = conversation(cast, at=now, sender=f"{zone or 'swift'}{number}@example.com")
        zones.correct(row, "first_impression", is_right=False, by=cast.dana, at=now)
        if zone:
            zones.enter(row, zone, why=[{"code": "believed", "params": {"percent": 80}}], at=now)
        rows.append(row)
    return rows


def share(cast, now):
    return zone_share(practice_id=cast.id, first=now.date() - DAY, end=now.date() + DAY)


@pytest.mark.django_db
def test_the_share_counts_conversations_and_leaves_out_what_a_person_called_none(
    scoped, moments, now
):
    people(scoped, now, 15)
    people(scoped, now, 5, zone="hesitation")
    found = share(scoped, now)
    assert (found.some, found.all, found.by_zone) == (5, 20, (("Hesitation", 5),))
    assert not found.is_thin
    assert not found.is_high


@pytest.mark.django_db
def test_more_than_a_quarter_is_too_much(scoped, moments, now):
    people(scoped, now, 14)
    people(scoped, now, 6, zone="trouble")
    assert share(scoped, now).is_high


@pytest.mark.django_db
def test_a_few_conversations_warn_of_nothing(scoped, moments, now):
    people(scoped, now, 3, zone="trouble")
    found = share(scoped, now)
    assert found.is_thin
    assert not found.is_high


@pytest.mark.django_db
def test_quality_is_counted_from_the_practices_own_corrections(scoped, moments, now):
    rows = people(scoped, now, 4, zone="hesitation")
    zones.correct(rows[0], "hesitation", is_right=False, by=scoped.dana, at=now)
    for row in rows[1:3]:
        zones.leave(
            ZoneStay.objects.get(conversation=row, zone__key="hesitation"), by=scoped.dana, at=now
        )
    (unseen,) = people(scoped, now, 1)
    zones.correct(unseen, "hesitation", is_right=True, by=scoped.dana, at=now)
    found = next(one for one in quality(at=now) if one.name == "Hesitation")
    assert found == Quality("Hesitation", opened=3, wrong=1, missed=1)
    assert found.recall is None
    assert found.false_alarms is None


def test_enough_of_them_carry_an_interval():
    found = Quality("Trouble", opened=40, wrong=4, missed=4)
    assert found.recall is not None
    assert found.recall.value == 0.9
    assert found.recall.low < 0.9 < found.recall.high
    assert found.false_alarms is not None
    assert found.false_alarms.value == 0.1


@pytest.mark.django_db
@pytest.mark.usefixtures("at_ten")
def test_the_owner_reads_on_today_what_was_given_and_says_seen(cast, now, client):
    with practice_scope(cast.id):
        furnished(cast)
        qualify("trouble", cast.dana)
        row = conversation(cast, at=now)
        zones.enter(row, "trouble", by=cast.dana, at=now)
        gesture = gestures.Gesture.objects.get(name="Waive the late fee")
        given = gestures.make_right(row, gesture=gesture, by=cast.dana, at=now)
    client.force_login(cast.olive.user)
    page = client.get("/today/").content.decode()
    assert "Waive the late fee" in page
    assert "$50" in page
    client.force_login(cast.mara.user)
    assert client.post(reverse("inbox:gifts_seen"), {"up_to": given.pk}).status_code == 403
    client.force_login(cast.olive.user)
    client.post(reverse("inbox:gifts_seen"), {"up_to": given.pk})
    assert "Waive the late fee" not in client.get("/today/").content.decode()
    with practice_scope(cast.id):
        assert GestureGiven.objects.get().seen_by_owner_at == now


@pytest.mark.django_db
@pytest.mark.usefixtures("at_ten")
def test_leaders_open_the_figures_of_zones(cast, client):
    with practice_scope(cast.id):
        furnished(cast)
    client.force_login(cast.olive.user)
    page = client.get("/pulse/zones/").content.decode()
    assert page.count("too few to say (0)") == 10
    assert client.get("/pulse/zones/", headers={"HX-Request": "true"}).status_code == 200
    client.force_login(cast.dana.user)
    assert client.get("/pulse/zones/").status_code == 403
