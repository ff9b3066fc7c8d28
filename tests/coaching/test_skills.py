"""Skills: people grant them with the evidence beside; the machine asks for a refresher and no more."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rapport.coaching.models import SkillDecision
from rapport.coaching.queries.evidence import evidence
from rapport.database.scope import practice_scope
from rapport.inbox.models import Event, Message, ZoneStay
from rapport.practice.models import Skill, SkillGrant
from rapport.rehearsal.models import Player, Rehearsal, Scenario
from tests.coaching.team import like
from tests.inbox.moments import conversation

pytestmark = pytest.mark.django_db
WORRY = "clinical_worry"


@pytest.fixture
def worry(practice):
    with practice_scope(practice.id):
        return Skill.objects.get(zones__key=WORRY)


def moment(cast, zones, by, at, *, reopened=False, number=0):
    """A worried client, answered by somebody ten minutes later."""
    row = conversation(cast, at=at, sender=f"{by.name}-{number}@example.com")
    return left(cast, zones, by, at, row, reopened=reopened)


def left(cast, zones, by, at, row, *, reopened=False, why="closed"):
    """The conversation as somebody left it after the moment."""
    ZoneStay.objects.create(
        practice_id=cast.id,
        conversation=row,
        zone=zones,
        entered_at=at,
        left_at=at,
        left_why=why,
    )
    reply = Message.objects.filter(kind="in").latest("pk")
    reply.conversation = row
    reply.pk, reply.kind, reply.author, reply.provider_id = None, "reply", by, None
    reply.received_at = at + timedelta(minutes=10)
    reply.save()
    if reopened:
        Event.objects.create(
            practice_id=cast.id,
            conversation=row,
            kind=Event.Kind.REOPENED,
            at=at + timedelta(days=2),
        )
    return row


def played(cast, by, at, zone=WORRY, **which):
    scenario = Scenario.objects.filter(zone_key=zone, **which).first()
    rehearsal = Rehearsal.objects.create(
        practice_id=cast.id,
        scenario=scenario,
        title=scenario.title,
        interaction_key=scenario.interaction_key,
        graph={},
        mode="persona",
        seed=1,
        started_at=at,
        ended_at=at,
    )
    Player.objects.create(
        practice_id=cast.id, rehearsal=rehearsal, staff=by, part=Player.Part.STAFF
    )


def seen(cast, worry, now):
    with practice_scope(cast.id):
        rows = evidence(worry.pk, refresh_days=90, on=now.date(), at=now)
    return {row.staff.name: row for row in rows}


def test_people_stand_by_name_whatever_they_did(practice, worry, now):
    with practice_scope(practice.id):
        played(practice, practice.mara, now)
    assert list(seen(practice, worry, now)) == ["Clio", "Dan", "Dana", "Ivo", "Mara", "Olive"]


def test_a_refresher_is_due_and_nothing_is_taken_away(practice, worry, now, as_, time_machine):
    time_machine.move_to(now, tick=False)
    with practice_scope(practice.id):
        SkillGrant.objects.filter(staff=practice.clio).update(granted_at=now - timedelta(days=300))
        played(practice, practice.clio, now - timedelta(days=94))
    page = as_(practice.mara).get(reverse("coaching:skill", args=[worry.pk])).content.decode()
    assert "last used 94 days ago: a refresher is due" in page
    with practice_scope(practice.id):
        assert SkillGrant.objects.filter(staff=practice.clio).exists()


def test_rehearsing_or_answering_is_practice(practice, worry, now):
    with practice_scope(practice.id):
        SkillGrant.objects.update(granted_at=now - timedelta(days=300))
        played(practice, practice.clio, now - timedelta(days=3))
        played(practice, practice.ivo, now - timedelta(days=3), zone="goodbye")
        moment(practice, worry.zones.get(key=WORRY), practice.ivo, now - timedelta(days=5))
    rows = seen(practice, worry, now)
    assert (rows["Clio"].use.days, rows["Ivo"].use.days) == (3, 5)
    assert (rows["Clio"].rehearsed, rows["Ivo"].rehearsed, rows["Ivo"].answered) == (1, 0, 1)


def test_how_moments_ended_is_said_of_nobody_on_a_thin_record(practice, worry, now):
    with practice_scope(practice.id):
        zone = worry.zones.get(key=WORRY)
        for n, by in enumerate((practice.clio, practice.ivo, practice.mara)):
            moment(practice, zone, by, now - timedelta(days=60), reopened=not n, number=n)
    assert all(row.ended is None for row in seen(practice, worry, now).values())


def test_of_a_long_record_it_is_said_with_interval_and_reliability(practice, worry, now):
    """Ivo's moments come back far more often than Clio's; Dana has too few to say."""
    records = ((practice.clio, 16, 1), (practice.ivo, 16, 12), (practice.dana, 2, 1))
    with practice_scope(practice.id):
        zone = worry.zones.get(key=WORRY)
        row = moment(practice, zone, practice.mara, now - timedelta(days=40))
        for by, of, back in records:
            for n in range(of):
                at = now - timedelta(days=40, minutes=n)
                why = "done" if n % 4 and by == practice.clio else "closed"
                left(practice, zone, by, at, like(row), reopened=n < back, why=why)
    rows = seen(practice, worry, now)
    assert rows["Clio"].ended.estimate.value > rows["Ivo"].ended.estimate.value
    assert rows["Clio"].ended.reliability >= 0.5
    assert rows["Dana"].ended is None
    assert rows["Clio"].met.estimate.value > rows["Ivo"].met.estimate.value


def decide(client, worry, staff, deed, why=""):
    return client.post(
        reverse("coaching:skill_decisions", args=[worry.pk]),
        {"staff": staff.pk, "deed": deed, "why": why},
    )


def test_granting_and_taking_back_are_kept_with_who_and_why(practice, worry, as_):
    client = as_(practice.mara)
    decide(client, worry, practice.dana, "grant", "Stood beside Clio for a month")
    assert "Say why" in decide(client, worry, practice.dana, "take_back").content.decode()
    decide(client, worry, practice.dana, "take_back", "She asked for it")
    page = client.get(reverse("coaching:skill", args=[worry.pk])).content.decode()
    assert "Mara granted it to Dana: Stood beside Clio for a month" in page
    with practice_scope(practice.id):
        assert not SkillGrant.objects.filter(staff=practice.dana).exists()
        assert SkillDecision.objects.count() == 2


def test_a_refresher_that_was_done_begins_the_time_anew(practice, worry, now, as_):
    with practice_scope(practice.id):
        SkillGrant.objects.update(granted_at=now - timedelta(days=300))
    decide(as_(practice.mara), worry, practice.clio, "renew", "Half a day with the director")
    with practice_scope(practice.id):
        assert SkillGrant.objects.get(staff=practice.clio).granted_at > now


def test_what_a_skill_means_here_stands_in_the_catalogue(practice, worry, as_):
    client = as_(practice.mara)
    care = reverse("coaching:skill_care", args=[worry.pk])
    client.post(care, {"means": "Sees a pale patch for what it may be", "refresh_days": 60})
    assert "Sees a pale patch" in client.get(reverse("coaching:skills")).content.decode()
    assert client.post(care, {"means": "", "refresh_days": 3}).status_code == 422
