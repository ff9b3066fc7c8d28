"""From what happens at the desk to who is told, in which ways, and when it stops."""

from datetime import timedelta

import pytest
from django.db import OperationalError

from rapport.channels.alerts import actions as alerts
from rapport.channels.models import Notice, NoticeAttempt, NoticeRules
from rapport.channels.notices import actions, reading, tasks, watching
from rapport.core.notices import Kind, Level, Way
from rapport.database.scope import practice_scope
from rapport.inbox import actions as inbox
from rapport.inbox.actions.ticking import tick
from rapport.inbox.models import Channel, Conversation
from rapport.practice.models import AlertAddress, Staff
from rapport.rehearsal.models import Goal
from tests.channels.alerts.twilio_server import SID, TOKEN
from tests.inbox.arrivals import arrival

pytestmark = pytest.mark.django_db
SECOND, MINUTE = timedelta(seconds=1), timedelta(minutes=1)


@pytest.fixture
def given(desk, now):
    """A client wrote; whose it is sits at the screen with a device."""
    conversation = desk.comes(now)
    owner = desk.owner(conversation)
    desk.sits(owner, now)
    return conversation, owner


def row(desk, conversation) -> Conversation:
    return Conversation.objects.get(pk=conversation)


def test_whom_it_is_given_to_hears_on_screen_at_once_and_nobody_else(desk, given, now):
    _, owner = given
    desk.turn(now)
    assert desk.kinds(owner) == [("given", "")]
    assert desk.attempts(owner) == [("screen", "accepted")]
    assert len(desk.notices()) == 1


def test_unseen_it_climbs_to_the_device_and_then_to_mail(desk, given, push_server, settings, now):
    settings.ALERT_SMTP_URL = "smtp+plain://127.0.0.1:9"
    _, owner = given
    browser = push_server.browser()
    desk.device(owner, browser, now)
    assert desk.go(now, until=now) + desk.go(now + 29 * SECOND, until=now + 29 * SECOND) == []
    assert desk.go(now + 30 * SECOND, until=now + 40 * SECOND) == ["push"]
    assert desk.attempts(owner) == [("screen", "accepted"), ("push", "accepted")]
    assert "email" in desk.go(now + 180 * SECOND, until=now + 180 * SECOND)
    said = browser.opened()
    assert said["title"] == "A client wrote, and it is yours to answer. Due in 4 minutes."
    assert said["name"] == f"notice-{given[0]}"
    for secret in ("Ada", "hurt", "example.com", "question"):
        assert secret not in str(said)


def test_who_looks_at_it_already_is_not_told(desk, given, now):
    conversation, owner = given
    desk.turn(now)
    later = now + 3 * MINUTE
    desk.looks(owner, conversation, later)
    desk.comes(later + SECOND, conversation_token=conversation)
    desk.turn(later + SECOND)
    assert desk.kinds(owner) == [("given", "seen")]


def test_who_opened_it_on_any_device_is_left_alone(desk, given, push_server, now):
    conversation, owner = given
    desk.device(owner, push_server.browser(), now)
    desk.turn(now)
    desk.looks(owner, conversation, now + 20 * SECOND)
    assert desk.go(now + 30 * SECOND, until=now + 5 * MINUTE) == []
    assert desk.kinds(owner) == [("given", "seen")]


def test_a_page_left_open_shows_it_to_nobody(desk, given, push_server, now):
    conversation, owner = given
    desk.device(owner, push_server.browser(), now)
    desk.looks(owner, conversation, now - 4 * MINUTE)
    with practice_scope(desk.cast.id):
        owner.refresh_from_db()
        inbox_row = row(desk, conversation)
        inbox_row.viewings.update(seen_at=now)
    assert "push" in desk.go(now, until=now + 31 * SECOND)


def test_what_a_colleague_took_care_of_is_taken_back_from_the_device_without_a_sound(
    desk, given, push_server, now
):
    conversation, owner = given
    browser = push_server.browser()
    desk.device(owner, browser, now)
    desk.go(now, until=now + 30 * SECOND)
    with practice_scope(desk.cast.id):
        inbox.take(row(desk, conversation), by=desk.cast.mara, at=now + 40 * SECOND)
    assert desk.go(now + 40 * SECOND, until=now + 40 * SECOND) == ["push"]
    assert desk.kinds(owner) == [("given", "moot")]
    said = browser.opened()
    assert (said["name"], said["quiet"]) == (f"notice-{conversation}", "1")
    assert said["title"] == "Not needed any more."
    assert desk.kinds(desk.cast.mara) == []


