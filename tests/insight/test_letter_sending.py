"""The weekly letter leaves once a week for each leader, however many look and whoever dies."""

import threading
from datetime import UTC, datetime, time, timedelta

import pytest
from django.db import connections

from rapport.core.weekly import Hour
from rapport.database.scope import practice_scope
from rapport.insight.actions.choosing import choose
from rapport.insight.actions.delivering import LEASE
from rapport.insight.actions.writing import make_due
from rapport.insight.models import WeeklyLetter
from rapport.insight.tasks import turn
from rapport.practice.models import Location, Role, Staff

STRIKES = datetime(2026, 3, 2, 13, 30, tzinfo=UTC)  # Monday 07:30 in Chicago
MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
WEEK = 7 * DAY
LEADERS = ["mara@riverside.example", "olive@riverside.example"]
with_data = pytest.mark.django_db


@pytest.fixture
def ours(cast, postbox):
    """Our practice, with a mailbox that sends through a real server."""
    return cast


def states(cast):
    with practice_scope(cast.id):
        rows = WeeklyLetter.objects.order_by("staff__name", "pk")
        return [(row.staff.name, row.state) for row in rows.select_related("staff")]


def test_every_leader_gets_one_on_monday_morning_and_nobody_else(ours, mail_server):
    assert turn(ours.id, at=STRIKES - MINUTE) == 0
    assert turn(ours.id, at=STRIKES) == 2
    assert turn(ours.id, at=STRIKES + MINUTE) == 0
    assert sorted(mail_server.recipients) == LEADERS
    assert states(ours) == [("Mara", "accepted"), ("Olive", "accepted")]
    next_one = STRIKES + WEEK - HOUR  # summer time began
    assert [turn(ours.id, at=at) for at in (next_one - MINUTE, next_one)] == [0, 2]


def test_it_is_a_mail_in_text_and_html_that_one_click_turns_off(
    ours, mail_server, client, settings
):
    settings.PUBLIC_URL = "https://desk.riverside.example"
    turn(ours.id, at=STRIKES)
    mail = next(m for m in mail_server.accepted if m["To"].addresses[0].username == "olive")
    assert mail["Subject"] == "Riverside: your week, 23 February to 1 March"
    assert mail["From"].addresses[0].addr_spec == "hello@riverside.example"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert [part.get_content_type() for part in mail.iter_parts()] == ["text/plain", "text/html"]
    assert "Good day, Olive." in mail.get_body(("plain",)).get_content()
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    address = str(mail["List-Unsubscribe"]).strip("<>").removeprefix(settings.PUBLIC_URL)
    assert "olive" not in address
    assert b"Turn the weekly letter off?" in client.get(address).content, (
        "looking turns nothing off"
    )
    assert client.post(address, {"List-Unsubscribe": "One-Click"}).status_code == 200
    assert turn(ours.id, at=STRIKES + WEEK) == 1
    assert mail_server.recipients[-1] == "mara@riverside.example"


@with_data
def test_a_forged_address_turns_nothing_off(client):
    assert client.post("/in/letters/WzEsIDFd:forged/").status_code == 404


def test_while_the_server_is_away_it_is_tried_again_and_is_the_same_mail(ours, mail_server):
    mail_server.answer = "451 later"
    turn(ours.id, at=STRIKES)
    assert states(ours) == [("Mara", "queued"), ("Olive", "queued")]
    assert turn(ours.id, at=STRIKES + MINUTE / 2) == 0
    mail_server.answer = ""
    assert turn(ours.id, at=STRIKES + MINUTE) == 2
    assert states(ours) == [("Mara", "accepted"), ("Olive", "accepted")]


def test_after_a_day_without_a_server_it_says_so_and_the_next_week_is_tried_anew(ours, mail_server):
    mail_server.answer = "451 later"
    for hours in (0, 23, 24, 25):
        turn(ours.id, at=STRIKES + hours * HOUR)
    assert states(ours) == [("Mara", "failed"), ("Olive", "failed")]
    with practice_scope(ours.id):
        assert "451" in WeeklyLetter.objects.latest("pk").error
    mail_server.answer = ""
    assert turn(ours.id, at=STRIKES + WEEK) == 2


def test_who_dies_while_sending_leaves_it_to_the_next_with_the_same_message_id(ours, mail_server):
    with practice_scope(ours.id):
        Staff.objects.filter(pk=ours.mara.pk).update(role=Role.CLINICIAN)
    turn(ours.id, at=STRIKES)
    with practice_scope(ours.id):  # taken by the server, and killed before that was noted
        lease = {"state": "sending", "due_at": STRIKES + LEASE}
        WeeklyLetter.objects.update(accepted_at=None, **lease)
    assert turn(ours.id, at=STRIKES + MINUTE) == 0
    assert turn(ours.id, at=STRIKES + LEASE) == 1
    first, second = mail_server.accepted
    assert first["Message-ID"] == second["Message-ID"]


def test_a_leader_chooses_day_and_hour_and_the_practices_clock_counts(ours, mail_server):
    with practice_scope(ours.id):
        Location.objects.update(zone="Europe/Berlin")
        at = STRIKES - 3 * DAY
        choose(by=ours.olive, is_on=True, hour=Hour(4, time(16)), at=at)
        choose(by=ours.mara, is_on=False, hour=Hour(0, time(7, 30)), at=at)
    friday = datetime(2026, 3, 6, 15, 0, tzinfo=UTC)  # 16:00 in Berlin
    assert [turn(ours.id, at=at) for at in (STRIKES, friday - MINUTE, friday)] == [0, 0, 1]
    assert mail_server.recipients == ["olive@riverside.example"]


def test_who_leads_no_more_or_came_after_the_hour_gets_none(ours, mail_server):
    with practice_scope(ours.id):
        make_due(ours.id, at=STRIKES)
        Staff.objects.filter(pk=ours.olive.pk).update(is_active=False)
    turn(ours.id, at=STRIKES)
    assert states(ours) == [("Mara", "accepted"), ("Olive", "withdrawn")]
    ours.mara.user.joined_at = STRIKES + 8 * DAY
    ours.mara.user.save()
    assert turn(ours.id, at=STRIKES + WEEK + 3 * HOUR) == 0


@pytest.mark.django_db(transaction=True)
def test_two_workers_send_one_letter_to_each(ours, mail_server):
    begin = threading.Barrier(2)

    def work():
        begin.wait(30)
        turn(ours.id, at=STRIKES)
        connections.close_all()

    workers = [threading.Thread(target=work) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join(60)
    assert sorted(mail_server.recipients) == LEADERS
    assert states(ours) == [("Mara", "accepted"), ("Olive", "accepted")]
