"""Judgment zones: how a conversation comes into one, whose it becomes, and how it leaves."""

from datetime import timedelta

import pytest

from rapport.clients.models import Memory
from rapport.core.gestures import Refusal
from rapport.facts.models import Fact
from rapport.guidance.models import Gesture, Zone
from rapport.inbox import actions
from rapport.inbox.actions import gestures, zones
from rapport.inbox.actions.own_words import SavedRepliesRest
from rapport.inbox.models import (
    Assignment,
    Conversation,
    Correction,
    Event,
    GestureGiven,
    Message,
    Outgoing,
    SavedReply,
    Suggestion,
    ZoneStay,
)
from rapport.inbox.queries.zones import room
from tests.inbox.arrivals import arrival
from tests.inbox.moments import be_here, conversation, furnished, qualify

pytestmark = pytest.mark.django_db
BELIEVED = [{"code": "believed", "params": {"percent": 84, "spans": [[0, 4]]}}]


@pytest.fixture
def moments(scoped):
    return furnished(scoped)


def fresh(row):
    return Conversation.objects.select_related("client__key", "channel", "location", "owner").get(
        pk=row.pk
    )


def newest(row):
    return Message.objects.filter(conversation=row, kind="in").latest("received_at")


def known(scoped, now):
    """Somebody who wrote before, so that no first impression stands in the way."""
    row = conversation(scoped, at=now - timedelta(days=2))
    actions.close(row, by=scoped.dana, at=now - timedelta(days=2))
    return conversation(scoped, at=now, subject="Something else")


# ---- coming in ----


def test_the_first_message_of_somebody_new_is_a_first_impression(scoped, moments, now):
    row = conversation(scoped, at=now)
    stay = ZoneStay.objects.get(conversation=row)
    assert (row.zone, stay.zone.key) == ("first_impression", "first_impression")
    assert stay.why == [{"code": "first_contact", "params": {}}]
    assert stay.message == newest(row)
    assert Event.objects.filter(conversation=row, kind=Event.Kind.ZONE_ENTERED).count() == 1


def test_whoever_wrote_before_makes_no_first_impression_again(scoped, moments, now):
    assert known(scoped, now).zone == ""


def test_automatic_mail_is_no_moment(scoped, moments, now):
    assert conversation(scoped, at=now, automatic="out of office").zone == ""


def test_a_zone_that_is_off_is_not_entered_by_the_machine(scoped, moments, now):
    Zone.objects.filter(key="hesitation").update(is_on=False)
    row = known(scoped, now)
    assert zones.enter(row, "hesitation", why=BELIEVED, message=newest(row), at=now) is None
    assert fresh(row).zone == ""


def test_a_person_may_enter_one_that_is_off(scoped, moments, now):
    Zone.objects.filter(key="goodbye").update(is_on=False)
    row = known(scoped, now)
    stay = zones.enter(row, "goodbye", by=scoped.dana, at=now)
    assert stay.why == [{"code": "by_hand", "params": {"by": "Dana"}}]


def test_the_foremost_zone_gives_the_row_its_name(scoped, moments, now):
    row = conversation(scoped, at=now)
    zones.enter(row, "hesitation", why=BELIEVED, at=now)
    assert fresh(row).zone == "hesitation"
    zones.enter(row, "clinical_worry", why=BELIEVED, at=now)
    assert fresh(row).zone == "clinical_worry"


def test_entering_twice_changes_nothing(scoped, moments, now):
    row = known(scoped, now)
    one = zones.enter(row, "trouble", why=BELIEVED, at=now)
    two = zones.enter(row, "trouble", why=[], at=now + timedelta(seconds=5))
    assert one == two
    assert Event.objects.filter(conversation=row, kind=Event.Kind.ZONE_ENTERED).count() == 1


def test_a_zone_that_does_not_exist_is_refused(scoped, moments, now):
    with pytest.raises(zones.NoSuchZone):
        zones.enter(known(scoped, now), "nonsense", at=now)


def test_what_the_models_believe_is_weighed_by_the_practices_own_triggers(scoped, moments, now):
    row = known(scoped, now)
    sure = {"zones": [{"value": "hesitation", "confidence": 0.8, "spans": [[0, 8]]}]}
    Zone.objects.filter(key="hesitation").update(triggers=[{"when": "believed", "at_least": 0.9}])
    assert zones.weigh(row, beliefs=sure, message=newest(row), at=now) == []
    Zone.objects.filter(key="hesitation").update(triggers=[{"when": "believed", "at_least": 0.6}])
    (stay,) = zones.weigh(row, beliefs=sure, message=newest(row), at=now)
    assert stay.why == [{"code": "believed", "params": {"percent": 80, "spans": [[0, 8]]}}]


