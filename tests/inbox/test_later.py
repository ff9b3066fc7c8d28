"""Replies that leave later: visible, changeable, and stopped by whatever a person should see first."""

import json
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from rapport.channels import outbox
from rapport.core.moments_said import FURTHEST
from rapport.core.scheduled_replies import Held
from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions import flagging, scheduling, zones
from rapport.inbox.actions.filling import FieldsOpen
from rapport.inbox.actions.forgetting import close_erased
from rapport.inbox.actions.holding_back import RedFlagOpen
from rapport.inbox.actions.resting import NotInTheFuture
from rapport.inbox.models import (
    Conversation,
    Draft,
    Event,
    Inquiry,
    Message,
    Outgoing,
    RedFlag,
    SavedReply,
)
from rapport.inbox.queries import desk
from tests.inbox.arrivals import arrival
from tests.inbox.moments import conversation, furnished
from tests.inbox.red_flags import on_call
from tests.inbox.test_upkeep import erased

HOUR = timedelta(hours=1)


class Provider:
    """Takes whatever it is handed, and remembers it."""

    def __init__(self):
        self.left = []

    def send(self, outgoing, _at):
        def attempt():
            self.left.append(outgoing.pk)
            return f"<sent-{outgoing.pk}@example.com>"

        return attempt


@pytest.fixture
def provider(monkeypatch):
    taken = Provider()
    monkeypatch.setattr(outbox, "kind_of", lambda _kind: taken)
    return taken


def send_due(at) -> None:
    for practice_id, row_id in outbox.claim_due(at=at, limit=9):
        outbox.send(practice_id=practice_id, outgoing_id=row_id, at=at)


def scheduled(cast, row, now, *, hours=20, text="See you then.") -> Outgoing:
    message = scheduling.schedule(
        row, by=cast.dana, text=text, leaves_at=now + hours * HOUR, at=now
    )
    return Outgoing.objects.get(message=message)


def again(outgoing) -> Outgoing:
    return Outgoing.objects.select_related("message__conversation").get(pk=outgoing.pk)


class TestLeaving:
    def test_it_leaves_when_it_was_meant_to_and_the_clock_ran_until_then(
        self, scoped, now, provider
    ):
        row = conversation(scoped, at=now)
        outgoing = scheduled(scoped, row, now)
        send_due(now + 19 * HOUR)
        assert provider.left == []
        assert Inquiry.objects.get().answered_at is None
        send_due(now + 20 * HOUR)
        assert provider.left == [outgoing.pk]
        inquiry = Inquiry.objects.get()
        assert (inquiry.answered_at, inquiry.state) == (now + 20 * HOUR, "answered_late")

    def test_until_then_the_list_shows_what_was_said_and_when_it_leaves(self, scoped, now):
        row = conversation(scoped, at=now)
        scheduled(scoped, row, now)
        (shown,) = desk.page(desk.View.EVERYONE, staff=scoped.dana, at=now).rows
        assert shown.preview == "Does it hurt?"
        assert shown.later == ("queued", now + 20 * HOUR)

    def test_a_merged_conversation_takes_it_along(self, scoped, now, provider):
        source = conversation(scoped, at=now)
        scheduled(scoped, source, now, hours=1)
        target = conversation(scoped, at=now, subject="Another matter")
        actions.merge(source, into=target, by=scoped.dana, at=now)
        send_due(now + HOUR)
        assert len(provider.left) == 1
        assert Inquiry.objects.filter(conversation=target, answered_at=None).count() == 0

    @pytest.mark.parametrize("away", [-HOUR, timedelta(0), FURTHEST + HOUR])
    def test_it_leaves_within_a_year_and_not_in_the_past(self, scoped, now, away):
        row = conversation(scoped, at=now)
        with pytest.raises(NotInTheFuture):
            scheduling.schedule(row, by=scoped.dana, text="x", leaves_at=now + away, at=now)


