"""Pages about clients: who may open them, what they show, and what they cost."""

import io
from datetime import timedelta

import pytest
import time_machine
from django.urls import reverse

from rapport.audit.models import Entry
from rapport.clients import actions
from rapport.clients.models import Client, ClientMerge, Erasure, Identity, Note, Visit
from rapport.clients.urls import PERSON, urlpatterns
from rapport.database.scope import practice_scope
from tests.conftest import NOW

HEAD = "Name,E-mail,Start,Booking ID\n"


@pytest.fixture(autouse=True)
def the_clock_stands():
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def ada(cast, now):
    with practice_scope(cast.id):
        client = actions.add(
            name="Ada Example",
            called="Addie",
            email="ada@example.com",
            phone="212 555 0142",
            by=cast.dana,
            at=now,
        )
        actions.write_note(client=client, text="Afraid of needles", by=cast.dana, at=now)
        actions.book_visit(
            client=client,
            location=cast.location,
            provider=cast.ivo,
            starts_at=now + timedelta(hours=2),
            treatment="Filler",
            by=cast.dana,
            at=now,
        )
        return client


@pytest.fixture
def ben(cast, now):
    with practice_scope(cast.id):
        return actions.add(name="Ben Bystander", by=cast.dana, at=now)


@pytest.fixture
def merge(cast, ada, now):
    with practice_scope(cast.id):
        other = actions.add(name="Adelaide Example", by=cast.dana, at=now)
        return actions.merge(kept=ada, absorbed=other, by=cast.mara, at=now)


@pytest.fixture
def desk(client, cast):
    client.force_login(cast.dana.user)
    return client


@pytest.fixture
def manager(client, cast):
    client.force_login(cast.mara.user)
    return client


def text(response):
    return response.content.decode()


def test_the_list_shows_everybody_and_pages_by_last_contact(desk, ada, cast, now, monkeypatch):
    monkeypatch.setattr("rapport.clients.queries.people.page.__kwdefaults__", {"size": 2})
    with practice_scope(cast.id):
        for number in range(3):
            at = now - timedelta(days=number + 1)
            actions.add(name=f"Client {number}", by=cast.dana, at=at)
    first = text(desk.get(reverse("clients:clients")))
    assert "Addie" in first
    assert "ada@example.com" in first
    assert "Client 0" in first
    assert "Client 1" not in first
    older = first.partition("?before=")[2].partition('"')[0]
    second = text(desk.get(reverse("clients:clients"), {"before": older}))
    assert "Client 1" in second
    assert "Client 2" in second
    assert "Addie" not in second


@pytest.mark.parametrize("before", ["x", "1-", "-1", "99999999999999999999999-1", "٣-٣"])
def test_a_broken_page_address_shows_the_first_page(desk, ada, before):
    assert "Addie" in text(desk.get(reverse("clients:clients"), {"before": before}))


def test_an_empty_list_teaches(desk):
    assert "Import visits" in text(desk.get(reverse("clients:clients")))


def test_search_goes_by_post_and_says_why(desk, ada, ben):
    found = text(desk.post(reverse("clients:search"), {"q": "needles"}))
    assert "Addie" in found
    assert "a note" in found
    assert "Ben" not in found
    assert "Nobody found" in text(desk.post(reverse("clients:search"), {"q": "zzz"}))
    assert "Ben Bystander" in text(desk.post(reverse("clients:search"), {"q": ""}))


@pytest.mark.parametrize("name", ["search", "look_up"])
def test_what_is_searched_for_never_stands_in_an_address(desk, name):
    assert desk.get(reverse(f"clients:{name}"), {"q": "ada"}).status_code == 405


def test_two_letters_give_options(desk, ada, ben):
    options = text(desk.post(reverse("clients:look_up"), {"q": "ad"}))
    assert f'data-client="{ada.pk}"' in options
    assert "Ben" not in options


