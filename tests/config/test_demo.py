"""The demo practice: loaded once, true to its simulation, calm to the clock."""

from collections import Counter
from datetime import UTC, datetime, timedelta

import pytest

from rapport.accounts.models import User
from rapport.clients.models import Client, Visit
from rapport.clients.queries import search
from rapport.config import demo
from rapport.config.demo import founding, place
from rapport.config.demo.needs import needs_of
from rapport.core.response_clock import deadlines
from rapport.database.scope import practice_scope
from rapport.facts.models import Fact
from rapport.inbox.actions.ticking import tick
from rapport.inbox.actions.watching import pass_on_untaken
from rapport.inbox.models import Assignment, Channel, Conversation, Event, Inquiry, Message
from rapport.practice.models import Practice
from rapport.practice.queries import practice_ids
from rapport.science.demo.history import Message as Said
from tests.insight.months import AT, PASSWORD, month

__all__ = ["month"]
T = datetime(2026, 3, 4, 16, tzinfo=UTC)


@pytest.fixture
def inside(month, db):
    """Our practice, with its scope entered."""
    with practice_scope(month.practice_id):
        yield month


def client_said(minute: int, *, asks: bool) -> Said:
    return Said("in", T + timedelta(minutes=minute), "client", "…", needs_answer=asks)


def staff_said(minute: int, *, automatic: bool = False) -> Said:
    author = "practice" if automatic else "desk"
    return Said("out", T + timedelta(minutes=minute), author, "…", is_automatic=automatic)


def test_a_second_message_before_the_answer_opens_no_second_need():
    (need,) = needs_of([client_said(0, asks=True), client_said(1, asks=True), staff_said(3)])
    assert (need.opened, need.answered) == (0, 2)


def test_an_automatic_note_acknowledges_and_does_not_answer():
    (need,) = needs_of([client_said(0, asks=True), staff_said(1, automatic=True)])
    assert (need.acknowledged, need.answered) == (1, None)


def test_thanks_are_a_reply_and_no_need():
    (need,) = needs_of([client_said(0, asks=True), staff_said(2), client_said(5, asks=False)])
    assert need.replied_at == T + timedelta(minutes=5)


def test_a_question_after_the_answer_is_a_need_of_its_own():
    first, second = needs_of([client_said(0, asks=True), staff_said(2), client_said(5, asks=True)])
    assert first.replied_at == T + timedelta(minutes=5)
    assert (second.opened, second.answered) == (2, None)


def test_everything_of_the_simulation_is_there(inside):
    history = inside.history
    told = Conversation.objects.filter(is_simulated=True)
    threads = (*history.earlier, *history.threads)
    assert told.count() == len(threads)
    assert Message.objects.filter(conversation__in=told).count() == sum(
        len(thread.messages) for thread in threads
    )
    assert Client.objects.filter(is_simulated=True).count() == len(history.clients)
    assert Visit.objects.count() == len(history.visits)
    assert Practice.objects.get().is_simulated


def test_what_came_before_the_month_was_taken_over_and_is_counted_in_no_figure(inside):
    before = Conversation.objects.filter(created_at__lt=inside.history.start)
    assert before.count() == len(inside.history.earlier) >= 40
    assert not before.exclude(status="closed").exists()
    assert not Inquiry.objects.filter(conversation__in=before).exists()
    assert not Fact.objects.filter(at__lt=inside.history.start).exists()


def test_what_was_said_can_be_read_and_lies_nowhere_in_plain(inside):
    thread = next(t for t in inside.history.threads if t.is_story and t.channel == "email")
    row = Conversation.objects.select_related("client__key").get(story=thread.label)
    messages = Message.objects.select_related("key").filter(conversation=row)
    assert [m.text for m in messages] == [said.text for said in thread.messages]
    assert row.subject == thread.subject
    sealed = bytes(messages[0].text_sealed or b"")
    assert thread.messages[0].text[:20].encode() not in sealed


def test_deadlines_are_those_of_policy_and_calendar(inside):
    where = place.read(inside.practice_id)
    rule = where.policy.rule(where.ladder)
    for inquiry in Inquiry.objects.filter(is_simulated=True):
        assert inquiry.deadlines == deadlines(rule, where.calendar, inquiry.received_at)


def test_states_say_how_it_ended(inside):
    for inquiry in Inquiry.objects.filter(is_simulated=True).select_related("conversation"):
        if inquiry.answered_at:
            in_time = inquiry.answered_at <= inquiry.due_at
            assert inquiry.state == ("met" if in_time else "answered_late")
        elif inquiry.conversation.status == Conversation.Status.CLOSED:
            assert inquiry.state == "dropped"
        else:
            assert inquiry.state in Inquiry.OPEN_STATES


def test_the_nine_wait_on_the_desk_as_real_conversations(inside):
    lost = Conversation.objects.filter(
        inquiries__received_at__gte=inside.history.week_start,
        inquiries__received_at__lt=inside.history.week_end,
        inquiries__answered_at=None,
    ).distinct()
    assert lost.count() == 9
    assert all(row.status == "open" and row.waiting_since and row.due_at for row in lost)


