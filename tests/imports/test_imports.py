"""People from files: seen before they are written, once, and taken back."""

from datetime import timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse

from rapport.accounts.models import Invitation
from rapport.clients.actions import add, write_note
from rapport.clients.models import Client, DataKey, Identity, SearchToken
from rapport.clients.queries import search
from rapport.database.scope import practice_scope
from rapport.imports import actions
from rapport.imports.models import Import
from rapport.imports.queries import preview_clients

DAY = timedelta(days=1)
CLIENTS = """Patient name,Email,Mobile,Preferred name,Language
Ada Example,ada@example.com,(212) 555-0142,Wendeline,Spanish
Ben Example,,212 555 0143,,
Nobody Reachable,,,,
Cy Example,cy example.com,,,
Ada Again,ADA@example.com,,,
Dee Example,dee@example.com,,,Klingon
"""
REFUSED = {
    4: "Add an e-mail address or a phone number: a name alone can’t be found again.",
    5: "This is not an e-mail address. It looks like name@example.com.",
    6: "Line 2 has the same address.",
    7: "This language is not known. Write two letters, such as en or es.",
}
STAFF = "Name,Email,Job\nNia New,nia@example.com,Receptionist\nDana,{dana},\nZed,zed@example.com,Wizard\n"


def clients(cast, text=CLIENTS, *, at, **more):
    return actions.import_clients(content=text.encode(), by=cast.mara, at=at, **more)


def counts(taken):
    record = taken.record
    return record.added, record.changed, record.same, record.refused


def test_every_refused_line_says_why(scoped, now):
    plan = preview_clients(content=CLIENTS.encode(), practice=scoped.practice)
    assert {line.line: line.reason for line in plan.refused} == REFUSED
    assert [p.row.name for p in plan.fresh] == ["Ada Example", "Ben Example"]
    assert not Client.objects.exists()


def test_clients_come_with_their_addresses_and_are_found(scoped, now):
    assert counts(clients(scoped, at=now)) == (2, 0, 0, 4)
    (ada,) = [hit.client for hit in search("wendeline")]
    assert (ada.name, ada.called, ada.language) == ("Ada Example", "Wendeline", "es")
    kept = ada.identities.select_related("client__key").order_by("kind")
    assert [(i.kind, i.value, i.proved_at) for i in kept] == [
        ("email", "ada@example.com", None),
        ("phone", "+12125550142", None),
    ]


def test_the_same_file_twice_changes_nothing(scoped, now):
    clients(scoped, at=now)
    before = (Client.objects.count(), Identity.objects.count(), SearchToken.objects.count())
    assert counts(clients(scoped, at=now + DAY)) == (0, 0, 2, 4)
    assert before == (
        Client.objects.count(),
        Identity.objects.count(),
        SearchToken.objects.count(),
    )


def test_what_is_known_is_completed_and_never_overwritten(scoped, now):
    add(name="Ada B.", email="ada@example.com", by=scoped.dana, at=now)
    assert counts(clients(scoped, at=now)) == (1, 1, 0, 4)
    ada = Client.objects.select_related("key").get(language="es")
    assert (ada.name, ada.called) == ("Ada B.", "Wendeline")
    assert ada.identities.count() == 2


def test_addresses_of_two_people_on_one_line_are_refused(scoped, now):
    add(name="Ada", email="ada@example.com", by=scoped.dana, at=now)
    add(name="Ben", phone="212 555 0142", by=scoped.dana, at=now)
    assert clients(scoped, at=now).refused[0].reason.startswith("The e-mail address belongs to one")


def test_columns_are_what_whoever_imports_says(scoped, now):
    text = "A,B,C\nada@example.com,Ada,Example\n"
    assert counts(clients(scoped, text, at=now)) == (0, 0, 0, 1)
    assert counts(clients(scoped, text, at=now, mapping={0: "email", 1: "first", 2: "last"})) == (
        1, 0, 0, 0,
    )  # fmt: skip
    assert Client.objects.select_related("key").get().name == "Ada Example"


