"""Merging, splitting and moving: everything arrives, everything can be put back, keys go along."""

from datetime import timedelta

import pytest

from rapport.clients.models import DataKey
from rapport.inbox import actions
from rapport.inbox.actions.moving import CannotMove
from rapport.inbox.models import Conversation, Inquiry, Message, MessageMove
from tests.inbox.arrivals import arrival

pytestmark = pytest.mark.django_db


def conversation(cast, now, sender="ada@example.com"):
    place = actions.receive(arrival(cast, at=now, sender=sender), at=now)
    return Conversation.objects.select_related("client").get(pk=place.conversation_id)


def where_everything_is():
    return (
        sorted(Message.objects.values_list("pk", "conversation_id")),
        sorted(Inquiry.objects.values_list("pk", "conversation_id")),
        sorted(DataKey.objects.values_list("pk", "client_id")),
        sorted(Conversation.objects.values_list("pk", "merged_into_id", "due_at")),
    )


def test_a_merge_takes_everything_along_and_undoing_puts_it_back(scoped, now):
    one, other = conversation(scoped, now), conversation(scoped, now)
    before = where_everything_is()
    moved = actions.merge(other, into=one, by=scoped.dana, at=now)
    assert set(Message.objects.values_list("conversation_id", flat=True)) == {one.pk}
    other.refresh_from_db()
    assert (other.merged_into_id, other.due_at) == (one.pk, None)
    actions.undo(moved, by=scoped.dana, at=now)
    assert where_everything_is() == before


def test_a_later_answer_to_a_merged_conversation_lands_where_it_went(scoped, now):
    first = actions.receive(arrival(scoped, at=now, provider_id="<a@example.com>"), at=now)
    other = conversation(scoped, now)
    actions.merge(
        Conversation.objects.get(pk=first.conversation_id), into=other, by=scoped.dana, at=now
    )
    later = arrival(scoped, at=now + timedelta(hours=1), references=("<a@example.com>",))
    assert actions.receive(later, at=now).conversation_id == other.pk


def test_what_moves_to_another_client_is_forgotten_with_that_client(scoped, now):
    ada, ben = conversation(scoped, now), conversation(scoped, now, sender="ben@example.com")
    actions.reply(ada, by=scoped.dana, text="Meant for Ben", at=now)
    messages = list(ada.messages.filter(kind="reply"))
    actions.move(ada, messages=messages, to=ben, by=scoped.dana, at=now)
    key = Message.objects.select_related("key").get(pk=messages[0].pk).key
    assert key.client_id == ben.client_id


def test_a_split_leaves_something_behind(scoped, now):
    one = conversation(scoped, now)
    with pytest.raises(Exception, match="at least one message"):
        actions.split(one, messages=list(one.messages.all()), by=scoped.dana, at=now)


def test_a_split_takes_the_clock_of_its_message_along(scoped, now):
    one = conversation(scoped, now)
    actions.note(one, by=scoped.dana, text="two needs here", at=now)
    inbound = list(one.messages.filter(kind="in"))
    moved = actions.split(one, messages=inbound, by=scoped.dana, at=now)
    assert Inquiry.objects.get().conversation_id == moved.target_id
    one.refresh_from_db()
    assert one.due_at is None


def test_messages_of_another_conversation_can_not_be_moved_from_here(scoped, now):
    one, other = conversation(scoped, now), conversation(scoped, now)
    with pytest.raises(Exception, match="of this conversation"):
        actions.move(one, messages=list(other.messages.all()), to=other, by=scoped.dana, at=now)
    assert not MessageMove.objects.exists()


def test_what_comes_after_two_merges_lands_where_both_went(scoped, now):
    first, second, third = (conversation(scoped, now) for _ in range(3))
    actions.merge(first, into=second, by=scoped.dana, at=now)
    again = actions.merge(second, into=third, by=scoped.dana, at=now)
    later = arrival(scoped, at=now + timedelta(hours=1), conversation_token=first.pk)
    assert actions.receive(later, at=now).conversation_id == third.pk
    actions.undo(again, by=scoped.dana, at=now)
    first.refresh_from_db()
    assert first.merged_into_id == second.pk


def test_nothing_is_merged_into_what_was_merged_itself(scoped, now):
    one, other = conversation(scoped, now), conversation(scoped, now)
    as_it_was = Conversation.objects.get(pk=one.pk)
    actions.merge(one, into=other, by=scoped.dana, at=now)
    with pytest.raises(CannotMove):
        actions.merge(other, into=as_it_was, by=scoped.dana, at=now)