def test_the_clock_has_nothing_to_catch_up_with(inside):
    """Only what lies ahead of the history's end has a timer; loading wakes no storm."""
    overdue = Inquiry.objects.filter(is_simulated=True, next_timer_at__lte=AT)
    assert not overdue.exists()
    before = Event.objects.count()
    assert tick(inside.practice_id, at=AT) <= 3
    assert pass_on_untaken(inside.practice_id, at=AT) <= 3
    assert Event.objects.count() - before <= 9


def test_a_few_wait_right_now_with_clocks_that_run(inside):
    fresh = Inquiry.objects.filter(received_at__gt=AT - timedelta(minutes=5), answered_at=None)
    left = sorted((i.due_at - AT).total_seconds() for i in fresh)
    assert left == [85.0, 170.0, 280.0]
    assert all(i.conversation.owner_id for i in fresh.select_related("conversation"))


def test_every_conversation_that_starts_a_clock_belongs_to_somebody_for_a_reason(inside):
    for row in Conversation.objects.filter(is_simulated=True, inquiries__isnull=False).distinct():
        assert row.owner_id
        assert Assignment.objects.get(conversation=row).reasons


def test_facts_have_the_kinds_and_sources_of_the_live_inbox(inside):
    counted = Counter(Fact.objects.filter(is_simulated=True).values_list("kind", flat=True))
    inquiries = Inquiry.objects.filter(is_simulated=True)
    assert counted["inquiry_received"] == inquiries.count()
    assert counted["first_response"] == inquiries.exclude(answered_at=None).count()
    assert counted["went_late"] == inquiries.exclude(late_at=None).count()
    promises = inquiries.exclude(promised_at=None).exclude(acknowledged_at=None)
    assert counted["promise_made"] == promises.count()
    for fact in Fact.objects.filter(kind="inquiry_received"):
        assert fact.source == f"inquiry:{fact.inquiry_id}"


def test_some_promises_are_kept_and_all_of_them_are_what_the_notes_say(inside):
    kept = Fact.objects.filter(kind="promise_kept").values_list("inquiry_id", flat=True)
    made = Fact.objects.filter(kind="promise_made").values_list("inquiry_id", flat=True)
    assert 0.15 < len({*kept} & {*made}) / len(made) < 0.6
    for inquiry in Inquiry.objects.filter(pk__in=made):
        assert inquiry.promised_at - inquiry.starts_at == timedelta(hours=2)
    notes = [m.text for m in Message.objects.filter(kind="ack").select_related("key")]
    assert all("two hours of opening" in note or "dos horas" in note for note in notes)


def test_the_demo_is_found_by_searching(inside):
    assert "Juniper Halloway" in [hit.client.name for hit in search("Juniper")]


def test_everybody_signs_in_with_the_one_password(month, db):
    for who in ("owner", "manager", "clinician", "injector", "desk"):
        assert month.user(who).check_password(PASSWORD)


def test_a_second_start_makes_no_second_demo(month, db):
    again = demo.ensure(at=AT + timedelta(days=1))
    assert again == founding.Demo(month.practice_id, is_new=False)
    assert len(practice_ids()) == 1


def test_a_changed_password_is_followed(month, db, monkeypatch):
    monkeypatch.setenv("RAPPORT_DEMO_PASSWORD", "another for these tests")
    demo.ensure(at=AT)
    assert month.user("desk").check_password("another for these tests")


def test_the_mailbox_sends_to_the_demo_s_own_mail_server_only(inside, monkeypatch):
    monkeypatch.setenv("RAPPORT_SMTP_PORT", "4025")
    demo.ensure(at=AT)
    settings = Channel.objects.get(kind="email").settings
    assert (settings["smtp_host"], settings["smtp_port"]) == ("127.0.0.1", 4026)


def test_the_same_seed_loads_the_same_month(month, db):
    """Words and times come from the simulation, which is tested to be the same for a seed."""
    with practice_scope(month.practice_id):
        rows = Inquiry.objects.filter(is_simulated=True).order_by("received_at", "pk")
        received = list(rows.values_list("received_at", flat=True))
    said = sorted(
        t.messages[n.opened].at for t in month.history.threads for n in needs_of(t.messages)
    )
    assert received == said


@pytest.mark.parametrize(
    ("at", "zone"),
    [
        (datetime(2026, 11, 24, 16, tzinfo=UTC), "America/Chicago"),
        (datetime(2026, 11, 24, 2, tzinfo=UTC), "Pacific/Honolulu"),
        (datetime(2026, 11, 24, 4, tzinfo=UTC), "Pacific/Guam"),
        (datetime(2026, 11, 24, 10, tzinfo=UTC), "America/Chicago"),
    ],
)
def test_it_is_made_where_people_are_at_work(at, zone):
    assert place.working_zone(at) == zone


def test_no_user_of_the_demo_is_staff_of_the_installation(month, db):
    assert not User.objects.filter(is_staff=True).exists()
    assert not User.objects.filter(is_superuser=True).exists()
