"""The protocol review: four findings about the practice's rules, their rows, and a goal for each."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rapport.coaching.queries import review
from rapport.database.scope import practice_scope
from rapport.guidance.models import Guideline, Misfit, Reading, Zone
from rapport.inbox.models import (
    Conversation,
    Correction,
    Inquiry,
    Message,
    SavedReply,
    Verdicts,
)
from rapport.rehearsal.models import Goal
from tests.cast import FOUNDED
from tests.coaching.test_skills import moment

pytestmark = pytest.mark.django_db
PAGE = "/coaching/review/"
CANNED = "Thank you for reaching out to us, we look forward to seeing you soon."


@pytest.fixture
def month(practice, now, time_machine):
    """Three answered moments: Dana's holds a saved reply, Dan's was opened again, Clio's is all right."""
    time_machine.move_to(now, tick=False)
    at = now - timedelta(days=5)
    with practice_scope(practice.id):
        SavedReply.objects.create(practice_id=practice.id, name="Thanks", text=CANNED)
        zone = Zone.objects.get(key="trouble")
        for number, person in enumerate((practice.dana, practice.dan, practice.clio)):
            opened = person == practice.dan
            row = moment(practice, zone, person, at, reopened=opened, number=number)
            row.zone_stays.update(left_at=None)
            reply = Message.objects.get(conversation=row, kind="reply")
            reply.text = f"Dear Ada, {CANNED.upper()}" if not number else "I read it twice."
            reply.save()
            Inquiry.objects.filter(conversation=row).update(
                state=Inquiry.State.MET, answered_at=at + timedelta(minutes=3)
            )
    return practice


def spell(now):
    return review.spell(now, 0)


def test_a_saved_reply_in_a_zone_is_found_by_its_words(month, now):
    with practice_scope(month.id):
        found, looked_at = review.pasted(spell(now))
    assert [talk.saved for talk in found] == ["Thanks"]
    assert looked_at == 3


def test_outside_zones_saved_replies_are_welcome(month, now):
    with practice_scope(month.id):
        for stay in Zone.objects.get(key="trouble").stays.all():
            stay.left_at = stay.entered_at
            stay.save()
        Zone.objects.get(key="first_impression").stays.update(left_at=now - timedelta(days=9))
        assert review.pasted(spell(now)) == ([], 0)


def test_what_was_fast_and_opened_again_is_found(month, now):
    with practice_scope(month.id):
        found = review.fast_but_badly(spell(now))
        assert found[0].signs == (review.Sign.REOPENED,)
        assert found[0].minutes >= 1
        again = Inquiry.objects.get(conversation_id=found[0].conversation_id)
        Inquiry.objects.filter(pk=again.pk).update(state=Inquiry.State.ANSWERED_LATE)
        assert review.fast_but_badly(spell(now)) == []
    assert len(found) == 1


def signs(now):
    return {talk.conversation_id: talk.signs for talk in review.fast_but_badly(spell(now))}


def follow(row, at, key):
    """The same client comes to a zone with another conversation."""
    other = Conversation.objects.exclude(pk=row.pk).order_by("pk").first()
    Conversation.objects.filter(pk=other.pk).update(client=row.client)
    stay = other.zone_stays.order_by("pk").last()
    stay.zone, stay.entered_at = Zone.objects.get(key=key), at
    stay.save()


@pytest.mark.parametrize("key", ["trouble", "goodbye"])
def test_trouble_or_a_goodbye_of_the_same_client_says_it_was_no_answer(month, now, key):
    with practice_scope(month.id):
        row = Conversation.objects.get(messages__author=month.clio)
        follow(row, now - timedelta(days=2), key)
        assert signs(now)[row.pk] == (review.Sign(key),)
        follow(row, now - timedelta(days=40), key)
        assert row.pk not in signs(now)


def test_disappointed_next_words_are_read_by_machine_and_corrected_by_people(month, now):
    with practice_scope(month.id):
        row = Conversation.objects.get(messages__author=month.clio)
        words = Message.objects.filter(conversation=row, kind="in").first()
        Message.objects.filter(pk=words.pk).update(received_at=now - timedelta(days=1))
        believed = {"tones": [{"value": "anger", "confidence": 0.9, "spans": []}]}
        Verdicts.objects.create(
            practice_id=month.id, message=words, beliefs=believed, model_version="t", formed_at=now
        )
        assert signs(now)[row.pk] == (review.Sign.SOUNDED,)
        Correction.objects.create(
            practice_id=month.id, message=words, conversation=row, kind="tone", right=[],
            by=month.clio, at=now,
        )  # fmt: skip
        assert row.pk not in signs(now)


def test_a_month_before_has_its_own_rows(month, now):
    with practice_scope(month.id):
        assert review.fast_but_badly(review.spell(now, 1)) == []
        assert review.pasted(review.spell(now, 1)) == ([], 0)


def test_a_guideline_is_unread_until_somebody_says_so(month, now):
    with practice_scope(month.id):
        before = review.unread(now)
        Reading.objects.create(practice_id=month.id, guideline=before[0], staff=month.dana, at=now)
        assert len(review.unread(now)) == len(before) - 1
        assert review.unread(FOUNDED + timedelta(days=13)) == []


def test_one_misfit_may_be_the_moment_two_are_the_guideline(month, now):
    with practice_scope(month.id):
        guideline = Guideline.objects.get(zone__key="hesitation", is_current=True)
        for line in ("They had decided already", "It asks too much at once"):
            assert review.unfit(spell(now)) == []
            Misfit.objects.create(
                practice_id=month.id,
                guideline=guideline,
                line=line,
                by=month.dana,
                at=now - timedelta(days=1),
            )
        (found,) = review.unfit(spell(now))
    assert [misfit.line for misfit in found.misfits][1] == "It asks too much at once"


def test_the_page_names_conversations_and_no_colleague(month, as_):
    page = as_(month.mara).get(PAGE).content.decode().split("<main")[1]
    assert "1 of 3 replies in zones holds a saved one." in page
    assert "saved reply “Thanks”" in page
    assert "Ada Example" in page
    for name in ("Dana", "Dan", "Clio"):
        assert name not in page


def test_a_finding_leads_to_where_it_can_be_decided(month, as_, now):
    at = now - timedelta(days=1)
    with practice_scope(month.id):
        guideline = Guideline.objects.filter(is_current=True)[0]
        for line in ("They came by bus.", "They came by train."):
            Misfit.objects.create(
                practice_id=month.id, guideline=guideline, line=line, by=month.dana, at=at
            )
    page = as_(month.olive).get(PAGE).content.decode()
    assert reverse("guidance:amendment", args=[guideline.interaction_id]) in page
    assert reverse("inbox:replies") in page


def test_a_finding_opens_a_goal_that_the_team_sees(month, as_):
    client = as_(month.mara)
    address = reverse("coaching:review_goal", args=["pasted"])
    assert "say it in our own words" in client.get(address).content.decode()
    assert client.post(address, {"weakness": "", "owner": "", "due_on": ""}).status_code == 422
    given = {"weakness": "Our own words", "owner": month.dan.pk, "due_on": "2026-04-01"}
    assert client.post(address, given).url == PAGE
    with practice_scope(month.id):
        goal = Goal.objects.get()
        assert (goal.owner, goal.is_shared, goal.written_by) == (month.dan, True, month.mara)
    assert client.get(reverse("coaching:review_goal", args=["other"])).status_code == 404
