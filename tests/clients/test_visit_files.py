"""Visits from a booking system's file."""

import csv
import io
import time
from datetime import UTC, datetime, timedelta

import pytest

from rapport.clients import actions, queries
from rapport.clients.models import Client, DataKey, Identity, SearchToken, Visit
from rapport.clients.visit_files import UnreadableFile, refused_csv

HEAD = "Name,E-mail,Phone,Service,Staff,Start,Status,Booking ID\n"
TWO = HEAD + (
    "Ada Example,ada@example.com,(212) 555-0142,Filler,Ivo,2026-03-05 14:30,Confirmed,B1\n"
    '"Example, Ben",,+1 212 555 0143,Peel,Nobody Known,3/6/2026 9:00 AM,No-show,B2\n'
)


def preview(cast, text, encoding="utf-8"):
    content = text if isinstance(text, bytes) else text.encode(encoding)
    return queries.preview_visits(content=content, location=cast.location)


def take(cast, text, now):
    return actions.import_visits(
        content=text.encode(), location=cast.location, by=cast.dana, at=now
    )


def counts(done):
    return (done.added, done.changed, done.same, done.people)


def test_a_preview_reads_and_writes_nothing(scoped):
    seen = preview(scoped, TWO)
    rows = [p.row for p in seen.rows]
    assert [(r.line, r.name, r.email, r.phone, r.state) for r in rows] == [
        (2, "Ada Example", "ada@example.com", "+12125550142", "booked"),
        (3, "Example, Ben", "", "+12125550143", "missed"),
    ]
    assert [r.starts_at for r in rows] == [
        datetime(2026, 3, 5, 20, 30, tzinfo=UTC),  # Chicago, winter time
        datetime(2026, 3, 6, 15, 0, tzinfo=UTC),
    ]
    assert rows[0].provider_id == scoped.ivo.pk
    assert (seen.strangers, seen.people_new, seen.refused) == (["Nobody Known"], 2, [])
    assert not Client.objects.exists()
    assert not Visit.objects.exists()


def test_importing_makes_clients_addresses_and_visits(scoped, now):
    assert counts(take(scoped, TWO, now)) == (2, 0, 0, 2)
    visit = Visit.objects.select_related("client__key", "provider").get(reference="B1")
    assert (visit.client.name, visit.treatment, visit.provider) == (
        "Ada Example",
        "Filler",
        scoped.ivo,
    )
    assert Visit.objects.get(reference="B2").ended_at == now
    assert DataKey.objects.filter(client=None).count() == 0
    assert not Identity.objects.exclude(proved_at=None).exists()
    assert [h.client.name for h in queries.search("ben 0143")] == ["Example, Ben"]


def test_importing_twice_changes_nothing(scoped, now):
    take(scoped, TWO, now)
    before = (Client.objects.count(), Identity.objects.count(), SearchToken.objects.count())
    assert counts(take(scoped, TWO, now)) == (0, 0, 2, 0)
    assert (Client.objects.count(), Identity.objects.count(), SearchToken.objects.count()) == before


def test_without_references_a_visit_is_known_by_client_and_time(scoped, now):
    text = "Name;Email;Date;Time\nAda;ada@example.com;05.03.2026;14:30\n"
    assert counts(take(scoped, text, now)) == (1, 0, 0, 1)
    assert counts(take(scoped, text, now)) == (0, 0, 1, 0)


def test_a_changed_line_changes_its_visit(scoped, now):
    take(scoped, TWO, now)
    moved = TWO.replace("2026-03-05 14:30,Confirmed", "2026-03-07 10:00,Cancelled")
    assert counts(take(scoped, moved, now)) == (0, 1, 1, 0)
    visit = Visit.objects.get(reference="B1")
    assert (visit.state, visit.ended_at) == ("cancelled", now)
    assert visit.starts_at == datetime(2026, 3, 7, 16, 0, tzinfo=UTC)


def test_what_was_noted_at_the_desk_is_not_taken_back(scoped, now):
    take(scoped, TWO, now)
    visit = Visit.objects.get(reference="B1")
    actions.mark_visit(visit=visit, state="arrived", by=scoped.dana, at=now)
    assert counts(take(scoped, TWO, now)) == (0, 0, 2, 0)
    assert Visit.objects.get(reference="B1").arrived_at == now


def test_a_known_address_leads_to_the_client_we_have(ada, scoped, now):
    text = HEAD + "A. Example,ADA@example.com,+44 20 7946 0018,,,2026-03-05 14:30,,B9\n"
    assert counts(take(scoped, text, now)) == (1, 0, 0, 0)
    assert Visit.objects.get().client_id == ada.pk
    assert Client.objects.select_related("key").get().name == "Ada Example"
    assert ada.identities.count() == 3


def test_two_lines_of_a_newcomer_are_one_client(scoped, now):
    text = HEAD + (
        "Cleo,cleo@example.com,,,,2026-03-05 14:30,,C1\n"
        "Cleo,cleo@example.com,212 555 0144,,,2026-04-05 14:30,,C2\n"
        "C.,,212 555 0144,,,2026-05-05 14:30,,C3\n"
        "Only Name,,,,,2026-05-05 14:30,,C4\n"
        "only name,,,,,2026-06-05 14:30,,C5\n"
    )
    assert counts(take(scoped, text, now)) == (5, 0, 0, 2)


