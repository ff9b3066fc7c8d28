"""What is received together: messages of which none concerns another, in their order."""

from datetime import UTC, datetime

import pytest

from rapport.inbox.actions.receiving.grouping import apart
from rapport.inbox.inbound import Inbound, Sender

CHATS = frozenset({5, 6})  # conversations that are there, and part of no other one


def said(who, *, to=None, after=(), client=None):
    return Inbound(
        practice_id=1,
        channel_id=1,
        provider_id=f"{who}.{to}.{after}",
        key_id=1,
        key=b"",
        sender=Sender("chat", who),
        received_at=datetime(2026, 3, 4, 16, tzinfo=UTC),
        text="Hello",
        references=after,
        conversation_token=to,
        client_id=client,
    )


def grouped(*messages):
    return [len(group) for group in apart(messages, alone=CHATS)]


def test_chats_of_different_visitors_are_taken_together():
    assert grouped(said("ada", to=5, after=("a1",)), said("bo", to=6, after=("b1",))) == [2]


@pytest.mark.parametrize(
    "second",
    [
        said("ada", to=6),  # the same sender
        said("bo", to=5),  # the same conversation
        said("bo", to=7),  # merged away, or gone: it may lead into the first one's
        said("bo", after=("m1",)),  # headers may name the same thread
    ],
)
def test_what_may_meet_the_one_before_waits_for_it(second):
    assert grouped(said("ada", to=5), second) == [1, 1]


def test_nobody_knows_where_headers_lead():
    assert grouped(said("ada", after=("m1",)), said("bo", to=5), said("cy", after=("m2",))) == [
        1,
        1,
        1,
    ]


def test_strangers_and_one_chat_are_taken_together_but_not_a_client_twice():
    assert grouped(said("ada"), said("bo", to=5), said("cy")) == [3]
    assert grouped(said("ada", client=9), said("bo", client=9)) == [1, 1]
