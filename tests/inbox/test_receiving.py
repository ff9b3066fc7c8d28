"""A message arrives: whose it is, where it goes, by when it is due, and whose it becomes."""

from dataclasses import replace
from datetime import timedelta

import pytest

from rapport.clients.models import Client, Identity
from rapport.inbox import actions
from rapport.inbox.actions import sending
from rapport.inbox.actions.replying import keep_draft
from rapport.inbox.inbound import Sender
from rapport.inbox.models import Assignment, Conversation, Event, Inquiry, Message, Outgoing
from tests.inbox.arrivals import arrival

pytestmark = pytest.mark.django_db


def test_a_first_message_makes_client_conversation_and_clock(scoped, now):
    place = actions.receive(arrival(scoped, at=now), at=now)

    client = Client.objects.select_related("key").get(pk=place.client_id)
    conversation = Conversation.objects.select_related("client__key").get(pk=place.conversation_id)
    message = Message.objects.select_related("key").get(pk=place.message_id)
    inquiry = Inquiry.objects.get(pk=place.inquiry_id)
    assert client.display_name == "Ada Example"
    assert Identity.objects.select_related("client__key").get().value == "ada@example.com"
    assert (conversation.subject, conversation.preview) == ("A question", "Does it hurt?")
    assert message.text == "Does it hurt?"
    assert inquiry.due_at == now + timedelta(minutes=5)
    assert inquiry.warn_at == now + timedelta(minutes=3)
    assert conversation.waiting_since == now
    assert conversation.due_at == inquiry.due_at


def test_nothing_a_client_said_lies_in_plain(scoped, now):
    place = actions.receive(arrival(scoped, at=now, text="Marker-4711"), at=now)
    message = Message.objects.get(pk=place.message_id)
    assert b"Marker" not in bytes(message.text_sealed)


def test_it_belongs_to_somebody_with_a_reason(scoped, now):
    place = actions.receive(arrival(scoped, at=now), at=now)
    assignment = Assignment.objects.get(conversation_id=place.conversation_id)
    assert assignment.staff_id == Conversation.objects.get(pk=place.conversation_id).owner_id
    assert assignment.reasons
    assert {c["staff"] for c in assignment.candidates} == {
        s.pk for s in (scoped.olive, scoped.mara, scoped.clio, scoped.ivo, scoped.dana, scoped.dan)
    }
    assert assignment.accept_by == now + timedelta(seconds=90)


def test_the_same_delivery_twice_changes_nothing(scoped, now):
    first = actions.receive(arrival(scoped, at=now, provider_id="<same@example.com>"), at=now)
    again = actions.receive(arrival(scoped, at=now, provider_id="<same@example.com>"), at=now)
    assert again.is_duplicate
    assert (again.message_id, again.conversation_id) == (first.message_id, first.conversation_id)
    assert Message.objects.count() == 1
    assert Event.objects.filter(kind="received").count() == 1


def test_a_second_message_before_an_answer_does_not_restart_the_clock(scoped, now):
    first = actions.receive(arrival(scoped, at=now, provider_id="<a@example.com>"), at=now)
    later = now + timedelta(minutes=2)
    second = actions.receive(
        arrival(scoped, at=later, references=("<a@example.com>",), subject="Re: A question"),
        at=later,
    )
    assert second.conversation_id == first.conversation_id
    assert second.inquiry_id is None
    assert Inquiry.objects.get().due_at == now + timedelta(minutes=5)


def test_an_answer_stops_the_clock_only_when_the_provider_accepts_it(scoped, now):
    place = actions.receive(arrival(scoped, at=now), at=now)
    conversation = Conversation.objects.get(pk=place.conversation_id)
    message = actions.reply(conversation, by=scoped.dana, text="Hello Ada", at=now)
    assert Inquiry.objects.get().answered_at is None

    accepted_at = now + timedelta(seconds=40)
    sending.accepted(
        practice_id=scoped.id,
        outgoing_id=message.outgoing.pk,
        provider_id="<ours@riverside.example>",
        at=accepted_at,
    )
    inquiry = Inquiry.objects.get()
    assert inquiry.state == Inquiry.State.MET
    assert (inquiry.answered_at, inquiry.answered_by_id) == (accepted_at, scoped.dana.pk)
    assert (inquiry.open_seconds, inquiry.wall_seconds) == (40, 40)
    conversation.refresh_from_db()
    assert conversation.waiting_since is None


