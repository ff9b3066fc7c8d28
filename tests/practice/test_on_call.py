"""Who is paged: a ladder of names, clinicians first, and a practice that knows when it has none."""

import pytest
from django.urls import reverse

from rapport.audit.models import Entry
from rapport.database.scope import practice_scope
from rapport.practice.actions.on_call import (
    NotAClinician,
    Rung,
    RungsMustAscend,
    name_clinicians,
    set_on_call,
)
from rapport.practice.models import AlertAddress, OnCallStep, SkillGrant
from rapport.practice.queries import on_call

pytestmark = pytest.mark.django_db


def ladder():
    return [(step.staff.name, step.after_seconds) for step in on_call.steps()]


def test_a_ladder_is_kept_in_its_order(scoped, now):
    rungs = [Rung(scoped.clio, 0), Rung(scoped.ivo, 300), Rung(scoped.olive, 900)]
    set_on_call(rungs=rungs, by=scoped.mara, at=now)
    assert ladder() == [("Clio", 0), ("Ivo", 300), ("Olive", 900)]
    set_on_call(rungs=rungs[:1], by=scoped.mara, at=now)
    assert ladder() == [("Clio", 0)]
    assert Entry.objects.filter(verb="set_on_call").count() == 2


def test_later_rungs_come_later(scoped, now):
    rungs = [Rung(scoped.clio, 300), Rung(scoped.ivo, 0)]
    with pytest.raises(RungsMustAscend):
        set_on_call(rungs=rungs, by=scoped.mara, at=now)


def test_a_medical_practice_pages_a_clinician_first(scoped, now):
    with pytest.raises(NotAClinician):
        set_on_call(rungs=[Rung(scoped.dana, 0)], by=scoped.mara, at=now)
    scoped.practice.is_medical = False
    scoped.mara.practice = scoped.practice
    set_on_call(rungs=[Rung(scoped.dana, 0)], by=scoped.mara, at=now)
    assert ladder() == [("Dana", 0)]


def test_somebody_who_is_named_a_clinician_counts_as_one(scoped, now):
    assert not on_call.is_clinician(scoped.ivo)
    name_clinicians(staff_ids=[scoped.ivo.pk], by=scoped.mara, at=now)
    assert on_call.is_clinician(scoped.ivo)
    assert [person.name for person in on_call.clinicians()] == ["Clio", "Ivo"]
    set_on_call(rungs=[Rung(scoped.ivo, 0)], by=scoped.mara, at=now)
    name_clinicians(staff_ids=[], by=scoped.mara, at=now)
    assert not SkillGrant.objects.exists()


def test_whoever_left_is_not_on_it(scoped, now):
    set_on_call(rungs=[Rung(scoped.clio, 0)], by=scoped.mara, at=now)
    assert not on_call.is_unwatched(scoped.practice)
    scoped.clio.is_active = False
    scoped.clio.save()
    assert on_call.is_unwatched(scoped.practice)


def test_it_says_how_everybody_is_reached(scoped, now):
    for way, is_on in (("sms", True), ("email", True), ("push", False)):
        AlertAddress.objects.create(
            practice_id=scoped.id,
            staff=scoped.clio,
            way=way,
            address_sealed=b"x",
            made_at=now,
            is_on=is_on,
        )
    found = on_call.ways([scoped.clio.pk, scoped.ivo.pk])
    assert [(one.name, one.ways) for one in found] == [
        ("Clio", ("E-mail", "Text message")),
        ("Ivo", ()),
    ]


def test_a_leader_writes_the_ladder_on_its_page(cast, client):
    client.force_login(cast.olive.user)
    page = client.get(reverse("practice:on_call")).content.decode()
    assert "Nobody is on call" in page
    answer = client.post(
        reverse("practice:on_call"),
        {"staff_0": cast.clio.pk, "after_0": "0", "staff_1": cast.ivo.pk, "after_1": "5"},
    )
    assert answer.status_code == 302
    with practice_scope(cast.id):
        assert ladder() == [("Clio", 0), ("Ivo", 300)]
    page = client.get(reverse("practice:on_call")).content.decode()
    assert "Nobody is on call" not in page


def test_what_is_refused_is_said_on_the_page(cast, client):
    client.force_login(cast.olive.user)
    answer = client.post(reverse("practice:on_call"), {"staff_0": cast.dana.pk, "after_0": "0"})
    assert answer.status_code == 200
    assert "Dana is not a clinician" in answer.content.decode()
    with practice_scope(cast.id):
        assert not OnCallStep.objects.exists()


def test_clinicians_are_named_on_the_same_page(cast, client):
    client.force_login(cast.olive.user)
    client.post(reverse("practice:clinicians"), {"clinicians": [cast.ivo.pk]})
    with practice_scope(cast.id):
        assert on_call.is_clinician(cast.ivo)