def test_the_page_shows_the_person(desk, ada):
    page = text(desk.get(reverse("clients:client", args=[ada.pk])))
    for words in ("Addie", "Ada Example", "+12125550142", "Afraid of needles", "Filler", "Ivo"):
        assert words in page
    assert "Wed 4 Mar 2026, 12:00" in page  # by the clock of the place
    assert "Verify before you disclose" in page
    assert "claimed" in page
    title = page.partition("<title>")[2].partition("</title>")[0]
    assert "Ada" not in title  # titles end up in histories


def test_a_reading_is_noted_once(desk, ada, cast):
    for name in ("client", "card"):
        desk.get(reverse(f"clients:{name}", args=[ada.pk]))
    with practice_scope(cast.id):
        readings = Entry.objects.filter(verb="read", subject_kind="client", subject_id=ada.pk)
        assert [entry.user for entry in readings] == [cast.dana.user] * 2


def test_the_card_is_a_fragment_with_what_matters(desk, ada):
    card = text(desk.get(reverse("clients:card", args=[ada.pk])))
    assert "<html" not in card
    assert card.index("Addie") < card.index("Afraid of needles") < card.index("Filler")
    assert "Verify before you disclose" in card


def test_pages_take_a_fixed_number_of_queries(desk, ada, cast, now, django_assert_max_num_queries):
    addresses = [reverse("clients:clients"), reverse("clients:visits")]
    addresses += [reverse(f"clients:{name}", args=[ada.pk]) for name in ("client", "card")]

    def count(address):
        with django_assert_max_num_queries(60) as captured:
            assert desk.get(address).status_code == 200
        return len(captured)

    desk.get(addresses[0])  # the first request of a process sets its connection up
    before = {address: count(address) for address in addresses}
    with practice_scope(cast.id):
        for number in range(6):
            by = {"by": cast.dana, "at": now}
            other = actions.add(name=f"C {number}", phone=f"21255502{number:02}", **by)
            actions.write_note(client=ada, text=f"Note {number}", **by)
            actions.add_identity(client=ada, kind="email", text=f"a{number}@example.com", **by)
            for person in (ada, other):
                actions.book_visit(client=person, location=cast.location, starts_at=now, **by)
    assert {address: count(address) for address in addresses} == before
    assert max(before.values()) <= 22


def test_somebody_is_added_and_the_mistake_is_said(desk, cast):
    wrong = desk.post(reverse("clients:new"), {"name": "Cleo", "email": "cleo@"})
    assert "It looks like name@example.com" in text(wrong)
    right = desk.post(reverse("clients:new"), {"name": "Cleo", "email": "cleo@example.com"})
    with practice_scope(cast.id):
        assert right.url == reverse("clients:client", args=[Client.objects.get().pk])


def test_details_notes_addresses_and_visits_are_written(desk, ada, cast):
    def post(view, **data):
        assert desk.post(reverse(f"clients:{view}", args=[ada.pk]), data).status_code == 302

    post("details", name="Ada Lovely", called="", language="es")
    post("notes", text="Likes tea")
    post("identities", kind="phone", text="+44 20 7946 0018")
    post("booking", location=cast.location.pk, starts_at="2026-03-05T09:30", treatment="Peel")
    with practice_scope(cast.id):
        row = Client.objects.select_related("key").get(pk=ada.pk)
        assert (row.name, row.called, row.language) == ("Ada Lovely", "", "es")
        assert Note.objects.count() == 2
        assert Identity.objects.count() == 3
        visit = Visit.objects.get(starts_at__gt=NOW + timedelta(hours=3))
        assert visit.starts_at.isoformat() == "2026-03-05T15:30:00+00:00"


def test_addresses_are_proved_and_removed_and_notes_go(desk, ada, cast):
    with practice_scope(cast.id):
        email, phone = Identity.objects.order_by("kind")
        note = Note.objects.get()
    desk.post(reverse("clients:identity_proof", args=[ada.pk, phone.pk]))
    desk.post(reverse("clients:identity_removal", args=[ada.pk, email.pk]))
    desk.post(reverse("clients:note_removal", args=[ada.pk, note.pk]))
    with practice_scope(cast.id):
        assert Identity.objects.get().proved_how == "in person"
        assert not Note.objects.exists()