def test_a_device_says_that_it_shows_it(desk, given, push_server, client, now):
    _, owner = given
    browser = push_server.browser()
    desk.device(owner, browser, now)
    desk.go(now, until=now + 30 * SECOND)
    path = browser.opened()["confirm"]
    assert client.post(path).status_code == 204
    assert client.post(path[:-3] + "xx/").status_code == 404
    assert desk.attempts(owner)[1] == ("push", "shown")


def test_a_device_that_is_gone_is_forgotten_told_and_the_mail_takes_its_place(
    desk, given, push_server, settings, now
):
    settings.ALERT_SMTP_URL = "smtp+plain://127.0.0.1:9"
    _, owner = given
    browser = push_server.browser()
    browser.status = 410
    desk.device(owner, browser, now)
    sent = desk.go(now, until=now + 60 * SECOND)
    assert sent[:2] == ["push", "email"]
    assert ("lost", "") in desk.kinds(owner)
    with practice_scope(desk.cast.id):
        assert not AlertAddress.objects.exists()


def test_a_mail_names_nobody_and_says_why_it_came_and_where_to_change_it(
    desk, given, mail_server, settings, now
):
    settings.ALERT_SMTP_URL = f"smtp+plain://127.0.0.1:{mail_server.port}"
    _, owner = given
    desk.turn(now)
    assert desk.go(now + 180 * SECOND, until=now + 180 * SECOND) == ["email"]
    (mail,) = mail_server.accepted
    assert mail_server.recipients == [owner.user.email]
    assert mail["Subject"] == "A client wrote, and it is yours to answer. Due in 2 minutes."
    assert "because it was given to you" in mail.get_content()
    assert "/settings/me/notifications/rules/" in mail.get_content()
    for secret in ("Ada", "hurt", "ada@example.com", "A question"):
        assert secret not in mail.as_string()


def test_a_text_message_comes_last_and_never_without_a_sound(desk, given, twilio, now):
    _, owner = given
    with practice_scope(desk.cast.id):
        choose(owner, {(Kind.GIVEN, Way.SMS): Level.NOW}, now)
        alerts.save_account(
            account_sid=SID,
            auth_token=TOKEN,
            from_number="+12125550100",
            by=desk.cast.olive,
            at=now,
        )
        alerts.add_phone("+12125550123", ways=["sms"], by=owner, at=now)
    desk.turn(now)
    assert desk.go(now + 300 * SECOND, until=now + 300 * SECOND) == ["sms"]
    assert twilio.texts()[0]["Body"].startswith("A client wrote, and it is yours to answer.")
    other = desk.comes(now + 6 * MINUTE, sender="bea@example.com")
    with practice_scope(desk.cast.id):
        inbox.assign(row(desk, other), to=owner, by=desk.cast.mara, at=now + 6 * MINUTE)
        choose(owner, {(Kind.HANDED, Way.SMS): Level.NOW}, now)
    desk.go(now + 6 * MINUTE, until=now + 18 * MINUTE)
    assert desk.attempts(owner)[-1] == ("sms", "left_out")
    assert len(twilio.texts()) == 1


def test_what_was_seen_before_it_left_does_not_leave(desk, given, push_server, now):
    conversation, owner = given
    browser = push_server.browser()
    desk.device(owner, browser, now)
    desk.turn(now)
    desk.turn(now + 30 * SECOND)  # on its way, and the senders are busy
    desk.looks(owner, conversation, now + 31 * SECOND)
    with practice_scope(desk.cast.id):
        actions.catch_up(Staff.objects.get(pk=owner.pk), at=now + 31 * SECOND)
    assert desk.send(now + 32 * SECOND) == []
    assert desk.attempts(owner)[-1] == ("push", "withdrawn")
    assert browser.taken == []