def test_addresses_of_two_people_are_refused(ada, scoped, now):
    actions.add(name="Ben", phone="212 555 0143", by=scoped.dana, at=now)
    text = HEAD + "Ada,ada@example.com,212 555 0143,,,2026-03-05 14:30,,B9\n"
    assert [(r.line, "merge them" in r.reason) for r in preview(scoped, text).refused] == [
        (2, True)
    ]


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Ada,ada@,,,,2026-03-05 14:30,,1", "e-mail address can't be right"),
        ("Ada,,12,,,2026-03-05 14:30,,1", "phone number can't be right"),
        ("Ada,a@example.com,,,,soon,,1", "date or time"),
        ("Ada,a@example.com,,,,2026-02-30 14:30,,1", "date or time"),
        ("Ada,a@example.com,,,,2026-03-05,,1", "date or time"),
        ("Ada,a@example.com,,,,2026-03-08 02:30,,1", "date or time"),  # skipped by the clocks
        ("Ada,a@example.com,,,,2026-03-05 14:30,Rescheduling,1", "state is unknown"),
        ("Ada,,,,,2026-03-05 14:30,,", "booking reference"),
        (",,,,,2026-03-05 14:30,,1", "Nobody is named"),
        (f"Ada,,,,,2026-03-05 14:30,,{'x' * 81}", "longer than 80"),
    ],
)
def test_a_line_that_can_not_be_taken_says_why(scoped, line, reason):
    seen = preview(scoped, HEAD + "\n" + line + "\n")
    assert seen.rows == []
    assert [r.line for r in seen.refused] == [3]
    assert reason in seen.refused[0].reason


def test_the_same_reference_twice_in_a_file_is_refused(scoped, now):
    line = "Ada,ada@example.com,,,,2026-03-05 14:30,,R\n"
    seen = preview(scoped, HEAD + line + line)
    assert [(r.line, r.reason) for r in seen.refused] == [(3, "Line 2 has the same reference.")]


def test_good_lines_are_taken_beside_refused_ones(scoped, now):
    done = take(scoped, TWO + "Bad,,,,,never,,B3\n", now)
    assert (done.added, len(done.preview.refused)) == (2, 1)


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TWO, "utf-8-sig"),
        (TWO, "utf-16"),
        (TWO, "utf-16-le"),
        (TWO.replace("Ada", "Zoë"), "cp1252"),
        (TWO.replace(",", "\t").replace('"Example\t', '"Example,'), "utf-8"),
    ],
)
def test_any_encoding_and_delimiter_is_read(scoped, text, encoding):
    rows = [p.row for p in preview(scoped, text, encoding).rows]
    assert [r.name for r in rows] == [text.splitlines()[1][:11].strip(), "Example, Ben"]


@pytest.mark.parametrize(
    ("first", "second"), [("25/03/2026 10:00", "5/4/2026 10:00"), ("25.3.26 10:00", "5.4.26 10h00")]
)
def test_one_date_tells_how_all_are_written(scoped, first, second):
    seen = preview(scoped, HEAD + f"A,,,,,{second},,1\nB,,,,,{first},,2\n")
    assert seen.day_first
    assert seen.rows[0].row.starts_at == datetime(2026, 4, 5, 15, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("content", "advice"),
    [
        (b"", "no rows"),
        (b"Name,Email\n", "no rows"),
        (b"Colour,Date\nred,2026-03-05\n", "whose visit"),
        (b"Name,Email\nAda,ada@example.com\n", "date"),
        (b"PK\x03\x04rest", "Save it as CSV"),
        (b'Name,Date\n"Ada' + b"x" * 140_000, "quotation mark"),
        (b"x" * (20 * 1024 * 1024 + 1), "20 MB"),
        (b"Name,Date\n" + b"a,b\n" * 50_001, "50,000"),
    ],
)
def test_a_file_that_can_not_be_read_says_what_to_do(scoped, content, advice):
    with pytest.raises(UnreadableFile, match=advice):
        preview(scoped, content)


def test_the_report_can_not_start_a_formula(scoped):
    line = '=HYPERLINK("x"),@b,+12,-cmd,\t=1,never,,1\n'.replace('"x"', "x")
    seen = preview(scoped, HEAD + line)
    (head, row) = csv.reader(io.StringIO(refused_csv(seen.head, seen.refused)))
    assert head[:3] == ["Line", "Why", "Name"]
    assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for cell in row)


def test_a_corrected_report_can_be_imported_again(scoped, now):
    text = HEAD + "Ada,,+1 212 555 0142,,,never,,B1\n"
    seen = preview(scoped, text)
    corrected = refused_csv(seen.head, seen.refused).replace("never", "2026-03-05 14:30")
    assert counts(take(scoped, corrected, now)) == (1, 0, 0, 1)


def test_nothing_is_half_written(scoped, now, monkeypatch):
    def fail(*_):
        raise RuntimeError("the disk is full")

    monkeypatch.setattr("rapport.clients.actions.importing._write", fail)
    with pytest.raises(RuntimeError):
        take(scoped, TWO, now)
    assert not Client.objects.exists()
    assert not DataKey.objects.exists()


@pytest.mark.long
def test_ten_thousand_visits_take_less_than_twenty_seconds(scoped, now):
    start = datetime(2026, 3, 9, 9, 0, tzinfo=UTC)
    lines = [
        f"Client {n % 7000} Surname{n % 7000},c{n % 7000}@example.com,,Filler,Ivo,"
        f"{start + timedelta(minutes=n):%Y-%m-%d %H:%M},booked,N{n}\n"
        for n in range(10_000)
    ]
    text = HEAD + "".join(lines)
    began = time.monotonic()
    done = take(scoped, text, now)
    took = time.monotonic() - began
    assert done.people == 7000
    assert done.added + len(done.preview.refused) == 10_000
    assert took < 20, took
