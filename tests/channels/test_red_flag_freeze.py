"""Nothing automatic leaves a conversation after a red flag until a clinician has closed it.

Whatever happens in whatever order: the messages that reach the provider are watched.
"""

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    rule,
    run_state_machine_as_test,
)

from rapport.channels import outbox
from rapport.channels.shape import ChannelError
from rapport.inbox import actions
from rapport.inbox.actions import flagging, sending
from rapport.inbox.actions.holding_back import RedFlagOpen
from rapport.inbox.actions.outgoing_rows import queue
from rapport.inbox.actions.replying import _next_number
from rapport.inbox.actions.rows import Sheet
from rapport.inbox.models import Conversation, Event, Inquiry, Message, Outgoing, RedFlag
from rapport.inbox.tasks import sweep
from tests.cast import Cast
from tests.conftest import NOW
from tests.inbox.arrivals import arrival
from tests.inbox.red_flags import FEVER, INNOCENT, WHITE, on_call

pytestmark = pytest.mark.django_db
people = st.sampled_from(["ada@example.com", "bea@example.com"])
words = st.sampled_from([INNOCENT, WHITE, FEVER, "Thank you, all is fine"])


class Provider:
    """What reached the outside, and whether it fails now."""

    def __init__(self):
        self.left, self.fails, self.automatic = [], False, 0

    def send(self, outgoing, at):
        message, conversation_id = outgoing.message, outgoing.conversation_id

        def attempt():
            if self.fails:
                raise ChannelError("451 later")
            self.left.append((message.kind, conversation_id))
            self.automatic += message.kind != Message.Kind.REPLY
            return f"<{message.pk}@riverside.example>"

        return attempt


class Freeze(RuleBasedStateMachine):
    cast: Cast
    provider: Provider

    @initialize()
    def begin(self):
        self.at = NOW
        self.provider.left.clear()
        self.provider.fails = False
        # A practice of rows that earlier examples left: their conversations are closed.
        RedFlag.objects.all().delete()
        Outgoing.objects.all().delete()
        Inquiry.objects.all().delete()
        Conversation.objects.update(status="closed")
        self.receive("ada@example.com", INNOCENT, joins=False)

    def conversations(self):
        return list(Conversation.objects.filter(merged_into__isnull=True).order_by("-pk")[:4])

    @rule(sender=people, text=words, joins=st.booleans())
    def receive(self, sender, text, joins):
        rows = self.conversations()
        token = rows[0].pk if joins and rows else None
        message = arrival(self.cast, at=self.at, sender=sender, text=text, conversation_token=token)
        actions.receive(message, at=self.at)

    @rule(which=st.integers(0, 3))
    def something_automatic_is_queued(self, which):
        """A later capability that forgot to ask: the door to the outside asks for it."""
        rows = self.conversations()
        if not rows:
            return
        row, sheet = rows[which % len(rows)], Sheet()
        queue(
            sheet,
            practice_id=self.cast.id,
            message_id=_next_number("inbox_message"),
            conversation_id=row.pk,
            channel_id=row.channel_id,
            channel_kind=row.channel.kind,
            kind=Message.Kind.AUTOMATIC.value,
            author_id=None,
            key_id=None,
            text_sealed=b"",
            at=self.at,
            due_at=self.at,
        )
        sheet.flush()

    @rule(which=st.integers(0, 3))
    def a_person_answers(self, which):
        rows = self.conversations()
        if rows:
            actions.reply(
                rows[which % len(rows)], by=self.cast.dana, text="I call you now.", at=self.at
            )

    @rule(which=st.integers(0, 3))
    def a_colleague_flags(self, which):
        rows = self.conversations()
        if rows:
            flagging.raise_flag(
                rows[which % len(rows)],
                message=None,
                tier="same_day",
                group="",
                source="person",
                by=self.cast.dana,
                at=self.at,
            )

    @rule(closes=st.booleans())
    def the_clinician_answers_the_page(self, closes):
        flag = RedFlag.objects.filter(closed_at__isnull=True).first()
        if flag and closes:
            flagging.close(flag, by=self.cast.clio, note="Seen", at=self.at)
        elif flag:
            flagging.acknowledge(flag, by=self.cast.clio, at=self.at)

    @rule(which=st.integers(0, 3))
    def somebody_closes_the_conversation(self, which):
        rows = self.conversations()
        if rows:
            try:
                actions.close(rows[which % len(rows)], by=self.cast.mara, at=self.at)
            except RedFlagOpen:
                assert RedFlag.objects.filter(closed_at__isnull=True).exists()

    @rule()
    def somebody_tries_again_what_failed(self):
        for outgoing in Outgoing.objects.filter(state="failed"):
            sending.retry(outgoing, at=self.at)

    @rule(fails=st.booleans())
    def the_provider_changes(self, fails):
        self.provider.fails = fails

    @rule(minutes=st.sampled_from([1, 6, 45, 900]))
    def time_passes(self, minutes):
        self.at += timedelta(minutes=minutes)
        sweep(at=self.at)
        self.the_outbox_is_sent()

    @rule()
    def the_outbox_is_sent(self):
        frozen = self.frozen()
        before = len(self.provider.left)
        for practice_id, row_id in outbox.claim_due(at=self.at, limit=50):
            outbox.send(practice_id=practice_id, outgoing_id=row_id, at=self.at)
        for kind, conversation_id in self.provider.left[before:]:
            assert kind == Message.Kind.REPLY or conversation_id not in frozen

    def frozen(self):
        return set(
            RedFlag.objects.filter(closed_at__isnull=True).values_list("conversation_id", flat=True)
        )

    @invariant()
    def a_reply_of_a_person_is_never_held_back(self):
        replies = Outgoing.objects.filter(message__kind=Message.Kind.REPLY)
        assert not replies.filter(state="withdrawn").exists()