def test_warned_then_late_each_takes_the_place_of_the_one_before(desk, given, now):
    conversation, owner = given
    desk.turn(now)
    for at in (now + 4 * MINUTE, now + 5 * MINUTE + SECOND):
        with practice_scope(desk.cast.id):
            tick(desk.cast.id, at=at)
        desk.turn(at)
    assert desk.kinds(owner) == [("given", "replaced"), ("warned", "replaced"), ("late", "")]
    with practice_scope(desk.cast.id):
        inbox.close(row(desk, conversation), by=desk.cast.mara, at=now + 7 * MINUTE)
    desk.turn(now + 7 * MINUTE)
    assert {end for _, end in desk.kinds(owner)} == {"replaced", "moot"}


def test_a_named_colleague_and_whom_it_is_handed_to_are_told_and_the_doer_is_not(desk, given, now):
    conversation, owner = given
    cast = desk.cast
    other = cast.dan if owner.pk == cast.dana.pk else cast.dana
    with practice_scope(cast.id):
        inbox.note(row(desk, conversation), by=cast.mara, text="@Clio please look", at=now)
        inbox.assign(row(desk, conversation), to=other, by=cast.mara, at=now + SECOND)
    desk.turn(now + SECOND)
    assert desk.kinds(cast.clio) == [("mentioned", "")]
    assert desk.kinds(other) == [("handed", "")]
    assert desk.kinds(cast.mara) == []
    assert desk.kinds(owner)[0][1] in {"", "moot"}


def test_one_sound_an_hour_the_next_goes_without(desk, given, push_server, now):
    _, owner = given
    browser = push_server.browser()
    desk.device(owner, browser, now)
    desk.turn(now)
    with practice_scope(desk.cast.id):
        second = inbox.receive(
            arrival(desk.cast, at=now + MINUTE, sender="bea@example.com"), at=now + MINUTE
        )
        inbox.assign(
            row(desk, second.conversation_id), to=owner, by=desk.cast.mara, at=now + MINUTE
        )
    desk.go(now + MINUTE, until=now + 3 * MINUTE)
    quiet = [browser.opened(n).get("quiet") for n in range(len(browser.taken))]
    assert quiet == [None, "1"]
    with practice_scope(desk.cast.id):
        assert Staff.objects.get(pk=owner.pk).interrupted_at == now


def test_who_wants_none_of_it_gets_none_and_who_wants_it_quietly_gets_the_list(desk, given, now):
    _, owner = given
    with practice_scope(desk.cast.id):
        choose(owner, {(Kind.GIVEN, way): Level.NEVER for way in Way}, now)
    desk.turn(now)
    assert desk.notices(owner) == []


def choose(staff, levels, at, hours="on_shift", quiet=()):
    return actions.choose(
        levels, hours=hours, quiet=quiet, zone="America/Chicago",
        digest_at=at.replace(hour=8, minute=30).time(), by=staff, at=at,
    )  # fmt: skip


def test_after_the_shift_the_device_is_silent_until_the_next_one(desk, push_server, now):
    evening = now + timedelta(hours=10)
    conversation = desk.comes(evening)
    owner = desk.owner(conversation)
    desk.device(owner, push_server.browser(), evening)
    with practice_scope(desk.cast.id):
        Conversation.objects.update(waiting_since=evening)
    assert desk.go(evening, until=evening + 2 * MINUTE) == []
    (notice,) = desk.notices(owner)
    assert notice.due_at.hour == 15  # 9:00 in Chicago
    with practice_scope(desk.cast.id):
        choose(owner, {}, evening, hours=NoticeRules.Hours.ALWAYS)
        Notice.objects.update(due_at=evening)
    assert desk.go(evening, until=evening) == ["push"]


# Reading the ledger


def test_a_line_that_became_visible_late_is_not_overlooked(desk, given, now, monkeypatch):
    lines = reading._lines
    conversation, owner = given
    hidden = lines(0, 100)[-1]
    monkeypatch.setattr(
        reading, "_lines", lambda after, most: [x for x in lines(after, most) if x != hidden]
    )
    desk.turn(now)
    monkeypatch.setattr(reading, "_lines", lines)
    with practice_scope(desk.cast.id):
        inbox.note(row(desk, conversation), by=desk.cast.mara, text="x", at=now)
    desk.turn(now + reading.GAP)
    desk.turn(now + 2 * reading.GAP)
    assert hidden[1] in desk.reader._done or hidden[1] <= desk.reader._settled
    assert desk.kinds(owner) == [("given", "")]