class TestHolding:
    def client_writes(self, scoped, row, at):
        actions.receive(arrival(scoped, at=at, conversation_token=row.pk), at=at)

    def flag_is_raised(self, scoped, row, at):
        on_call(scoped, (scoped.clio, 0))
        by_hand = {"tier": "same_day", "group": "", "source": "person"}
        flagging.raise_flag(row, message=None, by=scoped.dan, at=at, **by_hand)

    def zone_begins(self, scoped, row, at):
        furnished(scoped)
        zones.enter(row, "trouble", by=scoped.dan, at=at)

    HAPPENED = {
        Held.CLIENT_WROTE: client_writes,
        Held.RED_FLAG: flag_is_raised,
        Held.ZONE: zone_begins,
    }

    @pytest.mark.parametrize("why", list(HAPPENED))
    def test_it_stays_and_says_why(self, scoped, now, provider, why):
        row = conversation(scoped, at=now)
        outgoing = scheduled(scoped, row, now)
        self.HAPPENED[why](self, scoped, row, now + HOUR)
        send_due(now + 20 * HOUR)
        assert provider.left == []
        kept = again(outgoing)
        assert (kept.state, kept.held_why, kept.due_at) == ("held", why, None)
        assert Event.objects.get(kind=Event.Kind.HELD).data["why"] == why

    def test_what_happened_before_it_was_written_speaks_for_nothing(self, scoped, now, provider):
        row = conversation(scoped, at=now)
        self.client_writes(scoped, row, now + HOUR)
        scheduled(scoped, row, now + 2 * HOUR)
        send_due(now + 30 * HOUR)
        assert len(provider.left) == 1

    def test_its_writer_may_send_it_all_the_same_and_it_answers_what_came_since(
        self, scoped, now, provider
    ):
        row = conversation(scoped, at=now)
        outgoing = scheduled(scoped, row, now, hours=1)
        self.client_writes(scoped, row, now + HOUR / 2)
        send_due(now + HOUR)
        scheduling.send_now(again(outgoing), by=scoped.dana, at=now + 2 * HOUR)
        send_due(now + 2 * HOUR)
        assert provider.left == [outgoing.pk]
        assert Conversation.objects.get(pk=row.pk).waiting_since is None

    def test_another_time_begins_anew(self, scoped, now, provider):
        row = conversation(scoped, at=now)
        outgoing = scheduled(scoped, row, now, hours=1)
        self.client_writes(scoped, row, now + HOUR / 2)
        later = now + 3 * HOUR
        scheduling.reschedule(again(outgoing), leaves_at=later, by=scoped.dan, at=now + HOUR)
        send_due(later)
        assert provider.left == [outgoing.pk]

    def test_what_has_left_or_was_taken_back_is_not_scheduled_again(self, scoped, now, provider):
        row = conversation(scoped, at=now)
        outgoing = scheduled(scoped, row, now, hours=1)
        actions.withdraw(outgoing, by=scoped.dana, at=now)
        with pytest.raises(scheduling.NothingScheduled):
            scheduling.send_now(again(outgoing), by=scoped.dana, at=now)

    def test_what_was_scheduled_for_an_erased_client_never_leaves(self, cast, now, provider):
        with practice_scope(cast.id):
            row = conversation(cast, at=now)
            outgoing = scheduled(cast, row, now)
        erased(cast, row.client_id, now)
        close_erased(cast.id)
        send_due(now + 20 * HOUR)
        assert provider.left == []
        with practice_scope(cast.id):
            assert again(outgoing).state == Outgoing.State.WITHDRAWN

    def test_nothing_is_scheduled_under_a_red_flag(self, scoped, now):
        row = conversation(scoped, at=now)
        self.flag_is_raised(scoped, row, now)
        with pytest.raises(RedFlagOpen):
            scheduled(scoped, row, now)
        assert RedFlag.objects.count() == 1
        assert not Outgoing.objects.filter(message__kind=Message.Kind.REPLY).exists()


