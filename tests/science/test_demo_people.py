"""The people of the demo practice: nobody is real, everybody is on shift, time runs forward."""

import re
from datetime import UTC, datetime, timedelta

import pytest

from rapport.science.demo import History, simulate
from rapport.science.demo.cast import BY_KEY, STAFF, TREATMENTS
from rapport.science.demo.hours import Hours

UNTIL = datetime(2026, 5, 20, 16, 30, tzinfo=UTC)
FICTITIOUS_PHONE = re.compile(r"\+1[2-9]\d{2}55501\d{2}")
EXAMPLE_MAIL = re.compile(r"[a-z.]+@example\.(com|net|org)")


@pytest.fixture(scope="module", params=range(4))
def history(request) -> History:
    return simulate(request.param, UNTIL + timedelta(days=11 * request.param, hours=3))


def test_addresses_lead_nowhere(history):
    for client in history.clients:
        for identity in client.identities:
            shape = EXAMPLE_MAIL if identity.kind == "email" else FICTITIOUS_PHONE
            assert shape.fullmatch(identity.value), identity


def test_no_two_clients_share_a_name_an_address_or_a_key(history):
    addresses = [i.value for c in history.clients for i in c.identities]
    assert len(set(addresses)) == len(addresses)
    assert len({c.full_name for c in history.clients}) == len(history.clients)
    assert len({c.key for c in history.clients}) == len(history.clients)


def test_staff_have_the_five_roles_and_demo_addresses():
    assert {s.role for s in STAFF} == {"owner", "manager", "clinician", "provider", "front_desk"}
    assert all(s.email.endswith("@demo.example") for s in STAFF)
    mailboxes = {s.email.split("@")[0] for s in STAFF}
    assert {"owner", "manager", "clinician", "injector", "desk"} <= mailboxes
    assert any("es" in s.languages for s in STAFF)


def test_the_desk_is_never_empty_in_open_hours(history):
    hours = Hours(history.location)
    desk = [s for s in STAFF if s.role in ("front_desk", "manager")]
    at = history.start
    while at < history.until:
        if hours.is_open(at):
            assert any(hours.is_on_shift(person, at) for person in desk), at
        at += timedelta(minutes=15)


def test_every_reply_is_by_somebody_on_shift(history):
    hours = Hours(history.location)
    for thread in history.threads:
        for message in thread.messages:
            if message.direction == "out" and not message.is_automatic:
                assert hours.is_on_shift(BY_KEY[message.author], message.at), thread.key
            if message.typed_by:
                assert hours.is_on_shift(BY_KEY[message.typed_by], message.at), thread.key


def test_spanish_is_answered_by_somebody_who_speaks_it(history):
    for thread in history.threads:
        for message in thread.messages:
            if thread.language == "es" and message.author in BY_KEY:
                assert "es" in BY_KEY[message.author].languages


def test_only_qualified_people_answer_candidacy_and_worry(history):
    for thread in history.threads:
        answers = [m for m in thread.messages if m.author in BY_KEY]
        if thread.intent in ("candidacy", "worry"):
            assert all("clinical_worry" in BY_KEY[m.author].skills for m in answers)


def test_no_worry_was_left_without_an_answer(history):
    worries = [t for t in history.threads if t.zone == "clinical_worry"]
    assert worries
    assert all(t.answered_at for t in worries)


def test_messages_run_forward_and_stop_at_the_present(history):
    for thread in history.threads:
        times = [m.at for m in thread.messages]
        assert times == sorted(times)
        assert history.start <= thread.received_at == times[0]
        assert times[-1] <= history.until
        for later in (thread.acknowledged_at, thread.answered_at, thread.closed_at):
            assert later is None or thread.received_at < later <= history.until
        assert thread.closed_at is None or thread.closed_at >= times[-1]


def test_the_times_of_a_thread_are_those_of_its_messages(history):
    for thread in history.threads:
        human = [m.at for m in thread.messages if m.direction == "out" and not m.is_automatic]
        assert thread.answered_at == (human[0] if human else None)
        automatic = [m.at for m in thread.messages if m.direction == "out" and m.is_automatic]
        assert thread.acknowledged_at == (automatic[0] if automatic else None)


def test_an_automatic_note_says_what_it_is_and_names_the_emergency_line(history):
    notes = [m for t in history.threads for m in t.messages if m.author == "practice"]
    assert notes
    for note in notes:
        assert "automatic" in note.text or "automático" in note.text
        assert "911" in note.text
        assert "Salvador" in note.text


def test_clients_are_known_before_they_write_or_come(history):
    since = {c.key: c.known_since for c in history.clients}
    for thread in history.threads:
        assert since[thread.client] <= thread.received_at
    for client in history.clients:
        assert all(client.known_since <= n.said_at <= history.until for n in client.notes)


def test_visits_stay_in_their_states_and_hours(history):
    hours = Hours(history.location)
    for visit in history.visits:
        provider = BY_KEY[visit.provider]
        assert TREATMENTS[visit.treatment][0] in provider.skills
        assert hours.is_on_shift(provider, visit.starts_at), visit
        assert visit.booked_at < visit.starts_at < visit.ends_at
        assert visit.booked_at <= history.until
        assert visit.booked_at <= visit.state_at <= history.until
        if visit.state in ("left", "missed"):
            assert visit.ends_at <= history.until
        if visit.state == "booked":
            assert visit.starts_at > history.until


def test_no_provider_sees_two_clients_at_once(history):
    for person in STAFF:
        mine = sorted(
            (v.starts_at, v.ends_at)
            for v in history.visits
            if v.provider == person.key and v.state != "cancelled"
        )
        for (_, ends), (starts, _) in zip(mine, mine[1:], strict=False):
            assert ends <= starts


def test_nobody_is_seen_on_the_practice_holiday(history):
    [closure] = history.location.closures
    hours = Hours(history.location)
    assert history.start < hours.utc(closure.on, datetime.min.time()) < history.until
    assert all(hours.local(v.starts_at).date() != closure.on for v in history.visits)