def test_a_line_of_a_transaction_that_was_open_for_a_minute_is_told_all_the_same(
    desk, given, now, monkeypatch
):
    lines = reading._lines
    monkeypatch.setattr(reading, "_transactions", lambda: reading.Transactions(10, 20))
    desk.turn(now)
    before = lines(0, 100)
    desk.comes(now + SECOND, sender="bea@example.com")
    late = [line for line in lines(0, 100) if line not in before][:-1]
    assert late
    monkeypatch.setattr(
        reading, "_lines", lambda after, most: [x for x in lines(after, most) if x not in late]
    )
    for gaps in range(1, 12):
        desk.turn(now + gaps * reading.GAP)
    monkeypatch.setattr(reading, "_transactions", lambda: reading.Transactions(20, 30))
    monkeypatch.setattr(reading, "_lines", lines)
    desk.turn(now + 12 * reading.GAP)
    assert {event_id for _, event_id in late} <= desk.reader._done


def test_who_could_not_be_told_at_first_is_told_a_moment_later(desk, given, now, monkeypatch):
    _, owner = given
    tell, errors = tasks.happenings.tell, [OperationalError("gone")]

    def fails_once(*args, **kwargs):
        if errors:
            raise errors.pop()
        return tell(*args, **kwargs)

    monkeypatch.setattr(tasks.happenings, "tell", fails_once)
    desk.turn(now)
    assert desk.kinds(owner) == []
    desk.turn(now + reading.GAP)
    assert desk.kinds(owner) == [("given", "")]


def test_a_worker_that_starts_goes_on_where_the_last_one_stopped_and_tells_nobody_twice(
    desk, given, now
):
    _, owner = given
    desk.turn(now)
    desk.reader = reading.Reader()
    desk.turn(now + SECOND)
    assert desk.kinds(owner) == [("given", "")]


def test_another_practice_is_untouched(desk, given, outsiders, now):
    desk.turn(now)
    with practice_scope(outsiders.id):
        assert not Notice.objects.exists()
        assert not NoticeAttempt.objects.exists()


def test_many_at_once_cost_as_many_statements_as_few(
    desk, cast, now, django_assert_max_num_queries
):
    asked = []
    for many in (2, 9):
        at = now + many * MINUTE
        for number in range(many):
            desk.comes(at, sender=f"client{number}.{many}@example.com")
        with django_assert_max_num_queries(80) as queries:
            desk.turn(at)
        asked.append(len(queries))
    assert asked[1] - asked[0] <= 2  # now and then a look notes how far it has read


# What no line of the ledger says


def test_leaders_hear_once_of_a_channel_that_fails_and_it_ends_when_it_works(desk, cast, now):
    with practice_scope(cast.id):
        Channel.objects.filter(pk=cast.mailbox.pk).update(
            failing_since=now - timedelta(hours=1), failure="Reading: no answer"
        )
        watching.watch_channels(cast.id, at=now)
        watching.watch_channels(cast.id, at=now + MINUTE)
    desk.turn(now + MINUTE)
    assert desk.kinds(cast.mara) == desk.kinds(cast.olive) == [("channel", "")]
    assert desk.kinds(cast.dana) == []
    with practice_scope(cast.id):
        Channel.objects.update(failing_since=None, failure="")
        watching.watch_channels(cast.id, at=now + 2 * MINUTE)
    desk.turn(now + 2 * MINUTE)
    assert desk.kinds(cast.mara) == [("channel", "moot")]


def test_the_digest_comes_once_on_a_working_day_and_only_with_something_in_it(desk, cast, now):
    with practice_scope(cast.id):
        Goal.objects.create(
            practice_id=cast.id, owner=cast.dana, weakness="x", due_on=now.date(), written_at=now
        )
        early = now - timedelta(hours=2)  # 8:00, before the shift and the digest's time
        assert watching.make_digests(cast.id, at=early) == 0
        assert watching.make_digests(cast.id, at=now) == 1
        assert watching.make_digests(cast.id, at=now + MINUTE) == 0
    (digest,) = desk.notices(cast.dana)
    assert digest.data == {"unseen": 0, "training": 1}


def test_two_months_later_nobody_finds_it_any_more(desk, given, now):
    desk.turn(now)
    with practice_scope(desk.cast.id):
        watching.forget_old(at=now + timedelta(days=61))
        assert not Notice.objects.exists()