@pytest.mark.usefixtures("at_ten")
class TestPages:
    @pytest.fixture
    def row(self, cast, now):
        with practice_scope(cast.id):
            return conversation(cast, at=now)

    def post(self, browser, name, pk, **fields):
        return browser.post(reverse(f"inbox:{name}", args=[pk]), fields)

    def test_in_ones_own_words_from_question_to_undo(self, cast, row, now, as_):
        browser = as_(cast.dana, htmx=True)
        asked = browser.get(reverse("inbox:later", args=[row.pk])).content.decode()
        assert "The clock goes on until it has left." in asked
        assert "Before we close" in asked
        told = self.post(browser, "moment", row.pk, said="tomorrow 9").content.decode()
        assert "Thursday, 5 March, 09:00" in told
        answer = self.post(browser, "later", row.pk, text="See you.", said="tomorrow 9")
        assert answer["HX-Retarget"] == "#composer"
        thread = browser.get(reverse("inbox:thread", args=[row.pk])).content.decode()
        assert "Leaves Thu 09:00. The clock goes on until then." in thread
        undo = json.loads(answer["HX-Trigger"])["rapport:toast"]["undo"]
        browser.post(undo)
        with practice_scope(cast.id):
            draft = Draft.objects.select_related("conversation__client__key").get()
            assert draft.text == "See you."

    def test_words_that_name_no_moment_send_nothing(self, cast, row, as_):
        browser = as_(cast.dana, htmx=True)
        told = self.post(browser, "moment", row.pk, said="whenever").content.decode()
        assert "Not understood" in told
        answer = self.post(browser, "later", row.pk, text="See you.", said="whenever")
        assert answer.status_code == 409
        assert "Not understood" in answer.content.decode()
        with practice_scope(cast.id):
            assert not Outgoing.objects.exists()

    def test_once_the_client_has_written_the_thread_asks(self, cast, row, now, as_):
        browser = as_(cast.dana, htmx=True)
        self.post(browser, "later", row.pk, text="See you.", said="tomorrow 9")
        later = now + HOUR / 6
        with practice_scope(cast.id):
            actions.receive(arrival(cast, at=later, conversation_token=row.pk), at=later)
        with time_machine.travel(later, tick=False):
            page = browser.get(reverse("inbox:thread", args=[row.pk])).content.decode()
        assert "the client has written since" in page
        for choice in ("Send now", "Another time", "Change it"):
            assert choice in page


class TestFields:
    def test_nothing_leaves_with_an_empty_field_now_or_later(self, scoped, now):
        row = conversation(scoped, at=now)
        text = "See you {date} in {room}."
        with pytest.raises(FieldsOpen, match=r"\{date\}, \{room\}"):
            actions.reply(row, by=scoped.dana, text=text, at=now)
        with pytest.raises(FieldsOpen):
            scheduled(scoped, row, now, text=text)
        assert not Outgoing.objects.exists()
        actions.note(row, by=scoped.dana, text="{date} is for colleagues only", at=now)

    @pytest.mark.usefixtures("at_ten")
    def test_what_is_known_is_filled_in_and_uses_are_counted(self, cast, now, as_):
        with practice_scope(cast.id):
            row = conversation(cast, at=now)
            text = "Hello {name}, {me} waits for you at {place}, {room}."
            saved = SavedReply.objects.create(practice_id=cast.id, name="Welcome", text=text)
        browser = as_(cast.dana, htmx=True)
        box = browser.get(reverse("inbox:composer", args=[row.pk])).content.decode()
        assert "Hello Ada, Dana waits for you at Riverside, {room}." in box
        sent = {"text": "Hello Ada, room 2.", "saved": [saved.pk, saved.pk, 10**17]}
        browser.post(reverse("inbox:messages", args=[row.pk]), sent)
        with practice_scope(cast.id):
            assert SavedReply.objects.get().used == 1
        assert "used once" in browser.get(reverse("inbox:composer", args=[row.pk])).content.decode()

    def test_in_a_zone_a_filled_template_is_still_a_saved_reply(self, scoped, now):
        from rapport.inbox.actions.own_words import SavedRepliesRest

        furnished(scoped)
        row = conversation(scoped, at=now)
        zones.enter(row, "trouble", by=scoped.dan, at=now)
        text = "Dear {name}, please come ten minutes early and bring your card on {date}."
        SavedReply.objects.create(practice_id=scoped.id, name="Early", text=text)
        filled = text.replace("{name}", "Ada").replace("{date}", "Monday")
        with pytest.raises(SavedRepliesRest):
            actions.reply(row, by=scoped.dana, text=filled, at=now)
