"""The training page: read, played, changed since, due; one's own, and a leader's view of it."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rapport.coaching.queries.training import topics
from rapport.database.scope import practice_scope
from rapport.guidance.models import Fact, FactChange, Guideline, Reading
from rapport.rehearsal.models import Goal, Scenario
from tests.coaching.test_skills import played

pytestmark = pytest.mark.django_db


@pytest.fixture
def worry(practice):
    """The guideline of clinical worry, naming one fact."""
    with practice_scope(practice.id):
        found = Guideline.objects.get(zone__key="clinical_worry", is_current=True)
        Fact.objects.filter(key=found.fact_keys[0]).update(value="Dr. Lee")
        return found


def read(cast, guideline, at):
    Reading.objects.create(practice_id=cast.id, guideline=guideline, staff=cast.dana, at=at)


def topic(cast, guideline, at):
    with practice_scope(cast.id):
        rows = topics(cast.dana, at=at)
    return next(row for row in rows if row.guideline.interaction_id == guideline.interaction_id)


def test_what_was_never_read_and_never_played_is_due(practice, worry, now):
    found = topic(practice, worry, now)
    assert (found.reading, found.played_at) == (None, None)
    assert found.is_read_due


def test_what_was_read_is_settled_until_it_changes(practice, worry, now):
    with practice_scope(practice.id):
        read(practice, worry, now - timedelta(days=9))
    assert not topic(practice, worry, now).is_read_due
    with practice_scope(practice.id):
        Guideline.objects.filter(pk=worry.pk).update(is_current=False)
        worry.pk, worry.version = None, worry.version + 1
        worry.save()
    found = topic(practice, worry, now)
    assert found.is_new_version
    assert found.is_read_due


def test_a_fact_that_changed_since_is_named(practice, worry, now, as_):
    with practice_scope(practice.id):
        read(practice, worry, now - timedelta(days=9))
        fact = Fact.objects.get(key=worry.fact_keys[0])
        for days, before, after in ((20, "Dr. Ray", "Dr. Lee"), (2, "Dr. Lee", "Dr. Kim")):
            FactChange.objects.create(
                practice_id=practice.id,
                fact=fact,
                before=before,
                after=after,
                at=now - timedelta(days=days),
            )
    assert [change.after for change in topic(practice, worry, now).changes] == ["Dr. Kim"]
    page = as_(practice.dana).get(reverse("coaching:training")).content.decode()
    assert "Dr. Lee → Dr. Kim" in page


def test_a_moment_is_played_again_after_ninety_days(practice, worry, now):
    with practice_scope(practice.id):
        last = now - timedelta(days=91)
        played(practice, practice.dana, last, interaction_key="clinical_worry")
    assert topic(practice, worry, now).is_play_due
    assert not topic(practice, worry, now - timedelta(days=2)).is_play_due


def test_a_zones_own_guideline_is_played_by_any_scenario_of_its_zone(practice, worry, now):
    assert topic(practice, worry, now).is_playable
    with practice_scope(practice.id):
        others = Scenario.objects.filter(zone_key="clinical_worry")
        key = others.exclude(interaction_key=worry.interaction.key).first().interaction_key
        played(practice, practice.dana, now, interaction_key=key)
    found = topic(practice, worry, now)
    assert found.played_at is not None
    assert not found.is_play_due


def goal(cast, weakness, now, **facts):
    with practice_scope(cast.id):
        Goal.objects.create(
            practice_id=cast.id,
            owner=cast.dana,
            weakness=weakness,
            due_on=now.date(),
            written_at=now,
            **facts,
        )


def test_a_leader_sees_what_was_noted_in_the_team_and_no_more(practice, now, as_):
    goal(practice, "Ask before I explain", now)
    goal(practice, "Name the clinician", now, is_shared=True)
    mine = as_(practice.dana).get(reverse("coaching:training")).content.decode()
    assert "Ask before I explain" in mine
    address = reverse("coaching:training_of", args=[practice.dana.pk])
    theirs = as_(practice.mara).get(address).content.decode()
    assert "Name the clinician" in theirs
    assert "Ask before I explain" not in theirs
    assert as_(practice.dan).get(address).status_code == 403


def test_topics_take_five_queries_however_many(practice, worry, now, django_assert_num_queries):
    with practice_scope(practice.id):
        read(practice, worry, now)
        with django_assert_num_queries(5):
            assert len(topics(practice.dana, at=now)) > 20
