"""The practice, its locations, hours and closed days."""

from datetime import date, time

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.urls import reverse

from rapport.audit.models import Entry
from rapport.core.opening_hours import Span
from rapport.database.scope import practice_scope
from rapport.practice.actions import places
from rapport.practice.holidays import Holiday
from rapport.practice.models import Closure, Location, OpeningSpan, Practice

LINE = "In an emergency call 911."


@pytest.fixture
def leader(client, cast):
    client.force_login(cast.mara.user)
    return client


def verbs(cast) -> list[str]:
    with practice_scope(cast.id):
        return list(Entry.objects.order_by("pk").values_list("verb", flat=True))


def hours_of(cast) -> list[tuple[int, str, str]]:
    with practice_scope(cast.id):
        spans = OpeningSpan.objects.filter(location=cast.location)
        return [(s.weekday, f"{s.opens:%H:%M}", f"{s.closes:%H:%M}") for s in spans]


def save_hours(leader, cast, **fields):
    return leader.post(reverse("practice:hours", args=[cast.location.pk]), fields, follow=True)


def test_several_spans_a_day_and_a_night_are_kept(leader, cast):
    fields = {"opens_1": ["09:00", "14:00"], "closes_1": ["12:00", "18:00"]}
    fields |= {"opens_5": ["20:00"], "closes_5": ["02:00"]}
    save_hours(leader, cast, **fields)
    assert hours_of(cast) == [
        (1, "09:00", "12:00"),
        (1, "14:00", "18:00"),
        (5, "20:00", "02:00"),
    ]
    assert verbs(cast) == ["set_hours"]


def test_empty_rows_are_left_out(leader, cast):
    save_hours(leader, cast, opens_1=["", "09:00", ""], closes_1=["", "12:00", ""])
    assert hours_of(cast) == [(1, "09:00", "12:00")]


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        (
            {"opens_1": ["09:00", "11:00"], "closes_1": ["12:00", "13:00"]},
            "Tuesday 09:00–12:00 overlaps Tuesday 11:00–13:00.",
        ),
        (
            {
                "opens_6": ["22:00"],
                "closes_6": ["02:00"],
                "opens_0": ["01:00"],
                "closes_0": "09:00",
            },
            "Monday 01:00–09:00 overlaps Sunday 22:00–02:00 (next day).",
        ),
        ({"opens_1": ["09:00"], "closes_1": [""]}, "09:00 to –: write both times"),
        ({"opens_1": ["25:00"], "closes_1": ["26:00"]}, "25:00 to 26:00: write both times"),
        ({"opens_1": ["noon"], "closes_1": ["13:00"]}, "noon to 13:00: write both times"),
    ],
)
def test_hours_that_can_not_be_are_said_and_nothing_changes(leader, cast, fields, said):
    before = hours_of(cast)
    answer = save_hours(leader, cast, **fields)
    assert said in answer.content.decode()
    assert hours_of(cast) == before
    assert verbs(cast) == []


def test_the_action_itself_refuses_overlaps(scoped, now):
    week = [Span(1, time(9), time(12)), Span(1, time(11), time(13))]
    with pytest.raises(places.OverlappingHours):
        places.set_hours(location=scoped.location, spans=week, by=scoped.mara, at=now)


def test_one_more_row_comes_as_a_fragment(leader):
    page = leader.get(reverse("practice:hours_row", args=[3])).content.decode()
    assert 'name="opens_3"' in page
    assert "<html" not in page


def test_a_location_is_added_changed_and_taken_out_of_use(leader, cast):
    fields = {"name": "Lakeside", "zone": "America/Denver"}
    leader.post(reverse("practice:locations"), fields)
    with practice_scope(cast.id):
        added = Location.objects.get(name="Lakeside")
        assert added.spans.count() == 5
    fields = {"name": "Lakeview", "zone": "America/Phoenix"}
    leader.post(reverse("practice:location", args=[added.pk]), fields)
    leader.post(reverse("practice:retirement", args=[added.pk]))
    with practice_scope(cast.id):
        added.refresh_from_db()
    assert (added.name, added.zone, added.is_active) == ("Lakeview", "America/Phoenix", False)
    leader.post(reverse("practice:reopening", args=[added.pk]))
    assert verbs(cast) == ["opened", "set_hours", "changed", "retired", "reopened"]


def test_a_zone_nobody_has_heard_of_is_refused(leader, cast):
    answer = leader.post(reverse("practice:locations"), {"name": "X", "zone": "Mars/Olympus"})
    assert "Select a valid choice" in answer.content.decode()


