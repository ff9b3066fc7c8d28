"""The leader's week: signed, seen where it can be seen, ticked where not, and nobody else's."""

from datetime import date, timedelta

import pytest

from rapport.coaching.actions.weeks import sign
from rapport.coaching.models import LeaderTick
from rapport.coaching.models.weeks import Promise
from rapport.coaching.queries.weeks import weeks
from rapport.database.scope import practice_scope
from rapport.guidance.models import Zone
from rapport.inbox.models import ZoneStay
from tests.coaching.test_skills import moment, played

pytestmark = pytest.mark.django_db
PAGE = "/coaching/week/"
WEDNESDAY = date(2026, 3, 4)


@pytest.fixture
def signed(practice, now, time_machine):
    time_machine.move_to(now, tick=False)
    with practice_scope(practice.id):
        sign(promises=Promise.values, by=practice.olive, at=now - timedelta(days=30))
    return practice


def marks(cast, number=0):
    with practice_scope(cast.id):
        found = weeks(cast.olive, on=WEDNESDAY, zone="America/Chicago")
    return {mark.promise: mark for mark in found[number].marks}


def test_a_rehearsal_is_seen_and_whether_it_was_the_first(signed, now):
    with practice_scope(signed.id):
        played(signed, signed.olive, now - timedelta(hours=9))
        played(signed, signed.dana, now - timedelta(hours=2))
    mark = marks(signed)[Promise.REHEARSAL]
    assert (mark.how, mark.is_first) == ("seen", True)
    with practice_scope(signed.id):
        played(signed, signed.dan, now - timedelta(hours=20))
    assert marks(signed)[Promise.REHEARSAL].is_first is False


def test_a_week_begins_on_monday_at_the_practice(signed, now):
    sunday_evening = now - timedelta(days=2, hours=13)  # Sunday 21:00 in Chicago, Monday in UTC
    with practice_scope(signed.id):
        played(signed, signed.olive, sunday_evening)
    assert marks(signed)[Promise.REHEARSAL].how == ""
    assert marks(signed, 1)[Promise.REHEARSAL].how == "seen"


def test_a_zone_conversation_is_seen_in_the_reply(signed, now):
    with practice_scope(signed.id):
        zone = Zone.objects.get(key="trouble")
        moment(signed, zone, signed.olive, now - timedelta(hours=3))
        ZoneStay.objects.update(left_at=None)
    assert marks(signed)[Promise.ZONE].how == "seen"


def tick(client, **more):
    return client.post(f"{PAGE}ticks/", {"promise": "call", "week": "this", **more})


def test_a_call_is_ticked_for_this_week_or_the_last_and_may_be_undone(signed, as_):
    client = as_(signed.olive)
    tick(client)
    tick(client, week="last")
    assert marks(signed)[Promise.CALL].how == marks(signed, 1)[Promise.CALL].how == "ticked"
    assert "Not after all" in client.get(PAGE).content.decode()
    tick(client, undo="1")
    assert marks(signed)[Promise.CALL].how == ""


def test_what_was_not_signed_is_neither_shown_nor_ticked(practice, as_):
    client = as_(practice.mara)
    assert "Sign it first" in tick(client).content.decode()
    client.post(f"{PAGE}signature/", {"promise": ["call", "nonsense"]})
    assert tick(client).status_code == 302
    with practice_scope(practice.id):
        found = weeks(practice.mara, on=WEDNESDAY, zone="America/Chicago")
    assert [mark.promise for mark in found[0].marks] == [Promise.CALL]


def test_no_week_before_the_first_promise_is_held_against_them(signed):
    with practice_scope(signed.id):
        found = weeks(signed.olive, on=WEDNESDAY, zone="America/Chicago")
    assert [week.monday for week in found] == [
        date(2026, 3, 2), date(2026, 2, 23), date(2026, 2, 16), date(2026, 2, 9), date(2026, 2, 2)
    ]  # fmt: skip


def test_another_leader_sees_nothing_of_it(signed, as_):
    tick(as_(signed.olive))
    theirs = as_(signed.mara).get(PAGE).content.decode()
    assert "Week by week" not in theirs
    assert "Sign three commitments" in as_(signed.mara).get(f"{PAGE}line/").content.decode()
    with practice_scope(signed.id):
        assert LeaderTick.objects.count() == 1


def test_today_carries_one_line_of_ones_own_week(signed, as_):
    client = as_(signed.olive)
    assert f'hx-get="{PAGE}line/"' in client.get("/today/").content.decode()
    line = client.get(f"{PAGE}line/").content.decode()
    assert "no rehearsal yet, no zone conversation yet and nobody called yet" in line


def test_the_desk_has_no_such_page(practice, as_):
    assert as_(practice.dana).get(PAGE).status_code == 403
