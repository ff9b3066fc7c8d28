"""Rules at the desk: what they do, once; what they may not; and taking it back."""

from datetime import timedelta

import pytest

from rapport.core.rules import OCCASIONS
from rapport.guidance.models import Zone
from rapport.inbox import actions as inbox
from rapport.inbox.actions import zones
from rapport.inbox.actions.viewing import Wish, keep_view
from rapport.inbox.models import (
    Assignment,
    Conversation,
    Event,
    Mention,
    Message,
    Outgoing,
    ViewEntry,
)
from rapport.practice.models import Role, Skill
from rapport.rules import actions
from rapport.rules.actions import running
from rapport.rules.models import Deed, Look, Rule, Version
from rapport.rules.queries import cases
from tests.inbox.moments import be_here, furnished, qualify
from tests.inbox.red_flags import WHITE

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


def test_it_acts_on_what_is_said_and_only_once(desk):
    price = desk.tag("price")
    desk.rule(
        "client_writes",
        ("tag", price.pk),
        ("priority", "high"),
        conditions=[("words", "how much, price"), ("channel", "email")],
    )
    row, other = desk.write("How much is it?"), desk.write(sender="ben@example.com")
    assert desk.run() == 2
    assert desk.run() == 0
    row.refresh_from_db()
    other.refresh_from_db()
    assert (row.tags, row.priority) == (["price"], "high")
    assert (other.tags, other.priority) == ([], "normal")
    assert desk.done() == ["tag", "priority"]


def test_what_came_before_it_was_switched_on_is_left_alone(desk):
    desk.write()
    desk.rule("client_writes", ("priority", "high"))
    desk.run()
    assert desk.done() == []


def test_an_occasion_that_can_not_be_looked_at_keeps_no_other_waiting(desk, monkeypatch):
    desk.rule("client_writes", ("priority", "high"))
    poisoned, other = desk.write(), desk.write(sender="ben@example.com")

    def case(held, **more):
        if held.pk == poisoned.pk:
            raise ValueError("broken")
        return cases.case(held, **more)

    monkeypatch.setattr(running, "case", case)
    desk.run()
    other.refresh_from_db()
    assert other.priority == "high"
    monkeypatch.undo()
    desk.run()
    poisoned.refresh_from_db()
    assert poisoned.priority == "high", "it was undone as a whole, and is looked at again"


def test_automatic_mail_sets_nothing_off(desk):
    desk.rule("client_writes", ("priority", "high"))
    desk.write(automatic="out_of_office")
    assert desk.run() == 0


def test_rules_see_the_conversation_as_it_was_and_the_first_has_its_way(desk):
    """The second rule would fit what the first one did: nothing that a rule does sets off a rule."""
    price = desk.tag("price")
    desk.rule("client_writes", ("tag", price.pk), ("priority", "high"))
    desk.rule("client_writes", ("priority", "low"))
    desk.rule("client_writes", ("note", "seen"), conditions=[("tag", price.pk)])
    row = desk.write()
    for minute in range(3):
        desk.run(after=timedelta(minutes=minute))
    row.refresh_from_db()
    assert row.priority == "high"
    assert desk.done() == ["tag", "priority", "priority: taken"]


def test_nothing_a_rule_leaves_in_the_ledger_is_an_occasion(desk):
    view = keep_view(
        wish=Wish("Board", is_shared=True, is_collected=True), by=desk.cast.mara, at=desk.now
    )
    desk.rule(
        "answered", ("tag", desk.tag("x").pk), ("note", "look"), ("notify", desk.cast.mara.pk),
        ("collect", view.pk),
    )  # fmt: skip
    desk.rule("answered", ("priority", "high"), ("snooze", 5))
    row = desk.write()
    desk.answer(row)
    last, sent = Event.objects.latest("pk").pk, Outgoing.objects.count()
    desk.run(after=HOUR)
    assert sorted(desk.done()) == ["collect", "note", "notify", "priority", "snooze", "tag"]
    left = set(Event.objects.filter(pk__gt=last).values_list("kind", flat=True))
    assert left
    assert set(OCCASIONS.values()) <= set(Event.Kind.values)
    assert not left & set(OCCASIONS.values())
    assert desk.run(after=2 * HOUR) == 0
    assert Outgoing.objects.count() == sent  # nothing of it reaches a client
    assert ViewEntry.objects.get(view=view).conversation_id == row.pk
    assert Mention.objects.get().staff == desk.cast.mara


def test_the_freeze_holds(desk):
    """Under a red flag nothing happens by itself, not even a tag."""
    desk.rule("client_writes", ("tag", desk.tag("x").pk), ("note", "look"))
    desk.rule("conversation_begins", ("skill", "laser"), ("priority", "low"))
    before = desk.write(WHITE)
    desk.run()
    assert set(desk.done()) == {f"{do}: flag" for do in ("tag", "note", "skill", "priority")}
    row = Conversation.objects.get(pk=before.pk)
    assert (row.tags, row.owner_id) == ([], before.owner_id)
    assert not Message.objects.filter(kind=Message.Kind.NOTE).exists()


