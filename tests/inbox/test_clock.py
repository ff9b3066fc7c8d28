"""The clock as it runs: warned, late, escalated, passed on, within a second and once."""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rapport.database.scope import practice_scope
from rapport.facts.models import Fact
from rapport.inbox import actions, tasks
from rapport.inbox.actions.ticking import tick
from rapport.inbox.actions.watching import hand_back_from_absent, pass_on_untaken, wake_snoozed
from rapport.inbox.models import Assignment, Conversation, Event, Inquiry
from rapport.inbox.tasks import due_practices, sweep
from rapport.practice.models import ResponsePolicy
from tests.inbox.arrivals import arrival

pytestmark = pytest.mark.django_db
SECOND = timedelta(seconds=1)


def received(cast, at):
    place = actions.receive(arrival(cast, at=at), at=at)
    return Inquiry.objects.get(pk=place.inquiry_id)


def kinds(inquiry):
    events = Event.objects.filter(inquiry_id=inquiry.pk).order_by("id")
    return [e.kind for e in events]


def test_nothing_happens_before_its_time(scoped, now):
    inquiry = received(scoped, now)
    assert tick(scoped.id, at=inquiry.warn_at - SECOND) == 0


def test_it_is_warned_then_late_then_escalated_each_once(scoped, now):
    inquiry = received(scoped, now)
    for at in (inquiry.warn_at, inquiry.due_at, inquiry.due_at, inquiry.due_at + 60 * SECOND):
        tick(scoped.id, at=at)
    assert kinds(inquiry) == ["inquiry_opened", "warned", "went_late", "escalated", "escalated"]
    inquiry.refresh_from_db()
    assert inquiry.state == Inquiry.State.LATE
    assert Fact.objects.filter(kind="went_late").count() == 1


def test_a_clock_that_slept_for_an_hour_catches_up_in_one_sweep(scoped, now):
    inquiry = received(scoped, now)
    tick(scoped.id, at=now + timedelta(hours=1))
    inquiry.refresh_from_db()
    assert inquiry.ladder_step == 4
    assert inquiry.next_timer_at is None


def test_a_practice_where_something_breaks_keeps_no_other_waiting(
    cast, outsiders, now, monkeypatch
):
    """In both a deadline has come; the first one's clock fails."""
    with practice_scope(cast.id):
        inquiry = received(cast, now)
    with practice_scope(outsiders.id):
        theirs = received(outsiders, now)

    def broken(practice_id, *, at):
        if practice_id == cast.id:
            raise ValueError("broken")
        return tick(practice_id, at=at)

    monkeypatch.setattr(tasks, "tick", broken)
    assert sweep(at=inquiry.due_at) > 0
    with practice_scope(outsiders.id):
        assert "went_late" in kinds(theirs)


def test_an_answered_inquiry_has_no_timer_left(scoped, now):
    inquiry = received(scoped, now)
    message = actions.reply(inquiry.conversation, by=scoped.dana, text="Hello", at=now)
    actions.answered(inquiry.conversation, message=message, at=now + SECOND)
    assert tick(scoped.id, at=now + timedelta(days=1)) == 0


def test_a_message_at_night_starts_its_clock_at_opening(scoped, now):
    night = now.replace(hour=4)  # 22:00 the evening before, in Chicago
    inquiry = received(scoped, night)
    opening = now.replace(hour=15)
    assert inquiry.state == Inquiry.State.CLOSED_HOURS
    assert inquiry.due_at == opening + timedelta(minutes=5)
    tick(scoped.id, at=opening)
    inquiry.refresh_from_db()
    assert inquiry.state == Inquiry.State.RUNNING


def test_a_new_policy_does_not_touch_deadlines_already_given(scoped, now):
    inquiry = received(scoped, now)
    ResponsePolicy.objects.update(target_seconds=60)
    before = inquiry.due_at
    inquiry.refresh_from_db()
    assert inquiry.due_at == before
    assert received(scoped, now).due_at == now + timedelta(minutes=1)


def test_who_does_not_take_it_in_time_is_followed_by_the_next(scoped, now):
    inquiry = received(scoped, now)
    first = Assignment.objects.get(ended_at=None)
    assert pass_on_untaken(scoped.id, at=now + timedelta(seconds=90)) == 1
    second = Assignment.objects.get(ended_at=None)
    first.refresh_from_db()
    assert first.ended_why == Assignment.Ended.TIMED_OUT
    assert second.staff_id != first.staff_id
    assert Conversation.objects.get(pk=inquiry.conversation_id).owner_id == second.staff_id


def test_it_is_never_ownerless_however_often_nobody_takes_it(scoped, now):
    inquiry = received(scoped, now)
    for turn in range(1, 12):
        pass_on_untaken(scoped.id, at=now + turn * timedelta(minutes=3))
        assert Conversation.objects.get(pk=inquiry.conversation_id).owner_id is not None


def test_opening_it_is_taking_it(scoped, now):
    inquiry = received(scoped, now)
    owner = inquiry.conversation.owner
    actions.accept(inquiry.conversation, by=owner, at=now)
    assert pass_on_untaken(scoped.id, at=now + timedelta(hours=1)) == 0


def test_who_leaves_hands_back_what_waits(scoped, now):
    inquiry = received(scoped, now)
    owner = inquiry.conversation.owner
    owner.is_active = False
    owner.save()
    hand_back_from_absent(scoped.id, at=now)
    conversation = Conversation.objects.get(pk=inquiry.conversation_id)
    assert conversation.owner_id not in (None, owner.pk)


def test_a_snooze_ends(scoped, now):
    inquiry = received(scoped, now)
    conversation = inquiry.conversation
    message = actions.reply(conversation, by=scoped.dana, text="Hello", at=now)
    actions.answered(conversation, message=message, at=now)
    actions.snooze(conversation, by=scoped.dana, until=now + timedelta(hours=1), at=now)
    assert wake_snoozed(at=now + timedelta(minutes=59)) == 0
    assert wake_snoozed(at=now + timedelta(hours=1)) == 1
    conversation.refresh_from_db()
    assert conversation.status == Conversation.Status.OPEN


def test_a_waiting_client_can_not_be_snoozed_away(scoped, now):
    inquiry = received(scoped, now)
    with pytest.raises(Exception, match="answer first"):
        actions.snooze(inquiry.conversation, by=scoped.dana, until=now + timedelta(hours=1), at=now)


def test_the_sweep_finds_every_practice_and_crosses_none(cast, outsiders, now):
    from rapport.database.scope import practice_scope

    for place in (cast, outsiders):
        with practice_scope(place.id):
            received(place, now)
    late = now + timedelta(minutes=5)
    assert set(due_practices(late)) == {cast.id, outsiders.id}
    sweep(at=late)
    for place in (cast, outsiders):
        with practice_scope(place.id):
            assert Event.objects.filter(kind="went_late").count() == 1


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(beats=st.lists(st.integers(0, 900), min_size=1, max_size=12))
def test_however_the_clock_beats_each_step_happens_once_and_in_order(scoped, now, beats):
    inquiry = received(scoped, now)
    for seconds in sorted(beats):
        tick(scoped.id, at=now + timedelta(seconds=seconds))
    happened = kinds(inquiry)
    passed = max(beats)
    assert happened.count("warned") == (passed >= 180)
    assert happened.count("went_late") == (passed >= 300)
    assert happened.count("escalated") == sum(passed >= 300 + s for s in (0, 60, 180, 300))
