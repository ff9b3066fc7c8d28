"""The weekly letter: one's own record first, then the practice's week; figures, links, and nobody's words."""

import re
from datetime import UTC, date, datetime, timedelta
from unittest.mock import Mock

import pytest

from rapport.coaching.actions.weeks import sign, tick
from rapport.coaching.looking import CannotLook
from rapport.coaching.models.weeks import Promise
from rapport.coaching.queries.mirror import Month
from rapport.coaching.queries.tried import Tried
from rapport.core.intervals import Estimate
from rapport.core.next_words import Sounded
from rapport.database.scope import practice_scope
from rapport.facts.queries import Asked, Part, Pulse, Slice
from rapport.facts.queries.pulse import OpenWaits
from rapport.guidance.actions.furnishing import furnish
from rapport.guidance.models import Guideline, Misfit
from rapport.insight.letter import service, wording
from rapport.insight.letter.mail import rich
from rapport.insight.letter.parts import Envelope
from rapport.insight.letter.strips import GOOD, NOTHING
from rapport.insight.letter.telling import letter
from rapport.insight.letter.words import plain, subject
from rapport.insight.queries.locations import places
from rapport.insight.queries.zones import ZoneShare, share_words
from rapport.rehearsal.models import Player, Rehearsal
from tests.inbox.moments import conversation

MONDAY = date(2026, 2, 23)
ENVELOPE = Envelope("letter-7", "olive@riverside.example", "/in/letters/x/", "/today/letter/")
TUESDAY = timedelta(days=8)  # before now


def told(staff, now):
    return letter(staff, monday=MONDAY, where=places(), at=now, wording=lambda until: None)


def words(found) -> str:
    return plain(found, ENVELOPE)


def said(section) -> list[str]:
    return [line.text for line in section.lines]


@pytest.fixture
def signed(scoped, now):
    """Olive signed all three a month ago; a rehearsal was played and a call ticked in the week."""
    sign(promises=Promise.values, by=scoped.olive, at=now - timedelta(days=30))
    tick(promise="call", week_on=MONDAY, by=scoped.olive, at=now)
    times = {"started_at": now - TUESDAY, "ended_at": now - TUESDAY}
    rehearsal = Rehearsal.objects.create(
        practice_id=scoped.id, title="Lips", interaction_key="hesitation", graph={}, seed=0, **times
    )
    part = {"staff": scoped.olive, "part": Player.Part.STAFF}
    Player.objects.create(practice_id=scoped.id, rehearsal=rehearsal, **part)
    return scoped


def test_it_opens_with_ones_own_record_over_the_weeks_since_it_was_signed(signed, now):
    first = told(signed.olive, now).sections[0]
    assert first.title == "Your own record"
    assert {strip.label: strip.said for strip in first.strips} == {
        str(Promise.REHEARSAL.label): "seen on Tuesday, before anybody else; in 1 of 4 weeks",
        str(Promise.ZONE.label): "not in this week; in 0 of 4 weeks",
        str(Promise.CALL.label): "you ticked it; in 1 of 4 weeks",
    }
    squares = [cell.colour for cell in first.strips[-1].cells]
    assert squares == [NOTHING, NOTHING, NOTHING, GOOD, ""]


def test_another_leaders_record_is_in_nobodys_letter(signed, now):
    theirs = told(signed.mara, now)
    (line,) = theirs.sections[0].lines
    assert line.text.startswith("You have signed nothing yet.")
    assert line.path == "/coaching/week/"
    for of_olive in ("ticked", "Tuesday", "Olive", "promise:"):
        assert of_olive not in words(theirs)


def test_what_was_signed_after_the_week_is_not_held_against_it(scoped, now):
    sign(promises=["call"], by=scoped.mara, at=now)
    first = told(scoped.mara, now).sections[0]
    assert said(first) == ["You signed on 4 March. Your record begins with that week."]
    assert not first.strips


def test_the_week_is_told_by_todays_numbers_and_each_opens_its_rows(cast, now, client):
    with practice_scope(cast.id):
        for number in range(2):
            conversation(cast, at=now - TUESDAY, sender=f"one{number}@example.com")
        conversation(cast, at=now, sender="of-this-week@example.com")
        week = told(cast.olive, now).sections[1]
    assert said(week)[:3] == [
        "2 people wrote.", "0 had an answer within five minutes.", "2 were never answered."
    ]  # fmt: skip
    assert [strip.said for strip in week.strips] == ["0 within five minutes, 0 later, 2 never"]
    client.force_login(cast.olive.user)
    assert client.get(week.lines[0].path).content.decode().count("data-line") == 2


def test_another_practices_week_is_not_in_it(cast, outsiders, now):
    with practice_scope(outsiders.id):
        conversation(outsiders, at=now - TUESDAY)
    with practice_scope(cast.id):
        found = told(cast.olive, now)
    assert "Nobody wrote in this week." in words(found)