@pytest.mark.parametrize("examples", [15, pytest.param(60, marks=pytest.mark.long)])
def test_no_automatic_message_leaves_a_flagged_conversation(scoped, monkeypatch, examples):
    provider = Provider()
    monkeypatch.setattr(outbox, "kind_of", lambda kind: provider)
    scoped.mailbox.acknowledges = True
    scoped.mailbox.save()
    on_call(scoped, (scoped.clio, 0))
    Freeze.cast, Freeze.provider = scoped, provider
    run_state_machine_as_test(
        Freeze,
        settings=settings(
            max_examples=examples,
            stateful_step_count=25,
            suppress_health_check=list(HealthCheck),
        ),
    )
    # The examples were worth something: automatic messages did leave, and others were held back.
    assert provider.automatic
    assert Event.objects.filter(kind=Event.Kind.HELD_BACK).exists()


def test_what_was_claimed_before_the_flag_is_stopped_at_the_door(scoped, monkeypatch, now):
    provider = Provider()
    monkeypatch.setattr(outbox, "kind_of", lambda kind: provider)
    scoped.mailbox.acknowledges = True
    scoped.mailbox.save()
    place = actions.receive(arrival(scoped, at=now, text=INNOCENT), at=now)
    ((practice_id, row_id),) = outbox.claim_due(at=now, limit=5)
    actions.receive(
        arrival(scoped, at=now, text=WHITE, conversation_token=place.conversation_id), at=now
    )
    outbox.send(practice_id=practice_id, outgoing_id=row_id, at=now)
    assert provider.left == []
    assert Outgoing.objects.get().state == "withdrawn"


def test_after_the_clinician_has_closed_it_automation_goes_on(scoped, monkeypatch, now):
    provider = Provider()
    monkeypatch.setattr(outbox, "kind_of", lambda kind: provider)
    scoped.mailbox.acknowledges = True
    scoped.mailbox.save()
    place = actions.receive(arrival(scoped, at=now, text=WHITE), at=now)
    row = Conversation.objects.get(pk=place.conversation_id)
    flagging.close(RedFlag.objects.get(), by=scoped.clio, note="Seen", at=now)
    actions.close(row, by=scoped.clio, at=now)
    actions.receive(arrival(scoped, at=now, text=INNOCENT, conversation_token=row.pk), at=now)
    for practice_id, row_id in outbox.claim_due(at=now, limit=5):
        outbox.send(practice_id=practice_id, outgoing_id=row_id, at=now)
    assert provider.left == [(Message.Kind.ACKNOWLEDGEMENT, row.pk)]
