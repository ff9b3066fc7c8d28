"""The week across locations: open, closed and why, who works, who is on call, where nobody is."""

from datetime import UTC, date, datetime, time, timedelta

import time_machine
from django.urls import reverse

from rapport.practice.models import Absence, Closure, Location, OpeningSpan, Shift
from rapport.practice.queries.week_plan import monday_of, week_plan

MONDAY = date(2026, 3, 2)


def said(stretches):
    return [f"{start:%H:%M}-{end:%H:%M}" for start, end in stretches]


def test_a_day_says_who_works_and_where_nobody_is(scoped, now):
    Shift.objects.exclude(staff=scoped.dana).delete()
    Shift.objects.filter(staff=scoped.dana, weekday=2).update(starts=time(10), ends=time(14))
    for person in (scoped.olive, scoped.mara, scoped.clio, scoped.ivo, scoped.dan):
        Shift.objects.create(
            practice_id=scoped.id, staff=person, location=scoped.location, weekday=5,
            starts=time(9), ends=time(10), is_on_call=person == scoped.clio,
        )  # fmt: skip
    (place,) = week_plan(monday=MONDAY, at=now)
    tuesday, wednesday, saturday = place.days[1], place.days[2], place.days[5]
    assert (said(tuesday.opened), said(tuesday.gaps)) == (["09:00-18:00"], [])
    assert said(wednesday.gaps) == ["09:00-10:00", "14:00-18:00"]
    assert wednesday.is_today
    assert not saturday.opened
    assert [w.name for w in saturday.work if w.is_on_call] == ["Clio"]


def test_closures_and_absences_count(scoped, now):
    Closure.objects.create(
        practice_id=scoped.id, location=scoped.location, name="Founders’ day",
        first_day=MONDAY, last_day=MONDAY,
    )  # fmt: skip
    for person in (scoped.olive, scoped.mara, scoped.clio, scoped.ivo, scoped.dana, scoped.dan):
        Absence.objects.create(
            practice_id=scoped.id, staff=person,
            starts_at=datetime(2026, 3, 3, 18, tzinfo=UTC),  # Tuesday noon in Chicago
            ends_at=datetime(2026, 3, 4, 6, tzinfo=UTC),
        )  # fmt: skip
    (place,) = week_plan(monday=MONDAY, at=now)
    monday, tuesday = place.days[:2]
    assert (monday.closed, list(monday.opened), list(monday.work)) == ("Founders’ day", [], [])
    assert said(tuesday.gaps) == ["12:00-18:00"]
    assert all(work.is_away for work in tuesday.work)


def test_every_location_has_its_own_clock(scoped, now, django_assert_max_num_queries):
    west = Location.objects.create(practice_id=scoped.id, name="West", zone="America/Los_Angeles")
    OpeningSpan.objects.create(
        practice_id=scoped.id, location=west, weekday=0, opens=time(22), closes=time(2)
    )
    with django_assert_max_num_queries(6):
        places = week_plan(monday=MONDAY, at=now)
    day = next(place for place in places if place.location == west).days[0]
    assert said(day.opened) == ["22:00-00:00"]
    assert said(day.gaps) == ["22:00-00:00"]


def test_a_day_of_the_clock_change_is_as_long_as_it_is(scoped, now):
    OpeningSpan.objects.create(
        practice_id=scoped.id, location=scoped.location, weekday=6, opens=time(0), closes=time(6)
    )
    (place,) = week_plan(monday=MONDAY, at=now)
    start, end = place.days[6].opened[0]
    assert end.astimezone(UTC) - start.astimezone(UTC) == timedelta(hours=5)
    assert said(place.days[6].gaps) == ["00:00-06:00"]


def test_the_page_is_a_table_and_walks_through_the_weeks(cast, now, client):
    client.force_login(cast.mara.user)
    with time_machine.travel(now, tick=False):
        page = client.get(reverse("practice:week_plan")).content.decode()
        later = client.get(reverse("practice:week_plan"), {"day": "2026-03-12"}).content.decode()
        odd = client.get(reverse("practice:week_plan"), {"day": "9999-99-99"})
    assert 'aria-current="date">Wed 4' in page
    assert "Somebody is on shift in every open hour of this week." in page
    assert "9 March to 15 March 2026" in later
    assert odd.status_code == 200


def test_a_week_begins_on_monday():
    assert {monday_of(MONDAY + timedelta(days=n)) for n in range(7)} == {MONDAY}