def test_a_visit_changes_by_one_tap(desk, ada, cast):
    with practice_scope(cast.id):
        visit = Visit.objects.get()
    assert "Addie" in text(desk.get(reverse("clients:visits")))
    row = desk.post(
        reverse("clients:visit_state", args=[visit.pk]),
        {"state": "arrived"},
        headers={"HX-Request": "true"},
    )
    assert "Seen" in text(row)
    assert "12:00" in text(row)
    wrong = desk.post(reverse("clients:visit_state", args=[visit.pk]), {"state": "missed"})
    assert wrong.status_code == 409


def test_today_is_today_of_the_place(desk, ada, cast, now):
    with practice_scope(cast.id):
        late = now.replace(hour=4) + timedelta(days=1)  # 22:00 of the same day in Chicago
        for name, starts_at in (("Tonight", late), ("Tomorrow", late + timedelta(hours=3))):
            person = actions.add(name=name, by=cast.dana, at=now)
            actions.book_visit(
                client=person, location=cast.location, starts_at=starts_at, by=cast.dana, at=now
            )
    page = text(desk.get(reverse("clients:visits")))
    assert "Tonight" in page
    assert "Tomorrow" not in page


def test_two_clients_are_compared_merged_and_parted(manager, ada, ben, cast):
    found = manager.post(reverse("clients:merge", args=[ada.pk]), {"q": "bystander"})
    address = reverse("clients:comparison", args=[ada.pk, ben.pk])
    assert address in text(found)
    compared = text(manager.get(address))
    assert "Ben Bystander" in compared
    assert "Afraid of needles" in compared
    manager.post(address)
    assert manager.get(reverse("clients:client", args=[ben.pk])).url == reverse(
        "clients:client", args=[ada.pk]
    )
    with practice_scope(cast.id):
        made = ClientMerge.objects.get()
    assert "Undo" in text(manager.get(reverse("clients:client", args=[ada.pk])))
    manager.post(reverse("clients:undoing", args=[made.pk]))
    assert manager.get(reverse("clients:client", args=[ben.pk])).status_code == 200


def test_nobody_is_compared_with_themselves(manager, ada):
    answer = manager.get(reverse("clients:comparison", args=[ada.pk, ada.pk]))
    assert answer.status_code == 409
    assert "Choose two different clients." in text(answer)


def test_side_by_side_it_is_said_how_sure_it_is_that_they_are_one(manager, ada, ben, cast):
    address = reverse("clients:comparison", args=[ada.pk, ben.pk])
    assert "Nothing we hold suggests" in text(manager.get(address))
    with practice_scope(cast.id):
        ben.name = ada.name
        ben.save()
        actions.index(ben)
    assert "possible: has the same name" in text(manager.get(address))


def test_erasing_asks_for_the_name(manager, ada, cast):
    address = reverse("clients:erasure", args=[ada.pk])
    dry = text(manager.get(address))
    assert "Nothing has happened yet" in dry
    wrong = manager.post(address, {"reason": "asked", "name": "Ada"})
    assert "Nothing was erased" in text(wrong)
    with practice_scope(cast.id):
        assert Client.objects.get(pk=ada.pk).erased_at is None
    assert manager.post(address, {"reason": "asked", "name": " addie "}).status_code == 302
    with practice_scope(cast.id):
        assert Erasure.objects.get().client_id == ada.pk
    page = text(manager.get(reverse("clients:client", args=[ada.pk])))
    assert "Erased client" in page
    assert "Addie" not in page


def test_a_name_can_not_carry_markup(manager, cast, now):
    with practice_scope(cast.id):
        mean = actions.add(name="<img src=x> & Co", by=cast.dana, at=now)
    pages = [reverse("clients:clients")]
    pages += [reverse(f"clients:{name}", args=[mean.pk]) for name in ("client", "card", "erasure")]
    for address in pages:
        page = text(manager.get(address))
        assert "<img" not in page
        assert "&lt;img" in page