def test_it_is_counted_once_that_a_conversation_needed_a_person(scoped, moments, now):
    row = known(scoped, now)
    zones.enter(row, "trouble", at=now)
    zones.enter(row, "hesitation", at=now)
    fact = Fact.objects.get(kind=Fact.Kind.NEEDED_PERSON, conversation_id=row.pk)
    assert fact.zone == "trouble"


# ---- the right person ----


def test_a_client_in_a_zone_goes_to_somebody_qualified_with_the_reason(scoped, moments, now):
    qualify("hesitation", scoped.ivo)
    be_here(now, scoped.dana, scoped.ivo)
    row = known(scoped, now)
    actions.assign(row, to=scoped.dana, by=scoped.dana, at=now)
    zones.enter(fresh(row), "hesitation", why=BELIEVED, at=now)
    assert fresh(row).owner == scoped.ivo
    given = Assignment.objects.get(conversation=row, ended_at__isnull=True)
    assert {"code": "qualified", "params": {"skills": "hesitation"}} in given.reasons


def test_whoever_is_qualified_keeps_it(scoped, moments, now):
    qualify("hesitation", scoped.ivo, scoped.dana)
    be_here(now, scoped.dana, scoped.ivo)
    row = known(scoped, now)
    actions.assign(row, to=scoped.dana, by=scoped.dana, at=now)
    zones.enter(fresh(row), "hesitation", at=now)
    assert fresh(row).owner == scoped.dana


def test_while_nobody_is_qualified_everybody_may_answer(scoped, moments, now):
    be_here(now, scoped.dana)
    row = known(scoped, now)
    actions.assign(row, to=scoped.dana, by=scoped.dana, at=now)
    zones.enter(fresh(row), "hesitation", at=now)
    assert fresh(row).owner == scoped.dana


def test_one_zone_conversation_at_a_time_unless_there_is_nobody_else(scoped, moments, now):
    qualify("first_impression", scoped.ivo, scoped.clio)
    be_here(now, scoped.ivo, scoped.clio)
    owners = [
        conversation(scoped, at=now, sender=f"{name}@example.com").owner
        for name in ("ann", "bea", "cat")
    ]
    assert set(owners[:2]) == {scoped.ivo, scoped.clio}
    assert owners[2] in {scoped.ivo, scoped.clio}


def test_an_answer_by_somebody_qualified_counts_as_the_right_person(scoped, moments, now):
    qualify("first_impression", scoped.ivo)
    row = conversation(scoped, at=now)
    written = actions.reply(row, by=scoped.ivo, text="Hello Ada, it does not.", at=now)
    actions.answered(fresh(row), message=written, at=now)
    assert Fact.objects.get(kind=Fact.Kind.RIGHT_PERSON).staff_id == scoped.ivo.pk


def test_an_answer_by_somebody_else_does_not(scoped, moments, now):
    qualify("first_impression", scoped.ivo)
    row = conversation(scoped, at=now)
    written = actions.reply(row, by=scoped.dana, text="Hello Ada, it does not.", at=now)
    actions.answered(fresh(row), message=written, at=now)
    assert not Fact.objects.filter(kind=Fact.Kind.RIGHT_PERSON).exists()


# ---- what rests ----


@pytest.fixture
def saved(scoped):
    text = "Hello {name}, thank you for your message. Our prices are on the website."
    return SavedReply.objects.create(practice_id=scoped.id, name="Prices", text=text)


def test_a_saved_reply_is_refused_inside_a_zone(scoped, moments, now, saved):
    row = known(scoped, now)
    zones.enter(row, "hesitation", at=now)
    text = saved.text.replace("{name}", "Ada") + " Anything else?"
    with pytest.raises(SavedRepliesRest, match="own words"):
        actions.reply(row, by=scoped.dana, text=text, at=now)
    assert not Outgoing.objects.filter(conversation=row).exists()


def test_a_first_impression_refuses_only_a_reply_that_is_saved_as_a_whole(
    scoped, moments, now, saved
):
    row = conversation(scoped, at=now)
    whole = saved.text.replace("{name}", "Ada")
    with pytest.raises(SavedRepliesRest, match="Change it"):
        actions.reply(row, by=scoped.dana, text=whole, at=now)
    assert actions.reply(row, by=scoped.dana, text=f"No, it does not hurt! {whole}", at=now)


