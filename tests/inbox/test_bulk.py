"""Many conversations at once: what may not be done is left and said, and all of it is undone as one."""

import json
from datetime import timedelta

import pytest
from django.urls import reverse

from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions import flagging, zones
from rapport.inbox.actions.bulk import Order, carry_out, undo_deed
from rapport.inbox.models import Assignment, BulkDeed, Conversation, Event, Inquiry
from tests.inbox.moments import conversation, furnished
from tests.inbox.red_flags import on_call

Verb = BulkDeed.Verb
HOUR = timedelta(hours=1)


def answered(cast, now, n) -> Conversation:
    """One that waits for nobody."""
    row = conversation(cast, at=now, sender=f"client{n}@example.com")
    actions.assign(row, to=cast.dana, by=cast.mara, at=now)
    Inquiry.objects.filter(conversation=row).update(state=Inquiry.State.MET, next_timer_at=None)
    Conversation.objects.filter(pk=row.pk).update(waiting_since=None, due_at=None)
    row.refresh_from_db()
    return row


def state(rows):
    pks = [row.pk for row in rows]
    columns = ("status", "owner", "snoozed_until", "closed_at", "tags")
    return list(Conversation.objects.filter(pk__in=pks).order_by("pk").values(*columns))


def orders(cast, now):
    return {
        Verb.ASSIGN: Order(Verb.ASSIGN, to=cast.dan),
        Verb.TAG: Order(Verb.TAG, name="prices"),
        Verb.SNOOZE: Order(Verb.SNOOZE, until=now + HOUR),
        Verb.CLOSE: Order(Verb.CLOSE),
    }


@pytest.mark.parametrize("verb", list(Verb))
def test_everything_is_as_it_was_after_undoing(scoped, now, verb):
    rows = [answered(scoped, now, n) for n in range(3)]
    actions.tag(rows[0], name="prices", by=scoped.dana, at=now)
    actions.snooze(rows[1], by=scoped.dana, until=now + 5 * HOUR, at=now)
    was = state(rows)
    outcome = carry_out(orders(scoped, now)[verb], rows, by=scoped.mara, at=now)
    assert [row.pk for row in outcome.done] == [row.pk for row in rows]
    assert state(rows) != was
    assert undo_deed(outcome.deed, by=scoped.mara, at=now + HOUR) == 3
    assert state(rows) == was
    assert undo_deed(outcome.deed, by=scoped.mara, at=now + HOUR) == 0
    for row in rows:
        assert Assignment.objects.filter(conversation=row, ended_at=None).count() == 1


@pytest.mark.parametrize("verb", list(Verb))
def test_what_somebody_has_changed_since_stays(scoped, now, verb):
    rows = [answered(scoped, now, n) for n in range(2)]
    outcome = carry_out(orders(scoped, now)[verb], rows, by=scoped.mara, at=now)
    first = Conversation.objects.get(pk=rows[0].pk)
    actions.assign(first, to=scoped.clio, by=scoped.mara, at=now + HOUR)
    actions.untag(first, name="prices", by=scoped.mara, at=now)
    actions.wake(first, at=now)
    if verb is Verb.CLOSE:
        actions.reopen(first, by=scoped.clio, at=now + HOUR)
    was = state(rows[:1])
    assert undo_deed(outcome.deed, by=scoped.mara, at=now + 2 * HOUR) == 1
    assert state(rows[:1]) == was


def test_closing_leaves_flags_zones_and_who_waits_and_says_which(scoped, now):
    fine, flagged, zoned, closed = (answered(scoped, now, n) for n in range(4))
    waiting = conversation(scoped, at=now, sender="waits@example.com")
    furnished(scoped)
    on_call(scoped, (scoped.clio, 0))
    by_hand = {"tier": "same_day", "group": "", "source": "person"}
    flagging.raise_flag(flagged, message=None, by=scoped.dan, at=now, **by_hand)
    zones.leave_all(Conversation.objects.get(pk=flagged.pk), by=scoped.dan, at=now)
    zones.enter(zoned, "goodbye", by=scoped.dan, at=now)
    actions.close(closed, by=scoped.dan, at=now)
    rows = [fine, flagged, zoned, closed, waiting]
    outcome = carry_out(Order(Verb.CLOSE), rows, by=scoped.dana, at=now + HOUR)
    assert [row.pk for row in outcome.done] == [fine.pk]
    said = {row.pk: why for row, why in outcome.left}
    assert "red flag" in said[flagged.pk]
    assert "judgment zone" in said[zoned.pk]
    assert "closed already" in said[closed.pk]
    assert "still waits" in said[waiting.pk]
    assert Inquiry.objects.get(conversation=waiting).state == Inquiry.State.RUNNING


def test_where_nothing_can_be_done_there_is_nothing_to_undo(scoped, now):
    waiting = conversation(scoped, at=now)
    outcome = carry_out(Order(Verb.CLOSE), [waiting], by=scoped.dana, at=now)
    assert outcome.deed is None
    assert not BulkDeed.objects.exists()


@pytest.mark.usefixtures("at_ten")
class TestPages:
    @pytest.fixture
    def rows(self, cast, now):
        with practice_scope(cast.id):
            return [answered(cast, now, n) for n in range(2)]

    def chosen(self, rows):
        return [row.pk for row in rows]

    def test_one_question_one_answer_one_undo(self, cast, rows, as_, now):
        browser, address = as_(cast.dana, htmx=True), reverse("inbox:bulk_snooze")
        asked = browser.get(address, {"chosen": self.chosen(rows)}).content.decode()
        assert "Snooze 2 conversations until when?" in asked
        fields = {"chosen": self.chosen(rows), "said": "mañana por la mañana"}
        said = json.loads(browser.post(address, fields)["HX-Trigger"])
        assert said["rapport:toast"]["text"] == "2 snoozed."
        with practice_scope(cast.id):
            until = {row.snoozed_until for row in Conversation.objects.all()}
            assert until == {now + 23 * HOUR}
        back = json.loads(browser.post(said["rapport:toast"]["undo"])["HX-Trigger"])
        assert back["rapport:toast"]["text"] == "Put back: 2 of 2."

    @pytest.mark.parametrize("verb", ["assign", "tag", "snooze", "close"])
    def test_with_nothing_chosen_it_says_where_to_choose(self, cast, as_, verb):
        page = as_(cast.dana, htmx=True).get(reverse(f"inbox:bulk_{verb}")).content.decode()
        assert "Choose conversations in the list first" in page
        assert 'method="post"' not in page

    def test_what_was_left_is_listed(self, cast, rows, as_, now):
        with practice_scope(cast.id):
            waiting = conversation(cast, at=now, sender="waits@example.com")
        fields = {"chosen": [*self.chosen(rows), waiting.pk]}
        answer = as_(cast.dana, htmx=True).post(reverse("inbox:bulk_close"), fields)
        assert answer["HX-Retarget"] == "#desk-question"
        page = answer.content.decode()
        assert "1 was left as it is" in page
        assert "The client still waits for an answer." in page

    def test_another_practices_conversations_are_not_there(self, cast, outsiders, rows, as_):
        browser = as_(outsiders.olive, htmx=True)
        for name in ("bulk_tag", "bulk_close"):
            fields = {"chosen": self.chosen(rows), "name": "ours"}
            page = browser.post(reverse(f"inbox:{name}"), fields).content.decode()
            assert "Nothing is chosen" in page
        with practice_scope(cast.id):
            assert not Event.objects.filter(kind__in=("tagged", "closed")).exists()