def test_the_only_location_stays(leader, cast):
    answer = leader.post(reverse("practice:retirement", args=[cast.location.pk]))
    assert answer.status_code == 409
    assert "only location" in answer.content.decode()


def test_closed_days_come_and_go(leader, cast):
    address = reverse("practice:closures", args=[cast.location.pk])
    leader.post(address, {"first_day": "2027-07-03", "last_day": "", "name": "Founders"})
    with practice_scope(cast.id):
        closure = Closure.objects.get()
    assert (closure.first_day, closure.last_day) == (date(2027, 7, 3), date(2027, 7, 3))
    leader.post(reverse("practice:closure_removal", args=[closure.pk]))
    with practice_scope(cast.id):
        assert not Closure.objects.exists()
    assert verbs(cast) == ["closed", "removed"]


def test_a_closure_that_ends_before_it_starts_is_said(leader, cast):
    address = reverse("practice:closures", args=[cast.location.pk])
    answer = leader.post(address, {"first_day": "2027-07-03", "last_day": "2027-07-01"})
    assert "The last day lies before the first day." in answer.content.decode()


def upload(leader, cast, content: bytes):
    file = SimpleUploadedFile("holidays.ics", content)
    return leader.post(reverse("practice:holidays", args=[cast.location.pk]), {"file": file})


CALENDAR = b"""BEGIN:VCALENDAR
BEGIN:VEVENT
SUMMARY:Founders <day>
DTSTART;VALUE=DATE:20200703
RRULE:FREQ=YEARLY
END:VEVENT
BEGIN:VEVENT
SUMMARY:Staff lunch
DTSTART:20270703T120000
DTEND:20270703T130000
END:VEVENT
END:VCALENDAR
"""


def test_a_calendar_is_shown_before_it_closes_anything(leader, cast, time_machine_at):
    page = upload(leader, cast, CALENDAR).content.decode()
    assert "2026-07-03|2026-07-03|Founders &lt;day&gt;" in page
    assert "Staff lunch</b>: it does not last whole days" in page
    with practice_scope(cast.id):
        assert not Closure.objects.exists()


def test_the_ticked_days_are_closed_once(leader, cast):
    address = reverse("practice:holiday_import", args=[cast.location.pk])
    days = ["2027-07-03|2027-07-03|Founders | friends", "2027-12-24|2027-12-26|"]
    leader.post(address, {"holiday": [*days, "nonsense", "2027-12-26|2027-12-24|turned"]})
    leader.post(address, {"holiday": days})
    with practice_scope(cast.id):
        kept = list(Closure.objects.values_list("first_day", "last_day", "name"))
    assert kept == [
        (date(2027, 7, 3), date(2027, 7, 3), "Founders | friends"),
        (date(2027, 12, 24), date(2027, 12, 26), ""),
    ]
    assert verbs(cast) == ["imported_holidays"] * 2


def test_importing_says_how_many_days_were_new(scoped, now):
    day = Holiday(date(2027, 7, 3), date(2027, 7, 3), "Founders")
    for expected in (1, 0):
        added = places.close_on_holidays(
            location=scoped.location, holidays=[day, day], by=scoped.mara, at=now
        )
        assert added == expected


@pytest.mark.parametrize("content", [b"PK not a calendar", b"\x00", b"BEGIN:VCALENDAR"])
def test_a_bad_file_gives_a_clear_error(leader, cast, content):
    page = upload(leader, cast, content).content.decode()
    assert "calendar" in page
    assert "iCal file" in page or "no events" in page


def change_practice(leader, **changes):
    fields = {"name": "Riverside", "phone_region": "GB", "emergency_line": "Call 999."} | changes
    return leader.post(reverse("practice:practice"), fields, follow=True)


def test_the_emergency_line_may_be_edited(leader, cast):
    change_practice(leader)
    with practice_scope(cast.id):
        kept = Practice.objects.get()
    assert (kept.emergency_line, kept.phone_region, kept.is_medical) == ("Call 999.", "GB", False)
    assert verbs(cast) == ["changed"]


@pytest.mark.parametrize("empty", ["", "   ", "\n"])
def test_the_emergency_line_is_never_emptied(leader, cast, now, empty):
    assert (
        "This field is required." in change_practice(leader, emergency_line=empty).content.decode()
    )
    with practice_scope(cast.id):
        practice = Practice.objects.get()
        assert practice.emergency_line == LINE
        with pytest.raises(places.EmergencyLineMissing):
            places.describe_practice(
                practice=practice,
                name="X",
                emergency_line=empty,
                is_medical=True,
                phone_region="US",
                by=cast.mara,
                at=now,
            )
        with pytest.raises(IntegrityError), transaction.atomic():
            Practice.objects.update(emergency_line="")