@pytest.mark.parametrize("effect", [("close", ""), ("snooze", 24)])
def test_a_rule_never_lets_rest_what_is_flagged_in_a_zone_or_waits(desk, effect):
    furnished(desk.cast)
    Zone.objects.filter(key="first_impression").update(is_on=False)
    desk.rule("answered", effect)
    calm, zone, flagged, waits = (
        desk.write(sender=f"client{n}@example.com", text=text)
        for n, text in enumerate(["Hello", "Hello", WHITE, "Hello"])
    )
    zones.enter(zone, "trouble", by=desk.cast.dana, at=desk.now)
    for row in (calm, zone, flagged, waits):
        row.refresh_from_db()
        answer = desk.answer(row, by=desk.cast.clio)
    desk.write(
        "And then?", sender="client3@example.com", after=timedelta(minutes=2), references=(answer,)
    )
    desk.run(after=timedelta(minutes=3))
    resting = dict(Conversation.objects.values_list("pk", "status"))
    assert resting.pop(calm.pk) == {"close": "closed", "snooze": "snoozed"}[effect[0]]
    assert set(resting.values()) == {"open"}
    held = dict(Deed.objects.exclude(held="").values_list("conversation_id", "held"))
    assert held[flagged.pk] == "flag"
    assert held[zone.pk] == "zone"
    assert held[waits.pk] == "waits"


def test_it_gives_only_to_who_may_have_it_now(desk):
    """The hard filters hold: qualified, on shift, present, with room. Nothing gives way for a rule."""
    Skill.objects.create(practice_id=desk.cast.id, slug="laser", name="Laser")
    qualify("laser", desk.cast.ivo)
    be_here(desk.now, desk.cast.dana)
    desk.rule("client_writes", ("skill", "laser"), conditions=[("words", "laser")])
    desk.rule("client_writes", ("person", desk.cast.dan.pk), conditions=[("words", "dan")])
    row, absent = desk.write("Laser?"), desk.write("Is Dan there?", sender="ben@example.com")
    be_here(desk.now, desk.cast.dana, desk.cast.ivo)
    desk.run()
    row.refresh_from_db()
    assert row.owner == desk.cast.ivo
    assert desk.done() == ["skill", "person: nobody"]
    given = Assignment.objects.get(conversation=row, ended_at__isnull=True)
    assert given.reasons[0] == {"code": "by_rule", "params": {"rule": "A rule"}}
    assert Conversation.objects.get(pk=absent.pk).owner != desk.cast.dan


def test_who_still_waits_after_two_open_hours(desk):
    """It is 16:30 on a Wednesday in Chicago: two open hours end on Thursday at 9:30."""
    desk.now += timedelta(hours=6, minutes=30)
    desk.rule("still_waits", ("notify", desk.cast.mara.pk), amount=2)
    waits, answered = desk.write(), desk.write(sender="ben@example.com")
    desk.answer(answered)
    desk.run(after=16 * HOUR)
    assert desk.done() == []
    desk.run(after=17 * HOUR)
    desk.run(after=18 * HOUR)
    assert desk.done() == ["notify"]
    assert Mention.objects.get().message.conversation_id == waits.pk


def test_rules_that_wait_for_different_times_each_wait_for_their_own(desk):
    desk.rule("still_waits", ("priority", "high"), amount=1)
    desk.rule("still_waits", ("priority", "low"), ("note", "two"), amount=1)
    desk.rule("still_waits", ("note", "three"), amount=3)
    row = desk.write()
    desk.run(after=1.5 * HOUR)
    assert desk.done() == ["priority", "priority: taken", "note"]
    desk.run(after=3.5 * HOUR)
    assert desk.done()[3:] == ["note"]
    assert Conversation.objects.get(pk=row.pk).priority == "high"


def test_what_does_not_fit_is_looked_at_once_too(desk):
    """Else old messages of a busy hour would stand before the new ones."""
    desk.rule("conversation_begins", ("priority", "high"))
    row = desk.write()
    answer = desk.answer(row)
    desk.write("And then?", after=timedelta(minutes=2), references=(answer,))
    assert desk.run(after=timedelta(minutes=3)) == 2
    assert desk.run(after=timedelta(minutes=4)) == 0
    assert desk.done() == ["priority"]


