"""The demo teaches at once: every page about growing has something to show, marked as simulated."""

from datetime import timedelta

import pytest
from django.urls import reverse

from rapport.coaching.queries import chances, mirror, review
from rapport.config.demo import looking_back
from rapport.database.scope import practice_scope
from rapport.inbox.actions import understanding
from rapport.inbox.beliefs import Formed
from rapport.inbox.models import Message, RedFlag
from rapport.rehearsal.queries import drills, team
from tests.insight.months import month

__all__ = ["month"]
pytestmark = pytest.mark.django_db
PAGES = (
    ("coaching:training", "reception", "Say the price in the first sentence"),
    ("coaching:strengths", "owner", "wait a year"),
    ("coaching:chances", "owner", "Clementine Oakhollow"),
    ("coaching:review", "owner", "The sentence about the minute"),
    ("coaching:review", "owner", "Rosalba Merriweather"),
    ("coaching:my_week", "owner", "I call one client"),
    ("rehearsal:team", "owner", "Ask once why, then help them go"),
    ("rehearsal:drills", "reception", "No-show fee"),
    ("decisions:decisions", "owner", "35 days to look again"),
    ("decisions:decisions", "owner", "A price without a conversation"),
    ("decisions:decisions", "desk", "Shall we take saved replies out of judgment zones?"),
)


@pytest.fixture
def inside(month, db):
    with practice_scope(month.practice_id):
        yield month


def test_chances_are_counted_and_their_spread_can_be_said(inside):
    ledger = chances.ledger(at=inside.at)
    assert not ledger.zones.is_thin
    assert not ledger.led.is_thin
    assert ledger.led.is_uneven, "one person begins nearly all rounds: that is worth seeing"
    [learning] = chances.traineeships()
    had, every = chances.had(learning, at=inside.at)
    assert (learning.trainee.name, learning.coach.name) == (
        "Clementine Oakhollow",
        "Ximena Larkspur",
    )
    assert 0 <= had <= every


def test_the_grid_is_played_and_questions_wait(inside):
    everybody = list(team.people())
    played = sum(day is not None for row in team.grid(everybody) for day in row.played)
    assert played >= 10
    for who in ("desk", "reception", "manager", "owner"):
        staff = inside.staff(who)
        today = inside.at.date()
        assert drills.next_fact(staff, today=today) is not None
        assert drills.left_today(staff, since=inside.at - timedelta(hours=10)) == 3


def test_the_month_has_findings_of_several_kinds(inside):
    within = review.spell(inside.at, 0)
    found = {
        "pasted": review.pasted(within)[0],
        "fast": review.fast_but_badly(within),
        "unread": review.unread(inside.at),
        "unfit": review.unfit(within),
    }
    assert all(found.values()), {kind: len(rows) for kind, rows in found.items()}


def test_two_were_answered_fast_and_came_back(inside):
    found = {talk.name: talk for talk in review.fast_but_badly(review.spell(inside.at, 0))}
    for name, sign in (("Rosalba Merriweather", "trouble"), ("Theodosia Cloverdew", "goodbye")):
        assert sign in found[name].signs
        assert found[name].minutes == 2


def test_the_history_is_read_after_everything_else_and_next_words_first(inside):
    everything = Message.objects.filter(kind="in", conversation__status="closed")
    fresh = set(Message.objects.exclude(unread_since=None).values_list("pk", flat=True))
    assert fresh, "somebody waits when the demo opens"
    assert looking_back.read_on(at=inside.at)
    waits = Message.objects.exclude(unread_since=None)
    assert set(waits.values_list("pk", flat=True)) == fresh, "what came in now goes first"
    waits.update(unread_since=None)
    assert looking_back.read_on(at=inside.at)
    batch = list(waits.select_related("conversation"))
    assert len(batch) == looking_back.BATCH
    for message in batch:
        assert message.conversation.is_simulated
        assert message.unread_since == message.received_at
        talk = Message.objects.filter(conversation=message.conversation_id, kind="reply")
        assert talk.filter(received_at__lt=message.received_at).exists()
    assert everything.count() > 5 * looking_back.BATCH


def test_the_history_is_read_to_its_end(inside):
    read = 0
    while looking_back.read_on(at=inside.at):
        waits = Message.objects.exclude(unread_since=None)
        formed = [Formed(pk, "test") for pk in waits.values_list("pk", flat=True)]
        read += understanding.keep(inside.practice_id, formed, at=inside.at)
    assert read > 150
    assert not RedFlag.objects.filter(source="model").exists()


def test_the_team_sounds_less_scripted_than_two_months_before(inside):
    first, second, last = mirror.together(inside.practice_id, at=inside.at)
    assert first.wording.value > second.wording.value > last.wording.value
    assert first.wording.low > last.wording.high, "more than chance"
    assert (first.tried.played, second.tried.played) == (0, 7)
    assert last.tried.rewritten == 3


@pytest.mark.parametrize(("name", "who", "said"), PAGES)
def test_every_page_has_something_to_show(month, db, client, time_machine, name, who, said):
    time_machine.move_to(month.at, tick=False)
    client.force_login(month.user(who))
    page = client.get(reverse(name)).content.decode()
    assert said in page
    assert "Simulated" in page