def upload(cast, content):
    file = io.BytesIO(content.encode())
    file.name = "visits.csv"
    return {"location": cast.location.pk, "file": file}


def test_a_file_is_looked_at_imported_and_reported(desk, cast):
    content = HEAD + "Ada,ada@example.com,2026-03-05 14:30,B1\nBad,,never,=B2\n"
    seen = text(desk.post(reverse("clients:visit_preview"), upload(cast, content)))
    assert "1 visit can be taken" in seen
    assert "Write it like 2026-03-04 14:30" in seen
    with practice_scope(cast.id):
        assert not Visit.objects.exists()
    done = text(desk.post(reverse("clients:visit_file"), upload(cast, content)))
    assert "Refused lines" in done
    with practice_scope(cast.id):
        assert Visit.objects.get().reference == "B1"
    report = desk.post(reverse("clients:visit_refused"), upload(cast, content))
    assert report["Content-Disposition"] == 'attachment; filename="refused-visits.csv"'
    assert "'=B2" in text(report)


def test_a_file_that_is_none_says_what_to_do(desk, cast):
    for name in ("visit_preview", "visit_file"):
        answer = text(desk.post(reverse(f"clients:{name}"), upload(cast, "PK\x03\x04")))
        assert "Save it as CSV" in answer
    assert "required" in text(desk.post(reverse("clients:visit_preview"), {}))


@pytest.fixture
def addresses(ada, ben, merge, cast):
    """Every address with a number of ours in it, by name."""
    with practice_scope(cast.id):
        numbers = {
            "client_id": ada.pk,
            "other_id": ben.pk,
            "identity_id": Identity.objects.first().pk,
            "note_id": Note.objects.get().pk,
            "visit_id": Visit.objects.get().pk,
            "merge_id": merge.pk,
            "memory_id": actions.remember(client=ada, text="Likes tea", by=cast.dana, at=NOW).pk,
        }
    named = [*((p, {"client_id"}) for p in PERSON), *((p, set()) for p in urlpatterns[:-1])]
    wanted = {p.name: more | set(p.pattern.converters) for p, more in named}
    return {
        name: reverse(f"clients:{name}", kwargs={key: numbers[key] for key in keys})
        for name, keys in wanted.items()
        if keys
    }


def test_outsiders_find_nothing_at_any_address(client, addresses, outsiders, cast, now):
    client.force_login(outsiders.olive.user)
    assert len(addresses) == 16
    for name, address in addresses.items():
        if client.get(address).status_code != 405:
            assert client.get(address).status_code == 404, name
        assert client.post(address, {}).status_code in (404, 405), name
    for name in ("clients", "visits"):
        assert "Addie" not in text(client.get(reverse(f"clients:{name}")))
    assert "Addie" not in text(client.post(reverse("clients:search"), {"q": "addie"}))
    assert "Addie" not in text(client.post(reverse("clients:look_up"), {"q": "ad"}))


def test_who_is_not_signed_in_is_sent_to_sign_in(client, addresses):
    for name, address in addresses.items():
        for answer in (client.get(address), client.post(address)):
            assert answer.status_code == 405 or "/accounts/login/" in answer.url, name


LEADERS_ONLY = ("merge", "comparison", "erasure", "undoing")


@pytest.mark.parametrize("name", LEADERS_ONLY)
@pytest.mark.parametrize("who", ["dana", "ivo", "clio"])
def test_merging_and_erasing_are_for_leaders(client, addresses, cast, name, who):
    client.force_login(getattr(cast, who).user)
    assert client.post(addresses[name], {"reason": "asked", "name": "Addie"}).status_code == 403
    with practice_scope(cast.id):
        assert not Erasure.objects.exists()
        assert ClientMerge.objects.filter(undone_at=None).count() == 1


def test_who_does_not_lead_is_not_offered_it(desk, ada):
    page = text(desk.get(reverse("clients:client", args=[ada.pk])))
    assert reverse("clients:erasure", args=[ada.pk]) not in page
    assert reverse("clients:merge", args=[ada.pk]) not in page