def test_the_swift_lane_sends_saved_replies(scoped, moments, now, saved):
    text = saved.text.replace("{name}", "Ada")
    assert actions.reply(known(scoped, now), by=scoped.dana, text=text, at=now)


def test_no_acknowledgement_is_queued_inside_a_zone(scoped, moments, now):
    scoped.mailbox.acknowledges = True
    scoped.mailbox.save()
    row = known(scoped, now)
    swift = Outgoing.objects.filter(conversation=row).count()
    zones.enter(row, "trouble", at=now)
    actions.close(row, by=scoped.dana, at=now)
    assert swift == 1
    row = known(scoped, now + timedelta(minutes=1))
    zones.enter(row, "trouble", at=now)
    assert not Outgoing.objects.filter(conversation=row, state=Outgoing.State.QUEUED).exists()
    message = arrival(scoped, at=now + timedelta(minutes=2), conversation_token=row.pk)
    actions.receive(message, at=now + timedelta(minutes=2))
    assert not Outgoing.objects.filter(conversation=row, state=Outgoing.State.QUEUED).exists()


# ---- leaving, learning, correcting ----


def test_what_was_learnt_becomes_a_memory_with_its_source(scoped, moments, now):
    row = known(scoped, now)
    stay = zones.enter(row, "hesitation", message=newest(row), at=now)
    zones.leave(stay, by=scoped.dana, at=now, memory_text="  Afraid of looking different ")
    memory = Memory.objects.select_related("client__key").get()
    assert (memory.text, memory.kind) == ("Afraid of looking different", Memory.Kind.WORRY)
    assert (memory.message_id, memory.noted_by) == (newest(row).pk, scoped.dana)
    assert ZoneStay.objects.get(pk=stay.pk).memory == memory
    assert fresh(row).zone == ""


def test_leaving_asks_for_nothing(scoped, moments, now):
    row = known(scoped, now)
    stay = zones.enter(row, "hesitation", at=now)
    zones.leave(stay, by=scoped.dana, at=now, memory_text="   ")
    assert not Memory.objects.exists()
    assert ZoneStay.objects.get(pk=stay.pk).left_why == "done"


def test_closing_leaves_every_zone_and_learns_once(scoped, moments, now):
    row = known(scoped, now)
    zones.enter(row, "hesitation", at=now)
    zones.enter(row, "goodbye", at=now)
    actions.close(row, by=scoped.dana, at=now, learnt="Moves to another city in May")
    assert set(ZoneStay.objects.values_list("left_why", flat=True)) >= {"closed"}
    assert not ZoneStay.objects.filter(conversation=row, left_at__isnull=True).exists()
    assert Memory.objects.count() == 1
    assert fresh(row).zone == ""


def test_one_click_says_that_it_is_none_and_is_kept_as_training_data(scoped, moments, now):
    row = known(scoped, now)
    zones.enter(row, "hesitation", message=newest(row), why=BELIEVED, at=now)
    zones.correct(row, "hesitation", is_right=False, by=scoped.dana, at=now)
    kept = Correction.objects.get()
    assert (kept.kind, kept.message) == ("zone", newest(row))
    assert kept.believed == {"zone": "hesitation", "is_in": True}
    assert kept.right == {"zone": "hesitation", "is_in": False}
    assert ZoneStay.objects.get(zone__key="hesitation").left_why == "wrong"
    assert fresh(row).zone == ""


def test_a_persons_no_holds_for_that_message_but_not_for_the_next(scoped, moments, now):
    row = known(scoped, now)
    zones.correct(row, "hesitation", is_right=False, by=scoped.dana, at=now)
    assert zones.enter(row, "hesitation", message=newest(row), at=now) is None
    later = now + timedelta(minutes=3)
    actions.receive(arrival(scoped, at=later, conversation_token=row.pk), at=later)
    assert zones.enter(row, "hesitation", message=newest(row), at=later)


def test_one_click_says_that_it_is_one(scoped, moments, now):
    row = known(scoped, now)
    zones.correct(row, "trouble", is_right=True, by=scoped.dana, at=now)
    assert fresh(row).zone == "trouble"
    assert Correction.objects.get().believed == {"zone": "trouble", "is_in": False}
    assert ZoneStay.objects.get(zone__key="trouble").entered_by == scoped.dana


def test_merging_takes_the_zone_along(scoped, moments, now):
    into = known(scoped, now)
    source = conversation(scoped, at=now + timedelta(minutes=1), subject="A third matter")
    zones.enter(source, "trouble", at=now)
    zones.enter(source, "goodbye", at=now)
    zones.enter(into, "goodbye", at=now)
    actions.merge(fresh(source), into=fresh(into), by=scoped.dana, at=now)
    assert (fresh(source).zone, fresh(into).zone) == ("", "trouble")
    assert not ZoneStay.objects.filter(conversation=source, left_at__isnull=True).exists()
    assert ZoneStay.objects.filter(conversation=into, left_at__isnull=True).count() == 2