def test_no_word_from_the_client_for_three_days(desk):
    desk.rule("client_silent", ("close", ""), amount=3)
    quiet, spoke = desk.write(), desk.write(sender="ben@example.com")
    desk.answer(quiet)
    answer = desk.answer(spoke)
    desk.write("And then?", sender="ben@example.com", after=DAY, references=(answer,))
    desk.run(after=2 * DAY)
    assert desk.done() == []
    desk.run(after=3 * DAY + HOUR)
    assert desk.done() == ["close"]
    assert Conversation.objects.get(pk=quiet.pk).status == "closed"
    assert Conversation.objects.get(pk=spoke.pk).status == "open"


def test_a_rule_that_acts_too_often_is_stopped_and_says_so(desk):
    rule = desk.rule("client_writes", ("priority", "high"), cap=3)
    for n in range(5):
        desk.write(sender=f"client{n}@example.com")
    desk.run()
    rule.refresh_from_db()
    assert (rule.is_on, rule.stopped_at is not None) == (False, True)
    assert desk.done() == ["priority"] * 3
    told = Mention.objects.values_list("staff__role", flat=True)
    assert sorted(told) == [Role.MANAGER, Role.OWNER]
    actions.switch(rule, on=True, by=desk.cast.mara, at=desk.now + 2 * HOUR)
    rule.refresh_from_db()
    assert rule.stopped_at is None


UNDOING = {
    "tag": ("tags", []),
    "priority": ("priority", "normal"),
    "snooze": ("status", "open"),
    "close": ("status", "open"),
}


@pytest.mark.parametrize("do", UNDOING)
def test_what_it_did_is_taken_back(desk, do):
    value = {"tag": desk.tag("x").pk, "priority": "high", "snooze": 5, "close": ""}[do]
    desk.rule("answered", (do, value))
    row = desk.write()
    desk.answer(row)
    desk.run(after=HOUR)
    deed = Deed.objects.select_related("conversation").get()
    actions.undo(deed, by=desk.cast.mara, at=desk.now + 2 * HOUR)
    column, before = UNDOING[do]
    assert getattr(Conversation.objects.get(pk=row.pk), column) == before
    with pytest.raises(actions.CannotUndo):
        actions.undo(deed, by=desk.cast.mara, at=desk.now + 2 * HOUR)
    assert desk.run(after=3 * HOUR) == 0  # undoing sets nothing off either


def test_what_somebody_changed_since_is_not_taken_back(desk):
    desk.rule("client_writes", ("priority", "high"))
    row = desk.write()
    desk.run()
    inbox.set_priority(row, priority=Conversation.Priority.LOW, by=desk.cast.dana, at=desk.now)
    with pytest.raises(actions.CannotUndo):
        actions.undo(Deed.objects.get(), by=desk.cast.mara, at=desk.now)
    assert Conversation.objects.get(pk=row.pk).priority == "low"


def test_a_new_version_is_off_until_it_was_tried(desk):
    rule = desk.rule("client_writes", ("priority", "high"))
    document = Version.objects.get().document | {"when": "went_late"}
    actions.keep(name="Other", document=document, cap=9, by=desk.cast.mara, at=desk.now, rule=rule)
    assert not Rule.objects.get().is_on
    with pytest.raises(actions.NotTried):
        actions.switch(rule, on=True, by=desk.cast.mara, at=desk.now)
    actions.try_out(rule.versions.first(), by=desk.cast.mara, at=desk.now)
    actions.switch(rule, on=True, by=desk.cast.mara, at=desk.now)
    assert Rule.objects.get().is_on


def test_an_event_that_is_committed_late_is_not_missed(desk):
    """Two minutes after a younger one was looked at, as when two transactions end in turn."""
    desk.rule("client_writes", ("priority", "high"))
    desk.write()
    desk.run()
    older = Event.objects.filter(kind="received").latest("pk")
    Look.objects.all().delete()
    Conversation.objects.update(priority="normal")
    assert desk.run(after=timedelta(minutes=2)) == 1
    assert Look.objects.get().subject_id == older.message_id


def test_looks_in_vain_are_forgotten_and_the_others_stay(desk):
    desk.rule("client_writes", ("priority", "high"), conditions=[("words", "price")])
    desk.write("price")
    desk.write("hello", sender="ben@example.com")
    desk.run()
    assert actions.forget_looks(at=desk.now + DAY) == 0
    assert actions.forget_looks(at=desk.now + 3 * DAY) == 1
    assert Look.objects.get().is_match
    assert desk.done() == ["priority"]


def test_a_merged_tag_goes_on_under_what_it_became(desk):
    from rapport.inbox.actions.tagging import merge_tags

    old, new = desk.tag("cost"), desk.tag("price")
    desk.rule("client_writes", ("tag", old.pk))
    merge_tags(old, into=new, by=desk.cast.mara, at=desk.now)
    row = desk.write()
    desk.run()
    row.refresh_from_db()
    assert row.tags == ["price"]
