"""A worried message: flagged as it is received, a clinician paged, and nobody but a clinician ends it."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from rapport.audit.models import Entry
from rapport.clients.actions import erase
from rapport.clients.models import Client
from rapport.inbox import actions
from rapport.inbox.actions import flagging
from rapport.inbox.actions.flagging import NoteMissing
from rapport.inbox.actions.holding_back import RedFlagOpen
from rapport.inbox.actions.second_look import SECOND_LOOK
from rapport.inbox.models import Assignment, Conversation, Event, Inquiry, Outgoing, Page, RedFlag
from rapport.practice.errors import NotAllowed
from rapport.practice.models import ResponsePolicy, Role, Skill, SkillGrant
from tests.inbox.arrivals import arrival
from tests.inbox.red_flags import (
    FEVER,
    INNOCENT,
    MINUTE,
    WHITE,
    after_filler,
    flag_of,
    on_call,
    paged,
    worried,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def watched(scoped):
    """Clio is paged first, Ivo after five minutes."""
    on_call(scoped, (scoped.clio, 0), (scoped.ivo, 5))
    return scoped


def kinds(conversation_id):
    return list(
        Event.objects.filter(conversation_id=conversation_id)
        .order_by("id")
        .values_list("kind", flat=True)
    )


def test_worry_words_flag_the_message_in_its_own_transaction(watched, now):
    flag = worried(watched, at=now)
    assert (flag.tier, flag.group, flag.source) == ("page_now", "A", "rules")
    assert flag.rules_version == 1
    assert flag.raised_at == now
    start, end, rule = flag.spans[0]
    assert (WHITE[start:end], rule) == ("white patch above my lip", "pale-skin")
    assert flag.conversation.priority == Conversation.Priority.HIGH
    assert "flagged" in kinds(flag.conversation_id)


def test_an_innocent_message_flags_nothing(watched, now):
    assert worried(watched, at=now, text=INNOCENT) is None
    assert not Page.objects.exists()


def test_the_first_rung_is_paged_every_way_there_is(watched, now):
    flag = worried(watched, at=now)
    assert paged(flag) == [("Clio", "screen"), ("Clio", "email"), ("Clio", "voice")]
    assert set(Page.objects.exclude(way="screen").values_list("state", "due_at")) == {
        ("queued", now + SECOND_LOOK)
    }
    assert Page.objects.get(way="screen").state == "accepted"
    assert flag.next_step_at == now + 5 * MINUTE


def test_a_way_that_is_off_is_not_used(watched, now):
    watched.clio.alert_addresses.filter(way="voice").update(is_on=False)
    assert paged(worried(watched, at=now)) == [("Clio", "screen"), ("Clio", "email")]


def test_it_is_paged_at_night_as_well(watched, now):
    night = now + timedelta(hours=12)
    assert paged(worried(watched, at=night))[0] == ("Clio", "screen")


def test_what_can_wait_is_looked_at_by_day_and_rings_no_telephone(watched, now):
    flag = worried(watched, at=now, text=FEVER)
    assert flag.tier == "same_day"
    assert paged(flag) == [("Clio", "screen"), ("Clio", "email")]
    night = now + timedelta(hours=12)
    later = worried(watched, at=night, text=FEVER, sender="bea@example.com")
    assert paged(later) == []
    assert later.next_step_at == now + timedelta(hours=23)  # nine in the morning


def test_without_a_ladder_the_owner_is_paged(scoped, now):
    assert paged(worried(scoped, at=now)) == [("Olive", "screen")]


def test_a_subject_worries_as_well(watched, now):
    flag = worried(watched, at=now, text="Please call me", subject="My vision is blurry")
    assert flag.group == "B"
    assert flag.spans == []


def test_an_answer_below_an_old_subject_is_read_by_its_own_words(watched, now):
    first = arrival(watched, at=now, text="Please call me", subject="My vision is blurry")
    place = actions.receive(first, at=now)
    flagging.close(flag_of(place.conversation_id), by=watched.clio, note="All well", at=now)
    thanks = arrival(
        watched,
        at=now,
        text="Thank you, all is fine",
        subject="Re: My vision is blurry",
        references=(first.provider_id,),
    )
    assert actions.receive(thanks, at=now).conversation_id == place.conversation_id
    assert flag_of(place.conversation_id) is None


def test_a_recent_treatment_makes_small_signs_count(watched, now):
    conversation = after_filler(watched, sender="ada@example.com", at=now)
    numb = "It is a bit numb and tingly"
    flag = worried(watched, at=now, text=numb, conversation_token=conversation.pk)
    assert flag.tier == "page_now"
    assert worried(watched, at=now, text=numb, sender="bea@example.com") is None


def test_one_treatment_does_not_hide_another(watched, now):
    conversation = after_filler(watched, sender="ada@example.com", at=now, treatment="Facial")
    after_filler(watched, sender="ada@example.com", at=now, treatment="Lip filler", days=2)
    numb = "It is a bit numb and tingly"
    flag = worried(watched, at=now, text=numb, conversation_token=conversation.pk)
    assert flag.tier == "page_now"


def test_a_client_who_says_that_they_worry_is_looked_at(watched, now):
    flag = worried(watched, at=now, text=INNOCENT, says_worried=True)
    assert (flag.tier, flag.source, flag.group) == ("same_day", "client", "")


def test_no_acknowledgement_answers_a_worried_message(watched, now):
    ResponsePolicy.objects.update(after_hours=ResponsePolicy.After.PROMISE)
    watched.mailbox.acknowledges = True
    watched.mailbox.save()
    flag = worried(watched, at=now + timedelta(hours=12))
    assert not Outgoing.objects.exists()
    assert Inquiry.objects.get(conversation=flag.conversation).promised_at is None


def test_what_is_queued_by_itself_is_taken_back(watched, now):
    watched.mailbox.acknowledges = True
    watched.mailbox.save()
    place = actions.receive(arrival(watched, at=now, text=INNOCENT), at=now)
    assert Outgoing.objects.get().state == "queued"
    worried(watched, at=now, conversation_token=place.conversation_id)
    assert Outgoing.objects.get().state == "withdrawn"
    assert "held_back" in kinds(place.conversation_id)


def test_the_same_delivery_twice_pages_once(watched, now):
    worried(watched, at=now, provider_id="<same@example.com>")
    worried(watched, at=now, provider_id="<same@example.com>")
    assert Page.objects.filter(way="screen").count() == 1


def test_a_second_worried_message_pages_nobody_again(watched, now):
    flag = worried(watched, at=now)
    again = worried(watched, at=now + MINUTE, conversation_token=flag.conversation_id)
    assert again == flag
    assert Page.objects.filter(way="screen").count() == 1
    assert kinds(flag.conversation_id).count("flagged") == 2


def test_it_pages_again_when_it_becomes_graver(watched, now):
    flag = worried(watched, at=now, text=FEVER)
    flagging.acknowledge(flag, by=watched.clio, at=now)
    graver = worried(watched, at=now + MINUTE, conversation_token=flag.conversation_id)
    assert graver.pk == flag.pk
    assert (graver.tier, graver.acknowledged_at) == ("page_now", None)
    assert ("Clio", "voice") in paged(flag)
    assert graver.next_step_at == now + 6 * MINUTE


def test_a_clinician_owns_it(watched, now):
    place = actions.receive(arrival(watched, at=now, text=INNOCENT), at=now)
    row = Conversation.objects.get(pk=place.conversation_id)
    actions.assign(row, to=watched.dana, by=watched.mara, at=now)
    worried(watched, at=now, conversation_token=row.pk)
    row.refresh_from_db()
    assert row.owner == watched.clio
    ended = Assignment.objects.get(conversation=row, staff=watched.dana)
    assert ended.ended_why == Assignment.Ended.HANDED_OVER


def test_by_night_it_is_whoever_is_paged_first(watched, now):
    skill = Skill.objects.create(practice_id=watched.id, slug="clinician", name="Clinician")
    SkillGrant.objects.create(
        practice_id=watched.id, staff=watched.ivo, skill=skill, granted_at=now
    )
    flag = worried(watched, at=now + timedelta(hours=12))
    assert flag.conversation.owner_id == watched.clio.pk


def test_only_a_clinician_takes_it(watched, now):
    flag = worried(watched, at=now)
    for person in (watched.dana, watched.mara, watched.olive):
        with pytest.raises(NotAllowed):
            flagging.acknowledge(flag, by=person, at=now)
    flagging.acknowledge(flag, by=watched.clio, at=now + MINUTE)
    flag.refresh_from_db()
    assert (flag.acknowledged_by, flag.next_step_at) == (watched.clio, None)
    assert flag.closed_at is None


def test_only_a_clinician_closes_it_and_only_with_a_note(watched, now):
    flag = worried(watched, at=now)
    with pytest.raises(NotAllowed):
        flagging.close(flag, by=watched.olive, note="Fine", at=now)
    with pytest.raises(NoteMissing):
        flagging.close(flag, by=watched.clio, note="  ", at=now)
    flagging.close(flag, by=watched.clio, note="Called her, came in, seen at noon.", at=now)
    flag = RedFlag.objects.select_related("conversation__client__key").get()
    assert (flag.closed_by, flag.note) == (watched.clio, "Called her, came in, seen at noon.")
    assert b"Called" not in bytes(flag.note_sealed)
    assert Entry.objects.filter(subject_kind="redflag", verb="closed").exists()


def test_whoever_is_granted_to_be_a_clinician_is_one(watched, now):
    skill = Skill.objects.create(practice_id=watched.id, slug="clinician", name="Clinician")
    grant = {"practice_id": watched.id, "skill": skill, "granted_at": now}
    SkillGrant.objects.create(**grant, staff=watched.ivo)
    flagging.close(worried(watched, at=now), by=watched.ivo, note="Seen", at=now)
    assert RedFlag.objects.get().closed_by == watched.ivo


def test_without_a_clinician_the_escalation_contact_takes_it_and_an_owner_closes_it(scoped, now):
    scoped.practice.is_medical = False
    scoped.practice.save()
    on_call(scoped, (scoped.mara, 0))
    flag = worried(scoped, at=now)
    flagging.acknowledge(flag, by=scoped.mara, at=now)
    with pytest.raises(NotAllowed):
        flagging.close(flag, by=scoped.mara, note="Called", at=now)
    flagging.close(flag, by=scoped.olive, note="Called", at=now)


def test_the_next_worried_message_after_closing_is_a_new_flag(watched, now):
    flag = worried(watched, at=now)
    flagging.close(flag, by=watched.clio, note="Seen", at=now)
    again = worried(watched, at=now + MINUTE, conversation_token=flag.conversation_id)
    assert again.pk != flag.pk
    assert paged(again)[0] == ("Clio", "screen")


def test_nobody_closes_snoozes_or_merges_it_away(watched, now):
    flag = worried(watched, at=now)
    row = flag.conversation
    other = actions.receive(arrival(watched, at=now, text=INNOCENT, subject="Another"), at=now)
    into = Conversation.objects.get(pk=other.conversation_id)
    with pytest.raises(RedFlagOpen):
        actions.close(row, by=watched.clio, at=now)
    with pytest.raises(RedFlagOpen):
        actions.merge(row, into=into, by=watched.clio, at=now)
    with pytest.raises(RedFlagOpen):
        actions.move(row, messages=list(row.messages.all()), to=into, by=watched.clio, at=now)
    Inquiry.objects.update(state="met")
    with pytest.raises(RedFlagOpen):
        actions.snooze(row, by=watched.clio, until=now + timedelta(days=1), at=now)


def test_a_colleague_flags_what_the_rules_did_not_see(watched, now):
    place = actions.receive(arrival(watched, at=now, text=INNOCENT), at=now)
    row = Conversation.objects.get(pk=place.conversation_id)
    actions.close(row, by=watched.dana, at=now)
    flag = flagging.raise_flag(
        row, message=None, tier="page_now", group="", source="person", by=watched.dana, at=now
    )
    row.refresh_from_db()
    assert (flag.raised_by, flag.source) == (watched.dana, "person")
    assert (row.status, row.priority, row.owner) == ("open", "high", watched.clio)
    assert paged(flag)[0] == ("Clio", "screen")


def test_the_model_says_the_same_of_the_same_message_and_nothing_happens(watched, now):
    flag = worried(watched, at=now)
    before = Event.objects.count()
    same = flagging.raise_flag(
        flag.conversation,
        message=flag.message,
        tier="page_now",
        group="A",
        source="model",
        at=now + MINUTE,
    )
    assert same == flag
    assert Event.objects.count() == before


def test_while_a_flag_is_open_only_clinicians_are_asked(watched, now):
    flag = worried(watched, at=now)
    assert Assignment.objects.get(conversation=flag.conversation).staff == watched.clio
    from rapport.inbox.actions.watching import pass_on_untaken

    pass_on_untaken(watched.id, at=now + timedelta(minutes=2))
    flag.conversation.refresh_from_db()
    assert flag.conversation.owner.role in (Role.CLINICIAN, Role.MANAGER, Role.OWNER)


def test_erasing_the_client_forgets_the_note_and_the_flag_can_still_be_closed(watched, now):
    flag = worried(watched, at=now)
    flagging.close(flag, by=watched.clio, note="Seen at noon", at=now)
    again = worried(watched, at=now, conversation_token=flag.conversation_id)
    client = Client.objects.get(pk=flag.conversation.client_id)
    erase(client=client, by=watched.olive, reason="asked", at=now)
    rows = RedFlag.objects.select_related("conversation__client__key")
    assert [row.note for row in rows] == ["", ""]
    flagging.close(rows.get(pk=again.pk), by=watched.clio, note="Gone", at=now)
    assert rows.get(pk=again.pk).note == ""


def test_reading_the_alarm_costs_one_query_and_an_innocent_message_no_more(watched, now):
    def queries(text):
        with CaptureQueriesContext(connection) as asked:
            actions.receive(arrival(watched, at=now, text=text, sender=""), at=now)
        return len(asked)

    queries(INNOCENT)
    plain = queries(INNOCENT)
    assert queries(WHITE) - plain <= 3  # the bell that wakes the pages' channels, once a person


def test_another_practice_sees_no_flag_of_ours(watched, outsiders, now):
    from rapport.database.scope import practice_scope

    worried(watched, at=now)
    with practice_scope(outsiders.id):
        assert not RedFlag.objects.exists()
        assert not Page.objects.exists()