# ---- making it right ----


def gesture(name):
    return Gesture.objects.get(name=name)


def test_a_gesture_is_given_without_asking_and_the_owner_is_told(scoped, moments, now):
    row = known(scoped, now)
    zones.enter(row, "trouble", at=now)
    gestures.make_right(row, gesture=gesture("Waive the late fee"), by=scoped.dana, at=now)
    given = GestureGiven.objects.get()
    assert (given.cents, given.by, given.zone.key) == (5_000, scoped.dana, "trouble")
    assert given.seen_by_owner_at is None
    assert room(fresh(row), staff=scoped.dana).left == 10_000
    gestures.see_gifts(up_to=given.pk, at=now)
    assert GestureGiven.objects.get().seen_by_owner_at == now


@pytest.mark.parametrize(
    ("who", "what", "why"),
    [
        ("dana", "A touch-up without a fee", Refusal.CLINICAL),
        ("olive", "A touch-up without a fee", Refusal.CLINICAL),
        ("ivo", "A soothing mask or a skin-care product", Refusal.CLINICAL),
        ("dana", "A larger credit", Refusal.NOT_THIS_ROLE),
    ],
)
def test_some_things_are_not_for_everybody(scoped, moments, now, who, what, why):
    row, person = known(scoped, now), getattr(scoped, who)
    zones.enter(row, "trouble", at=now)
    offered = {o.gesture.name: o.refusal for o in room(fresh(row), staff=person).offers}
    assert offered[what] is why
    with pytest.raises(gestures.MayNotGive):
        gestures.make_right(row, gesture=gesture(what), by=person, at=now)
    assert not GestureGiven.objects.exists()


def test_what_is_left_of_the_authority_is_an_end(scoped, moments, now):
    row = known(scoped, now)
    zones.enter(row, "trouble", at=now)
    for _ in range(3):
        gestures.make_right(row, gesture=gesture("Waive the late fee"), by=scoped.dana, at=now)
    with pytest.raises(gestures.MayNotGive, match="more than is left"):
        gestures.make_right(row, gesture=gesture("A handwritten card"), by=scoped.dana, at=now)
    assert gestures.make_right(row, gesture=gesture("A handwritten card"), by=scoped.mara, at=now)


def test_nothing_is_given_outside_a_zone(scoped, moments, now):
    with pytest.raises(gestures.MayNotGive):
        gestures.make_right(
            known(scoped, now), gesture=gesture("A handwritten card"), by=scoped.dana, at=now
        )


def test_never_in_exchange_for_a_review(scoped, moments, now):
    row = known(scoped, now)
    zones.enter(row, "trouble", at=now)
    gestures.make_right(row, gesture=gesture("A handwritten card"), by=scoped.dana, at=now)
    with pytest.raises(gestures.NotForReview):
        actions.reply(row, by=scoped.dana, text="Would you take down your review?", at=now)


def test_nothing_is_given_where_a_review_was_asked_for(scoped, moments, now):
    row = known(scoped, now)
    zones.enter(row, "trouble", at=now)
    actions.reply(row, by=scoped.dana, text="Sorry! Please leave us a good review.", at=now)
    with pytest.raises(gestures.NotForReview):
        gestures.make_right(row, gesture=gesture("A handwritten card"), by=scoped.dana, at=now)


# ---- suggestions ----


def test_the_owner_of_the_conversation_hears_of_it_once_within_the_hour(scoped, moments, now):
    for minute, name in enumerate(("ann", "bea", "cat")):
        row = conversation(scoped, at=now, sender=f"{name}@example.com")
        actions.assign(row, to=scoped.dana, by=scoped.dana, at=now)
        zones.enter(fresh(row), "trouble", at=now + timedelta(minutes=minute))
    mine = Suggestion.objects.filter(staff=scoped.dana, kind="zone_began")
    assert mine.count() == 3
    assert mine.filter(interrupted_at__isnull=False).count() == 1


def test_the_outsider_sees_nothing_of_it(scoped, outsiders, moments, now):
    from rapport.database.scope import practice_scope

    row = conversation(scoped, at=now)
    with practice_scope(outsiders.id):
        assert not ZoneStay.objects.filter(conversation_id=row.pk).exists()
        assert not Zone.objects.exists()
