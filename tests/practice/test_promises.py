"""Promises have versions, the most particular one wins, and the ladder ascends."""

from datetime import UTC, datetime

import pytest
from django.urls import reverse

from rapport.audit.models import Entry
from rapport.core.response_clock import Policy
from rapport.database.scope import practice_scope
from rapport.practice.actions import promises
from rapport.practice.actions.promises import Scope, Step, Targets
from rapport.practice.models import LadderStep, Location, ResponsePolicy
from rapport.practice.queries import ladder, policy_for
from rapport.practice.queries.promises import examples

FORM = {
    "target": "2.5",
    "warn_percent": "50",
    "accept": "1",
    "after_hours": "starts_at_opening",
    "promise": "15",
}


@pytest.fixture
def leader(client, cast):
    client.force_login(cast.mara.user)
    return client


def promise(cast, now, seconds, **scope):
    return promises.promise(
        scope=Scope(**scope), targets=Targets(target_seconds=seconds), by=cast.mara, at=now
    )


def target(cast, channel_kind="", priority="", location=None):
    place = location or cast.location
    return policy_for(
        location_id=place.pk, channel_kind=channel_kind, priority=priority
    ).target_seconds


def test_the_most_particular_promise_wins(scoped, now):
    elsewhere = Location.objects.create(practice_id=scoped.id, name="Lakeside", zone="UTC")
    promise(scoped, now, 100, priority="high")
    promise(scoped, now, 200, channel_kind="email")
    promise(scoped, now, 400, location=scoped.location)
    promise(scoped, now, 500, location=scoped.location, channel_kind="email")
    assert target(scoped) == 400
    assert target(scoped, "email", "high") == 500
    assert target(scoped, "api", "high") == 400
    assert target(scoped, "email", "high", elsewhere) == 200
    assert target(scoped, "api", "high", elsewhere) == 100
    assert target(scoped, "api", "low", elsewhere) == 300


def test_without_a_location_the_practices_own_promise_holds(scoped, now):
    promise(scoped, now, 400, location=scoped.location)
    assert policy_for(location_id=None).target_seconds == 300


def test_it_takes_one_query(scoped, django_assert_num_queries):
    with django_assert_num_queries(1):
        policy_for(location_id=scoped.location.pk, channel_kind="email", priority="high")


def test_a_changed_promise_is_a_new_version_and_the_old_one_stays(leader, cast):
    with practice_scope(cast.id):
        first = ResponsePolicy.objects.get()
    leader.post(reverse("practice:policy", args=[first.pk]), FORM)
    with practice_scope(cast.id):
        old, new = ResponsePolicy.objects.order_by("version")
        assert Entry.objects.get().verb == "promised"
    assert (old.pk, old.version, old.target_seconds, old.is_current) == (first.pk, 1, 300, False)
    assert (new.version, new.target_seconds, new.is_current) == (2, 150, True)
    assert (new.warn_fraction, new.accept_seconds) == (0.5, 60)


def test_a_version_names_one_row_of_the_practice(scoped, now):
    made = [promise(scoped, now, 100 + n, channel_kind=kind) for n, kind in enumerate("aab")]
    assert [policy.version for policy in made] == [2, 3, 4]
    assert [p.is_current for p in ResponsePolicy.objects.order_by("version")] == [
        True,
        False,
        True,
        True,
    ]


def test_an_old_version_is_no_page_any_more(leader, cast, now):
    with practice_scope(cast.id):
        first = ResponsePolicy.objects.get()
        promise(cast, now, 100)
    assert leader.get(reverse("practice:policy", args=[first.pk])).status_code == 404


def test_the_practices_own_promise_is_not_removed_but_a_particular_one_is(leader, cast, now):
    with practice_scope(cast.id):
        own = ResponsePolicy.objects.get()
        particular = promise(cast, now, 100, channel_kind="email")
    answer = leader.post(reverse("practice:policy_retirement", args=[own.pk]))
    assert answer.status_code == 409
    leader.post(reverse("practice:policy_retirement", args=[particular.pk]))
    with practice_scope(cast.id):
        assert target(cast, "email") == 300


def test_a_promise_for_a_channel_is_made_on_its_page(leader, cast):
    leader.post(reverse("practice:new_policy"), {**FORM, "channel_kind": "email"})
    with practice_scope(cast.id):
        assert target(cast, "email") == 150
        assert target(cast, "api") == 300


@pytest.mark.parametrize(
    "wrong",
    [{"target": "0"}, {"warn_percent": "0"}, {"warn_percent": "101"}, {"after_hours": "never"}],
)
def test_promises_nobody_can_keep_are_refused(leader, cast, wrong):
    assert leader.post(reverse("practice:new_policy"), FORM | wrong).status_code == 200
    with practice_scope(cast.id):
        assert ResponsePolicy.objects.count() == 1


def test_a_message_on_saturday_evening_is_due_on_monday_morning(scoped):
    at = datetime(2026, 3, 4, 16, tzinfo=UTC)
    found = examples(policy=Policy(version=1), calendar=scoped.location.calendar, at=at)
    shown = [(f"{e.received_at:%A %H:%M}", f"{e.due_at:%A %H:%M}") for e in found]
    assert shown == [("Tuesday 10:30", "Tuesday 10:35"), ("Saturday 20:00", "Monday 09:05")]


def test_the_example_follows_the_form_as_it_is_typed(leader, cast, time_machine_at):
    address = reverse("practice:examples")
    page = leader.get(address, {**FORM, "after_hours": "acknowledge_and_promise"}).content.decode()
    assert "A message on Saturday 20:00 is due Monday 09:15." in page
    assert "The acknowledgement names that time." in page
    page = leader.get(address, {**FORM, "after_hours": "on_call", "target": "5"}).content.decode()
    assert "A message on Saturday 20:00 is due Saturday 20:05." in page
    with practice_scope(cast.id):
        assert ResponsePolicy.objects.count() == 1


def test_the_ladder_is_changed_with_the_people_on_it(leader, cast):
    fields = {"after_owner": "0", "after_next_qualified": "1", "after_lead": "2.5"}
    fields |= {"after_manager": "10", "staff_lead": cast.clio.pk, "staff_manager": ""}
    leader.post(reverse("practice:ladder"), fields)
    with practice_scope(cast.id):
        steps = [(s.rung, s.after_seconds, s.staff_id) for s in ladder()]
    assert steps == [
        ("owner", 0, None),
        ("next_qualified", 60, None),
        ("lead", 150, cast.clio.pk),
        ("manager", 600, None),
    ]


def test_a_ladder_that_does_not_ascend_is_refused(leader, cast):
    fields = {"after_owner": "5", "after_next_qualified": "1", "after_lead": "2"}
    answer = leader.post(reverse("practice:ladder"), fields | {"after_manager": "10"})
    assert "Each rung comes after the one before it." in answer.content.decode()
    with practice_scope(cast.id):
        assert LadderStep.objects.get(rung="owner").after_seconds == 0


def test_somebody_of_another_practice_is_on_no_ladder(leader, cast, outsiders):
    fields = {"after_owner": "0", "after_next_qualified": "1", "after_lead": "2"}
    fields |= {"after_manager": "10", "staff_lead": outsiders.clio.pk}
    assert (
        "Select a valid choice" in leader.post(reverse("practice:ladder"), fields).content.decode()
    )


def test_steps_keep_their_order(scoped, now):
    with pytest.raises(promises.LadderMustAscend):
        promises.set_ladder(steps=[Step(0), Step(60), Step(30), Step(90)], by=scoped.mara, at=now)
