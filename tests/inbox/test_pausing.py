"""A clock that is held, and goes on with what was left of it."""

from datetime import timedelta

import pytest

from rapport.inbox import actions
from rapport.inbox.actions.ticking import tick
from rapport.inbox.models import Conversation, Event, Inquiry
from tests.inbox.arrivals import arrival

pytestmark = pytest.mark.django_db
MINUTE = timedelta(minutes=1)


@pytest.fixture
def conversation(scoped, now):
    place = actions.receive(arrival(scoped, at=now), at=now)
    return Conversation.objects.get(pk=place.conversation_id)


def test_a_paused_clock_neither_warns_nor_goes_late(scoped, conversation, now):
    actions.pause(conversation, by=scoped.dana, why="waits for the doctor", at=now + MINUTE)
    assert tick(scoped.id, at=now + 60 * MINUTE) == 0
    assert Inquiry.objects.get().state == Inquiry.State.PAUSED


def test_it_goes_on_with_what_was_left(scoped, conversation, now):
    actions.pause(conversation, by=scoped.dana, why="waits for the doctor", at=now + MINUTE)
    actions.resume(conversation, by=scoped.dana, at=now + 31 * MINUTE)
    inquiry = Inquiry.objects.get()
    assert inquiry.state == Inquiry.State.RUNNING
    assert inquiry.due_at == now + 35 * MINUTE
    conversation.refresh_from_db()
    assert conversation.due_at == inquiry.due_at
    tick(scoped.id, at=inquiry.due_at)
    assert Event.objects.filter(kind="went_late").count() == 1


def test_the_pause_is_no_waiting_time_but_the_clients_wait_is_kept(scoped, conversation, now):
    actions.pause(conversation, by=scoped.dana, why="waits for the doctor", at=now + MINUTE)
    actions.resume(conversation, by=scoped.dana, at=now + 31 * MINUTE)
    message = actions.reply(conversation, by=scoped.dana, text="Hello", at=now + 32 * MINUTE)
    actions.answered(conversation, message=message, at=now + 32 * MINUTE)
    inquiry = Inquiry.objects.get()
    assert (inquiry.open_seconds, inquiry.wall_seconds) == (120, 1920)
    assert inquiry.state == Inquiry.State.MET


def test_a_reason_is_asked_for(scoped, conversation, now):
    with pytest.raises(Exception, match="what is awaited"):
        actions.pause(conversation, by=scoped.dana, why="  ", at=now)


def test_a_late_clock_is_not_held(scoped, conversation, now):
    tick(scoped.id, at=now + 5 * MINUTE)
    actions.pause(conversation, by=scoped.dana, why="waits for the doctor", at=now + 6 * MINUTE)
    assert Inquiry.objects.get().state == Inquiry.State.LATE
