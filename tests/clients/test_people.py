"""Clients by hand: names, addresses, notes, visits."""

from datetime import timedelta

import pytest

from rapport.audit.models import Entry
from rapport.clients import actions
from rapport.clients.models import Client, DataKey, Identity, Note, SearchToken, Visit
from rapport.clients.queries.people import card


def addresses(client):
    return {i.value: bool(i.proved_at) for i in card(client).identities}


def test_a_client_is_added_with_claimed_addresses(ada, scoped, now):
    assert ada.display_name == "Ada Example"
    assert addresses(ada) == {"ada@example.com": False, "+12125550142": False}
    assert ada.key.client_id is None or DataKey.objects.get(pk=ada.key_id).client_id == ada.pk
    assert Entry.objects.filter(verb="added", subject_id=ada.pk, user=scoped.dana.user).exists()


def test_nothing_personal_lies_in_plain(ada):
    row = Client.objects.filter(pk=ada.pk).values().get()
    assert b"Ada" not in bytes(row["name_sealed"])
    assert b"ada@" not in bytes(ada.identities.first().value_sealed)


def test_somebody_without_name_or_address_is_refused(scoped, now):
    with pytest.raises(actions.NothingKnown, match="Write a name"):
        actions.add(name="  ", by=scoped.dana, at=now)
    assert not Client.objects.exists()


@pytest.mark.parametrize(
    ("kind", "text", "advice"),
    [
        ("email", "ada@", "name@example.com"),
        ("email", "ada@example.com\r\nBcc: all@example.com", "name@example.com"),
        ("phone", "five", "area code"),
        ("phone", "123", "area code"),
        ("chat", "visitor", "Only e-mail"),
    ],
)
def test_an_address_that_cannot_be_used_says_what_to_do(ada, scoped, now, kind, text, advice):
    with pytest.raises(actions.UnusableAddress, match=advice):
        actions.add_identity(client=ada, kind=kind, text=text, by=scoped.dana, at=now)


@pytest.mark.parametrize("written", ["+44 20 7946 0018", "+44 (0)20 7946 0018"])
def test_phones_are_kept_in_e164_by_the_practices_region(ada, scoped, now, written):
    actions.add_identity(client=ada, kind="phone", text=written, by=scoped.dana, at=now)
    assert "+442079460018" in addresses(ada)


def test_a_client_whose_address_is_refused_is_not_half_added(ada, scoped, now):
    with pytest.raises(actions.AddressTaken, match="Ada Example") as taken:
        actions.add(name="Also Ada", email="ADA@example.com", by=scoped.dana, at=now)
    assert taken.value.client_id == ada.pk
    assert Client.objects.count() == 1


def test_the_same_address_twice_is_one(ada, scoped, now):
    again = actions.add_identity(
        client=ada, kind="email", text="Ada@Example.com", by=scoped.dana, at=now
    )
    assert again.pk == ada.identities.get(kind="email").pk


def test_an_address_is_proved_once(ada, scoped, now):
    phone = ada.identities.get(kind=Identity.Kind.PHONE)
    actions.prove_identity(identity=phone, how="in person", by=scoped.dana, at=now)
    later = now + timedelta(days=1)
    actions.prove_identity(identity=phone, how="answered", by=scoped.dan, at=later)
    phone.refresh_from_db()
    assert (phone.proved_at, phone.proved_how) == (now, "in person")


def test_a_removed_address_is_free_again(ada, scoped, now):
    email = ada.identities.get(kind="email")
    actions.remove_identity(identity=email, by=scoped.dana, at=now)
    other = actions.add(name="Ben", email="ada@example.com", by=scoped.dana, at=now)
    assert addresses(other) == {"ada@example.com": False}


def test_the_name_they_like_is_the_one_shown(ada, scoped, now):
    actions.rename(client=ada, name="Adelaide Example", called="Addie", by=scoped.dana, at=now)
    ada.refresh_from_db()
    assert (ada.display_name, ada.name) == ("Addie", "Adelaide Example")


def test_a_language_is_noted(ada, scoped, now):
    actions.speak(client=ada, language="es", by=scoped.dana, at=now)
    assert Client.objects.get(pk=ada.pk).language == "es"


def test_notes_are_sealed_and_can_go(ada, scoped, now):
    note = actions.write_note(client=ada, text=" Afraid of needles. ", by=scoped.dana, at=now)
    assert Note.objects.select_related("client__key").get().text == "Afraid of needles."
    assert b"needles" not in bytes(Note.objects.get().text_sealed)
    actions.remove_note(note=note, by=scoped.dana, at=now)
    assert not Note.objects.exists()
    assert not SearchToken.objects.filter(source="note").exists()


def test_an_empty_note_is_refused(ada, scoped, now):
    with pytest.raises(actions.NothingWritten):
        actions.write_note(client=ada, text=" \n", by=scoped.dana, at=now)


@pytest.fixture
def visit(ada, scoped, now):
    return actions.book_visit(
        client=ada,
        location=scoped.location,
        provider=scoped.ivo,
        starts_at=now,
        treatment="Filler",
        by=scoped.dana,
        at=now - timedelta(days=2),
    )


def test_a_visit_goes_its_way_with_times(visit, scoped, now):
    steps = [("arrived", 0), ("seen", 5), ("left", 40)]
    for state, minutes in steps:
        at = now + timedelta(minutes=minutes)
        actions.mark_visit(visit=visit, state=state, by=scoped.dana, at=at)
    assert visit.state == Visit.State.LEFT
    took = [visit.arrived_at, visit.seen_at, visit.left_at]
    assert took == [now + timedelta(minutes=m) for _, m in steps]
    assert visit.ended_at is None
    verbs = Entry.objects.filter(subject_kind="visit", subject_id=visit.pk).order_by("pk")
    assert [e.verb for e in verbs] == ["booked", "arrived", "seen", "left"]


def test_one_tap_too_many_can_be_taken_back(visit, scoped, now):
    actions.mark_visit(visit=visit, state="arrived", by=scoped.dana, at=now)
    actions.mark_visit(visit=visit, state="seen", by=scoped.dana, at=now)
    actions.mark_visit(visit=visit, state="arrived", by=scoped.dana, at=now + timedelta(hours=1))
    assert (visit.state, visit.arrived_at, visit.seen_at) == ("arrived", now, None)


@pytest.mark.parametrize("state", ["cancelled", "missed"])
def test_a_visit_that_does_not_take_place_ends(visit, scoped, now, state):
    actions.mark_visit(visit=visit, state=state, by=scoped.dana, at=now)
    assert (visit.state, visit.ended_at) == (state, now)
    actions.mark_visit(visit=visit, state="booked", by=scoped.dana, at=now)
    assert (visit.state, visit.ended_at) == ("booked", None)


def test_somebody_who_left_can_not_arrive(visit, scoped, now):
    for state in ("arrived", "left"):
        actions.mark_visit(visit=visit, state=state, by=scoped.dana, at=now)
    with pytest.raises(actions.NotThatWay, match="Reload"):
        actions.mark_visit(visit=visit, state="cancelled", by=scoped.dana, at=now)
