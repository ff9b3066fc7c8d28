"""Holiday files become closed days, and nothing in them is dropped silently."""

import contextlib
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapport.practice.holidays import Holiday, UnreadableHolidays, read

TODAY = date(2026, 3, 4)


def ical(*events: str) -> bytes:
    body = "".join(f"BEGIN:VEVENT\n{event}\nEND:VEVENT\n" for event in events)
    text = f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:test\n{body}END:VCALENDAR\n"
    return text.replace("\n", "\r\n").encode()


def days(*events: str) -> list[tuple[str, str]]:
    found = read(ical(*events), today=TODAY).holidays
    return [(str(h.first_day), str(h.last_day)) for h in found]


def reasons(*events: str) -> list[tuple[str, str]]:
    return [(s.name, str(s.why)) for s in read(ical(*events), today=TODAY).skipped]


def test_one_day_and_its_name():
    event = "SUMMARY:Founders\\, all of them\nDTSTART;VALUE=DATE:20260703"
    assert read(ical(event), today=TODAY).holidays == (
        Holiday(date(2026, 7, 3), date(2026, 7, 3), "Founders, all of them"),
    )


def test_the_end_of_a_whole_day_event_is_the_day_after_its_last_day():
    assert days("DTSTART;VALUE=DATE:20261224\nDTEND;VALUE=DATE:20261227") == [
        ("2026-12-24", "2026-12-26")
    ]
    assert days("DTSTART;VALUE=DATE:20261224\nDURATION:P2D") == [("2026-12-24", "2026-12-25")]


def test_a_yearly_holiday_comes_back_for_three_years():
    assert days("DTSTART;VALUE=DATE:20200101\nRRULE:FREQ=YEARLY") == [
        (f"{year}-01-01", f"{year}-01-01") for year in (2027, 2028, 2029)
    ]


def test_the_fourth_thursday_of_november():
    rule = "RRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH"
    first = [day for day, _ in days(f"DTSTART;VALUE=DATE:20201126\n{rule}")]
    assert first == ["2026-11-26", "2027-11-25", "2028-11-23"]


def test_a_rule_that_ends_in_utc_is_read():
    rule = "RRULE:FREQ=YEARLY;UNTIL=20270601T000000Z"
    assert len(days(f"DTSTART;VALUE=DATE:20260501\n{rule}")) == 2


def test_left_out_and_added_times_count():
    event = (
        "DTSTART;VALUE=DATE:20260501\nRRULE:FREQ=YEARLY;COUNT=3\n"
        "EXDATE;VALUE=DATE:20270501\nRDATE;VALUE=DATE:20270502"
    )
    assert [day for day, _ in days(event)] == ["2026-05-01", "2027-05-02", "2028-05-01"]


def test_a_moved_time_stands_in_for_the_one_it_replaces():
    series = "UID:a\nDTSTART;VALUE=DATE:20260501\nRRULE:FREQ=YEARLY;COUNT=2"
    moved = "UID:a\nRECURRENCE-ID;VALUE=DATE:20270501\nDTSTART;VALUE=DATE:20270503"
    assert [day for day, _ in days(series, moved)] == ["2026-05-01", "2027-05-03"]


def test_midnight_to_midnight_is_a_whole_day():
    event = "DTSTART:20260703T000000\nDTEND:20260704T000000"
    assert days(event) == [("2026-07-03", "2026-07-03")]


def test_a_holiday_that_goes_on_today_still_counts():
    assert days("DTSTART;VALUE=DATE:20260302\nDTEND;VALUE=DATE:20260305") == [
        ("2026-03-02", "2026-03-04")
    ]


@pytest.mark.parametrize(
    ("event", "why"),
    [
        ("DTSTART:20260703T120000\nDTEND:20260703T140000", "it does not last whole days"),
        ("DTSTART;VALUE=DATE:20200101", "it lies in the past or more than three years ahead"),
        ("DTSTART;VALUE=DATE:20260703\nSTATUS:CANCELLED", "it is cancelled"),
        ("DTSTART;VALUE=DATE:20260703\nRRULE:FREQ=SECONDLY", "it repeats within a day"),
        ("DTSTART;VALUE=DATE:20260703\nRRULE:FREQ=DAILY", "it repeats too often for a holiday"),
        ("DESCRIPTION:no start", "its dates can't be read"),
        ("DTSTART;VALUE=DATE:20261399", "its dates can't be read"),
    ],
)
def test_what_can_not_be_a_closed_day_is_listed_with_the_reason(event, why):
    assert reasons(f"SUMMARY:Odd\n{event}") == [("Odd", why)]


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", bytes([255, 254, 0]), b"BEGIN:VCALENDAR\r\n", b"PK34" * 99, ical()],
)
def test_a_file_that_holds_no_calendar_says_what_to_do(content):
    with pytest.raises(UnreadableHolidays, match="calendar|iCal"):
        read(content, today=TODAY)


def test_a_huge_file_is_refused():
    with pytest.raises(UnreadableHolidays, match="1 MB"):
        read(b"x" * (1024 * 1024 + 1), today=TODAY)


def test_letters_of_old_exports_survive():
    name = "Mari\u00e4 Himmelfahrt"
    content = ical(f"SUMMARY:{name}\nDTSTART;VALUE=DATE:20260815").decode().encode("latin-1")
    assert read(content, today=TODAY).holidays[0].name == name


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(junk):
    with contextlib.suppress(UnreadableHolidays):
        read(ical("DTSTART;VALUE=DATE:20260703")[:-16] + junk, today=TODAY)


@given(st.lists(st.dates(date(2026, 3, 4), date(2029, 3, 3)), min_size=1, max_size=20))
def test_nothing_is_lost(dates):
    events = [f"SUMMARY:D{n}\nDTSTART;VALUE=DATE:{day:%Y%m%d}" for n, day in enumerate(dates)]
    found = read(ical(*events), today=TODAY)
    assert len(found.holidays) + len(found.skipped) == len(dates)