def test_an_import_is_taken_back_but_for_those_dealt_with_since(scoped, now):
    known = add(name="Ada B.", email="ada@example.com", by=scoped.dana, at=now)
    keys = DataKey.objects.count()
    text = CLIENTS + "Eve Example,eve@example.com,,,\n"
    record = clients(scoped, text, at=now).record
    ben = search("ben")[0].client
    write_note(client=ben, text="Called.", by=scoped.dana, at=now)
    undone = actions.undo(record, by=scoped.mara, at=now + DAY / 2)
    assert undone.kept == 1
    names = {c.name: c.called for c in Client.objects.select_related("key")}
    assert names == {"Ada B.": "", "Ben Example": ""}
    assert known.identities.count() == 1
    assert DataKey.objects.count() == keys + 1
    assert search("wendeline") == []
    with pytest.raises(actions.TooLate):
        actions.undo(record, by=scoped.mara, at=now + DAY / 2)


def test_what_somebody_corrected_since_is_not_taken_back(scoped, now):
    known = add(name="Ada B.", email="ada@example.com", by=scoped.dana, at=now)
    record = clients(scoped, at=now).record
    ada = Client.objects.select_related("key").get(pk=known.pk)
    assert (ada.called, ada.language) == ("Wendeline", "es")
    ada.called = "Wendy"
    ada.save()
    actions.undo(record, by=scoped.mara, at=now)
    ada = Client.objects.select_related("key").get(pk=known.pk)
    assert (ada.called, ada.language) == ("Wendy", "")


def test_after_a_day_it_stays(scoped, now):
    record = clients(scoped, at=now).record
    with pytest.raises(actions.TooLate):
        actions.undo(record, by=scoped.mara, at=now + DAY)


def test_staff_are_invited_once_and_taken_back(scoped, now):
    content = STAFF.format(dana=scoped.dana.user.email).encode()
    taken = actions.import_staff(content=content, by=scoped.mara, at=now)
    assert counts(taken) == (1, 0, 1, 1)
    assert [(name, email) for name, email, _ in taken.invited] == [("Nia New", "nia@example.com")]
    assert taken.refused[0].reason.startswith("This role is not known")
    assert counts(actions.import_staff(content=content, by=scoped.mara, at=now)) == (0, 0, 2, 1)
    assert Invitation.objects.get().role == "front_desk"
    actions.undo(taken.record, by=scoped.mara, at=now)
    assert not Invitation.objects.exists()


def test_only_an_owner_invites_owners(scoped, now):
    content = b"Name,Email,Role\nOna,ona@example.com,Owner\n"
    assert counts(actions.import_staff(content=content, by=scoped.mara, at=now)) == (0, 0, 0, 1)
    assert counts(actions.import_staff(content=content, by=scoped.olive, at=now)) == (1, 0, 0, 0)


def test_the_pages_preview_import_report_and_undo(cast, outsiders, client):
    def sent(**more):
        return {"file": SimpleUploadedFile("people.csv", CLIENTS.encode())} | more

    client.force_login(cast.mara.user)
    page = client.post(reverse("imports:preview", args=["clients"]), sent()).content.decode()
    assert all(reason in page for reason in REFUSED.values())
    assert '<option value="called" selected>' in page
    refused = client.post(reverse("imports:refused", args=["clients"]), sent()).content.decode()
    assert len(refused.splitlines()) == 1 + len(REFUSED)
    mapping = {"column-0": "name", "column-1": "email", "column-2": "", "column-3": ""}
    client.post(reverse("imports:file", args=["clients"]), sent(**mapping))
    with practice_scope(cast.id):
        record = Import.objects.get()
    assert (record.added, record.refused) == (2, 4)
    undoing = reverse("imports:undoing", args=[record.pk])
    assert undoing in client.get(reverse("imports:imports")).content.decode()
    for staff, status in ((outsiders.mara, 404), (cast.dana, 403), (cast.mara, 302)):
        client.force_login(staff.user)
        assert client.post(undoing).status_code == status
    with practice_scope(cast.id):
        assert not Client.objects.exists()
