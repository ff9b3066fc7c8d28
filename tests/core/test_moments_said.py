"""A moment as people say it: in two languages, in opening hours, across changes of the clock."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from rapport.core.moments_said import FURTHEST, Choice, Said, Unclear, sensible, when
from rapport.core.moments_said.words import WEEKDAYS
from rapport.core.opening_hours import Calendar, Closure, Span, is_open, next_opening
from tests.core.calendars import calendars_and_moments

WEEK = Calendar("America/Chicago", tuple(Span(day, time(9), time(18)) for day in range(5)))
NOW = datetime(2026, 3, 4, 16, 0, tzinfo=UTC)  # a Wednesday, 10:00 in Chicago
VISIT_ENDS = datetime(2026, 3, 5, 20, 30, tzinfo=UTC)  # Thursday 14:30
few = settings(max_examples=50)


def meant(text: str, *, calendar=WEEK, at=NOW) -> str:
    said = when(text, calendar=calendar, at=at, visit_ends=VISIT_ENDS)
    return str(said) if isinstance(said, Unclear) else f"{calendar.local(said.at):%a %d %b %H:%M}"


@pytest.mark.parametrize(
    ("moment", "sayings"),
    [
        (
            "Wed 04 Mar 12:00",
            "in 2 hours|2h|in two hours|en 2 horas|dentro de dos horas|noon|at 12",
        ),
        ("Wed 04 Mar 11:30", "in an hour and a half|1h30|90 min|una hora y media|at 11:30"),
        ("Wed 04 Mar 10:30", "in half an hour|en media hora|in 30 minutes|30 minutos"),
        (
            "Wed 04 Mar 17:00",
            "at 5|5pm|5 p.m.|a las 5 de la tarde|today at five|hoy a las 17|17:00",
        ),
        ("Wed 04 Mar 16:45", "quarter to five|a las cinco menos cuarto|16.45"),
        ("Wed 04 Mar 14:00", "this afternoon|esta tarde"),
        ("Wed 04 Mar 17:30", "end of the day|before we close|al cerrar"),
        ("Thu 05 Mar 09:00", "tomorrow|tomorrow 9|Tomorrow morning|at 9|mañana|mañana a las 9"),
        ("Thu 05 Mar 09:00", "mañana por la mañana|when we open|cuando abramos|9 in the morning"),
        ("Thu 05 Mar 09:30", "half past nine|a las nueve y media|tomorrow at 9.30"),
        ("Thu 05 Mar 14:30", "after her visit|after the appointment|después de su cita"),
        (
            "Fri 06 Mar 09:00",
            "9am friday|Friday 9 a.m.|pasado mañana|the day after tomorrow|viernes",
        ),
        ("Fri 06 Mar 12:00", "the day after tomorrow at noon|el viernes al mediodía"),
        ("Mon 09 Mar 09:00", "Monday morning|on Monday|next monday|el lunes por la mañana"),
        ("Mon 09 Mar 09:00", "next week|la semana que viene|el próximo lunes|first thing monday"),
        (
            "Tue 10 Mar 09:00",
            "tuesday next week|el martes de la semana que viene|March 10|10 de marzo",
        ),
        (
            "Tue 10 Mar 10:00",
            "10 March at 10|el 10 de marzo a las 10|the 10th at 10|2026-03-10 10:00",
        ),
        ("Wed 18 Mar 10:00", "in two weeks|en dos semanas|in 14 days"),
        ("Wed 01 Apr 09:00", "next month|el mes que viene|1 april"),
    ],
)
def test_what_people_say_at_a_desk_is_understood(moment, sayings):
    for text in sayings.split("|"):
        assert meant(text) == moment, text


@pytest.mark.parametrize(
    ("why", "sayings"),
    [
        (Unclear.NOT_UNDERSTOOD, "|asap|later|yesterday|to the moon|30 february|in 2 hours at 9"),
        (Unclear.NOT_UNDERSTOOD, "monday tuesday|tomorrow monday|at 25|at 9:75|the the|13pm"),
        (Unclear.NOT_UNDERSTOOD, "after her visit at 9|in 3 days on friday|" + "a" * 200),
        (Unclear.PAST, "this morning|today at 8 in the morning|2025-01-01|in 0 minutes"),
        (Unclear.TOO_FAR, "in 400 days|in 20 months|2031-01-01"),
    ],
)
def test_what_names_no_moment_says_why(why, sayings):
    for text in sayings.split("|"):
        assert meant(text) in (why, Unclear.NOT_UNDERSTOOD), text
        assert meant(text) == why or text == "in 0 minutes", text


def test_after_a_visit_needs_one():
    assert when("after her visit", calendar=WEEK, at=NOW) is Unclear.NO_VISIT


def test_what_is_vague_moves_to_the_next_opening_and_says_so():
    saturday = when("saturday", calendar=WEEK, at=NOW)
    assert saturday == Said(datetime(2026, 3, 9, 14, tzinfo=UTC), is_open=True, is_moved=True)


def test_an_hour_that_was_named_stays_though_it_is_closed_then():
    saturday = when("saturday at 11", calendar=WEEK, at=NOW)
    assert saturday == Said(datetime(2026, 3, 7, 17, tzinfo=UTC), is_open=False)


def test_a_holiday_is_closed_like_a_sunday():
    away = Calendar(WEEK.zone, WEEK.spans, (Closure(date(2026, 3, 5), date(2026, 3, 6)),))
    assert meant("tomorrow morning", calendar=away) == "Mon 09 Mar 09:00"


def test_nine_o_clock_is_nine_on_the_wall_also_after_the_change():
    friday = datetime(2026, 3, 6, 16, tzinfo=UTC)  # clocks go forward on the Sunday
    assert meant("monday at 9", at=friday) == "Mon 09 Mar 09:00"
    assert meant("in 3 days", at=friday) == "Mon 09 Mar 10:00"
    sunday = datetime(2026, 3, 8, 7, 30, tzinfo=UTC)  # 01:30, half an hour before it
    assert meant("in 2 hours", at=sunday) == "Sun 08 Mar 04:30"
    assert meant("at 2:30", at=sunday, calendar=Calendar("America/Chicago", ())) != "past"


VAGUE = (
    "tomorrow", "mañana", "tonight", "this evening", "monday", "el jueves", "next week", "morning",
    "por la tarde", "in 3 days", "en dos semanas", "when we open", "al cerrar", "the 15th",
    "next month", "friday afternoon", "early tomorrow",
)  # fmt: skip


@few
@given(calendars_and_moments(), st.sampled_from(VAGUE))
def test_a_vague_moment_is_to_come_and_open_wherever_it_ever_opens(drawn, text):
    calendar, at = drawn
    said = when(text, calendar=calendar, at=at)
    if isinstance(said, Unclear):
        assert said in (Unclear.PAST, Unclear.TOO_FAR)
        return
    assert at < said.at <= at + FURTHEST
    assert said.at.tzinfo is UTC
    assert said.is_open == is_open(calendar, said.at)
    assert said.is_open or next_opening(calendar, said.at) is None or text == "when we open"


@few
@given(calendars_and_moments(), st.integers(13, 23), st.integers(0, 59))
def test_an_hour_of_the_day_is_what_the_wall_shows_next(drawn, hour, minute):
    calendar, at = drawn
    said = when(f"at {hour}:{minute:02}", calendar=calendar, at=at)
    today = calendar.local(at).date()
    days = [today + timedelta(days=number) for number in range(3)]
    assert said.at == min(
        moment for day in days if (moment := calendar.instant(day, time(hour, minute))) > at
    )


@few
@given(calendars_and_moments(), st.sampled_from(sorted(WEEKDAYS)), st.integers(8, 22))
def test_a_weekday_with_an_hour_is_that_day_within_the_week(drawn, name, hour):
    calendar, at = drawn
    said = when(f"{name} {hour}:00", calendar=calendar, at=at)
    if said is Unclear.PAST:
        return
    today = calendar.local(at).date()
    assert said.at - at <= timedelta(days=8)
    day = today + timedelta(days=(WEEKDAYS[name] - today.weekday() - 1) % 7 + 1)
    assert said.at in {calendar.instant(day, time(h)) for h in {hour, (hour + 12) % 24}}


amounts = st.tuples(st.integers(1, 300), st.sampled_from(["minutes", "hours"]))
IN_SPANISH = {"minutes": "minutos", "hours": "horas", "days": "días", "weeks": "semanas"}


@few
@given(calendars_and_moments(), amounts)
def test_hours_pass_as_they_are_in_either_language(drawn, amount):
    calendar, at = drawn
    number, unit = amount
    said = when(f"in {number} {unit}", calendar=calendar, at=at)
    assert said.at - at == timedelta(**{unit: number})
    assert said == when(f"en {number} {IN_SPANISH[unit]}", calendar=calendar, at=at)


@few
@given(st.text(max_size=100))
def test_nothing_that_is_typed_breaks_it(text):
    assert isinstance(when(text, calendar=WEEK, at=NOW), Said | Unclear)


@few
@given(calendars_and_moments())
def test_what_is_offered_is_to_come_open_and_in_order(drawn):
    calendar, at = drawn
    offers = [offer.at for offer in sensible(calendar, at)]
    assert offers == sorted(set(offers))
    assert all(moment > at and is_open(calendar, moment) for moment in offers)


def test_on_a_working_day_these_are_offered():
    assert [offer.choice for offer in sensible(WEEK, NOW)] == list(Choice)