def of_week(monday, count, wall):
    """A week in which so many wrote on its Monday and were answered after `wall` seconds."""
    at = datetime(monday.year, monday.month, monday.day, 16, tzinfo=UTC)
    facts = {"channel_kind": "email", "location_id": 1, "at": at, "local_date": monday}
    more = {"half_hour": 20, "is_after_hours": False, "wall": wall, "open": wall, "staff_id": 1}
    return Slice(
        [
            Asked(inquiry_id=n, conversation_id=n, client_id=n, **facts, **more)
            for n in range(count)
        ],
        OpenWaits({}, at),
    )


def test_a_share_stands_with_its_interval_or_not_at_all():
    before = MONDAY - timedelta(days=7)
    weeks = {before: of_week(before, 3, 60.0), MONDAY: of_week(MONDAY, 20, 60.0)}
    nothing = Part(frozenset(), frozenset())
    whole = weeks[MONDAY]
    pulse = Pulse(MONDAY, MONDAY, whole, whole, weeks, {}, {}, promises=nothing, judged=nothing)
    assert [(strip.said, len(strip.placed)) for strip in service.in_time(pulse).strips] == [
        ("cannot tell yet (only 3 inquiries)", 0), ("100% (84–100%)", 1)
    ]  # fmt: skip


@pytest.mark.parametrize(("some", "is_warning"), [(5, False), (6, True)])
def test_more_than_a_quarter_in_zones_is_a_warning(some, is_warning):
    share = ZoneShare(some, 20, (("Trouble", some),))
    (line,) = service.zones(share, share_words(share)).lines
    assert line.is_warning is is_warning
    assert f"{5 * some}% of conversations" in line.text
    assert "Trouble" not in line.text


def test_wording_stands_beside_how_clients_sounded_and_only_with_figures(monkeypatch, now):
    score = {"value": 41.0, "low": 33.0, "high": 50.0}
    sour = Sounded(
        20, dict.fromkeys(("gratitude", "dissatisfaction", "worry"), Estimate(0.2, 0.1, 0.4))
    )
    monkeypatch.setattr(
        wording.mirror, "together", lambda *_, **__: [Month(now, score, sour, Tried())]
    )
    found = wording.wording(1, at=now)
    assert [strip.said for strip in found.strips] == ["41 of 100, between 33 and 50"]
    assert "20% disappointed (10–40%)" in " ".join(said(found))
    monkeypatch.setattr(
        wording.mirror, "together", lambda *_, **__: [Month(now, None, sour, Tried())]
    )
    assert wording.wording(1, at=now) is None


def test_what_could_not_be_measured_says_so_and_keeps_no_letter_back(monkeypatch, now):
    monkeypatch.setattr(wording.mirror, "together", Mock(side_effect=CannotLook))
    assert said(wording.wording(1, at=now)) == ["It could not be worked out this time."]


def test_the_manual_says_what_did_not_fit_and_what_is_due(scoped, now):
    furnish(practice_id=scoped.id, at=now - timedelta(days=60))
    guideline = Guideline.objects.filter(is_current=True)[0]
    for at in (now - TUESDAY, now):
        Misfit.objects.create(
            practice_id=scoped.id, guideline=guideline, line="She was afraid", at=at
        )
    Guideline.objects.filter(pk=guideline.pk).update(review_on=now.date())
    found = told(scoped.olive, now)
    manual = next(section for section in found.sections if section.title == "Your manual")
    assert said(manual) == [
        "1 time somebody said that a guideline did not fit.",
        "2 such lines wait for an answer now.",
        "1 guideline is due to be looked at again.",
    ]
    assert "afraid" not in words(found)


def test_text_and_html_say_the_same_every_picture_is_in_words_and_nothing_of_a_client(
    signed, now, settings
):
    settings.PUBLIC_URL = "https://desk.riverside.example"
    row = conversation(signed, at=now - TUESDAY, sender="jo@example.com")
    found = told(signed.olive, now)
    shown = rich(found, ENVELOPE)
    for section in found.sections:
        for text in [*said(section), *(strip.said for strip in section.strips)]:
            assert text in words(found)
            assert text.replace("'", "&#x27;") in shown
    for secret in (row.client.display_name, "jo@example.com", "A question", "/inbox/"):
        assert secret not in shown + words(found)
    assert not re.search(r"<(img|script|link|iframe|form)\b|url\(|@import|src=", shown)
    links = re.findall(r'href="([^"]*)"', shown)
    assert len(links) > 6
    assert all(link.startswith(f"{settings.PUBLIC_URL}/") for link in links)


def test_the_subject_names_the_practice_and_a_simulated_one_says_so(scoped, now):
    assert subject(told(scoped.olive, now)) == "Riverside: your week, 23 February to 1 March"
    scoped.olive.practice.is_simulated = True
    found = told(scoped.olive, now)
    assert subject(found).startswith("[Simulated] Riverside:")
    assert "its people and figures are made up" in words(found)


def test_it_takes_as_many_queries_for_one_client_as_for_five(
    signed, now, django_assert_num_queries
):
    assert signed.olive.practice == signed.practice  # as in a request
    for some in (["a"], ["b", "c", "d", "e"]):
        for one in some:
            conversation(signed, at=now - TUESDAY, sender=f"{one}@example.com")
        where = places()
        with django_assert_num_queries(17):
            letter(signed.olive, monday=MONDAY, where=where, at=now, wording=lambda until: None)
