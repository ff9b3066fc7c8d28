"""Who works at an instant: shifts on the location's clock, absences, closed days, on call."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from rapport.practice.models import Absence, Closure, Shift
from rapport.practice.queries import on_duty

CHICAGO = ZoneInfo("America/Chicago")


def chicago(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=CHICAGO).astimezone(UTC)


def duty_of(staff, at):
    return next(d for d in on_duty(at=at) if d.staff == staff)


def works(staff, at) -> bool:
    return duty_of(staff, at).on_shift


def shift(staff, cast, weekday, starts, ends, **fields):
    return Shift.objects.create(
        practice_id=cast.id,
        staff=staff,
        location=cast.location,
        weekday=weekday,
        starts=starts,
        ends=ends,
        **fields,
    )


def test_a_shift_begins_with_its_first_and_ends_before_its_last_instant(scoped):
    assert not works(scoped.dana, chicago(2026, 3, 4, 8, 59))
    assert works(scoped.dana, chicago(2026, 3, 4, 9))
    assert not works(scoped.dana, chicago(2026, 3, 4, 18))


def test_a_night_shift_reaches_into_the_next_day(scoped):
    shift(scoped.dana, scoped, 5, time(22), time(2))
    assert works(scoped.dana, chicago(2026, 3, 8, 1))
    assert not works(scoped.dana, chicago(2026, 3, 7, 1))


def test_the_night_on_which_clocks_go_forward(scoped):
    shift(scoped.dana, scoped, 5, time(22), time(4))
    assert works(scoped.dana, chicago(2026, 3, 8, 3, 59))
    assert not works(scoped.dana, chicago(2026, 3, 8, 4))


def test_a_shift_holds_on_its_days_only(scoped):
    Shift.objects.filter(staff=scoped.dana, weekday=2).update(
        first_day=date(2026, 3, 11), last_day=date(2026, 3, 18)
    )
    hours = [chicago(2026, 3, day, 10) for day in (4, 11, 18, 25)]
    assert [works(scoped.dana, at) for at in hours] == [False, True, True, False]


def test_whoever_once_had_shifts_is_not_taken_for_somebody_without_any(scoped, now):
    Shift.objects.filter(staff=scoped.dana).update(last_day=date(2026, 1, 31))
    assert not works(scoped.dana, now)


def test_without_any_shift_people_work_while_any_location_is_open(scoped):
    Shift.objects.filter(staff=scoped.dana).delete()
    assert works(scoped.dana, chicago(2026, 3, 4, 10))
    assert not works(scoped.dana, chicago(2026, 3, 7, 10))


def test_nobody_works_on_a_holiday_but_those_on_call(scoped, now):
    Closure.objects.create(
        practice_id=scoped.id,
        location=scoped.location,
        first_day=date(2026, 3, 4),
        last_day=date(2026, 3, 4),
    )
    shift(scoped.ivo, scoped, 2, time(0), time(0), is_on_call=True)
    assert not any(d.on_shift for d in on_duty(at=now))
    assert [d.staff for d in on_duty(at=now) if d.on_call] == [scoped.ivo]


def test_on_call_is_no_shift(scoped):
    Shift.objects.filter(staff=scoped.ivo).update(is_on_call=True)
    found = duty_of(scoped.ivo, chicago(2026, 3, 4, 10))
    assert (found.on_shift, found.on_call) == (False, True)


def test_who_is_absent_neither_works_nor_is_on_call(scoped, now):
    shift(scoped.ivo, scoped, 2, time(0), time(0), is_on_call=True)
    Absence.objects.create(
        practice_id=scoped.id, staff=scoped.ivo, starts_at=now, ends_at=now + timedelta(hours=1)
    )
    found = duty_of(scoped.ivo, now)
    assert (found.on_shift, found.on_call, found.is_absent) == (False, False, True)
    assert works(scoped.ivo, now + timedelta(hours=1))


def test_who_left_is_not_listed(scoped, now):
    scoped.dan.is_active = False
    scoped.dan.save()
    assert scoped.dan not in [d.staff for d in on_duty(at=now)]


@pytest.mark.parametrize(
    ("minutes", "is_away", "expected"),
    [
        (None, False, False),
        (1, False, True),
        (10, False, True),
        (11, False, False),
        (1, True, False),
    ],
)
def test_presence(scoped, now, minutes, is_away, expected):
    scoped.dana.seen_at = None if minutes is None else now - timedelta(minutes=minutes)
    scoped.dana.is_away = is_away
    scoped.dana.save()
    assert duty_of(scoped.dana, now).is_present is expected


def test_it_takes_six_queries_however_many_people(scoped, now, django_assert_num_queries):
    with django_assert_num_queries(6):
        on_duty(at=now)