def test_the_client_answers_into_the_same_conversation_and_a_new_clock_starts(scoped, now):
    place = actions.receive(arrival(scoped, at=now), at=now)
    conversation = Conversation.objects.get(pk=place.conversation_id)
    message = actions.reply(conversation, by=scoped.dana, text="Hello Ada", at=now)
    sending.accepted(
        practice_id=scoped.id, outgoing_id=message.outgoing.pk, provider_id="<o@r.example>", at=now
    )
    later = now + timedelta(hours=1)
    answer = actions.receive(
        arrival(scoped, at=later, references=("<o@r.example>",), subject="Re: A question"), at=later
    )
    assert answer.conversation_id == place.conversation_id
    assert Inquiry.objects.count() == 2
    assert Inquiry.objects.get(pk=place.inquiry_id).client_replied_at == later
    assert Identity.objects.get().proved_how == "answered"


def test_a_stranger_with_our_token_joins_but_is_not_the_client(scoped, now):
    place = actions.receive(arrival(scoped, at=now), at=now)
    stranger = actions.receive(
        arrival(
            scoped,
            at=now,
            sender="mallory@example.net",
            conversation_token=place.conversation_id,
            subject="Re: A question",
        ),
        at=now,
    )
    assert stranger.conversation_id == place.conversation_id
    assert stranger.client_id != place.client_id


def test_automatic_mail_starts_no_clock(scoped, now):
    place = actions.receive(arrival(scoped, at=now, automatic="auto_reply"), at=now)
    assert place.inquiry_id is None
    assert not Inquiry.objects.exists()
    assert not Assignment.objects.exists()


def test_the_owner_stays_the_owner(scoped, now):
    place = actions.receive(arrival(scoped, at=now, provider_id="<a@example.com>"), at=now)
    conversation = Conversation.objects.get(pk=place.conversation_id)
    actions.assign(conversation, to=scoped.ivo, by=scoped.dana, at=now)
    scoped.ivo.seen_at = now
    scoped.ivo.save()
    actions.receive(arrival(scoped, at=now, references=("<a@example.com>",)), at=now)
    conversation.refresh_from_db()
    assert conversation.owner_id == scoped.ivo.pk


def test_somebody_without_an_address_can_still_be_received(scoped, now):
    walk_in = Sender("", "", name="Walk-in")
    message = replace(arrival(scoped, at=now, channel_id=scoped.desk.pk), sender=walk_in)
    place = actions.receive(message, at=now)
    assert place.inquiry_id
    assert not Identity.objects.exists()


def test_a_reply_can_be_taken_back_before_it_leaves(scoped, now):
    place = actions.receive(arrival(scoped, at=now), at=now)
    conversation = Conversation.objects.get(pk=place.conversation_id)
    message = actions.reply(conversation, by=scoped.dana, text="Hello Ada", at=now)
    actions.withdraw(message.outgoing, by=scoped.dana, at=now)
    assert Outgoing.objects.get().state == Outgoing.State.WITHDRAWN
    draft = conversation.drafts.select_related("conversation__client__key").get()
    assert draft.text == "Hello Ada"


def test_what_is_taken_back_stands_before_what_was_begun_since(scoped, now):
    place = actions.receive(arrival(scoped, at=now), at=now)
    conversation = Conversation.objects.get(pk=place.conversation_id)
    message = actions.reply(conversation, by=scoped.dana, text="Hello Ada", at=now)
    keep_draft(conversation, by=scoped.dana, text="And one more thing", at=now)
    actions.withdraw(message.outgoing, by=scoped.dana, at=now)
    draft = conversation.drafts.select_related("conversation__client__key").get()
    assert draft.text == "Hello Ada\n\nAnd one more thing"
