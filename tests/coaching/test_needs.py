"""Hours without anybody qualified are named, become a need, and the need brings a kit."""

import re
from datetime import date, time

import pytest
from django.db import connection
from django.urls import reverse

from rapport.clients.models import DataKey
from rapport.coaching import words
from rapport.coaching.models import Applicant, Need
from rapport.coaching.queries.coverage import coverage
from rapport.database.scope import practice_scope
from rapport.practice.models import Shift, SkillGrant

pytestmark = pytest.mark.django_db
WEDNESDAY = date(2026, 3, 4)
GAP = "Saturday 14–18 at Riverside nobody is qualified for Clinical worry"


def gaps(cast, on=WEDNESDAY):
    with practice_scope(cast.id):
        (place,), _names = coverage(on=on)
        return [words.gap(gap) for gap in place.gaps]


def test_a_gap_is_named_in_words(practice):
    assert gaps(practice) == [GAP]


def test_the_same_hours_of_several_days_are_one_gap(practice):
    with practice_scope(practice.id):
        Shift.objects.filter(staff__in=[practice.clio, practice.ivo]).update(ends=time(13, 30))
    assert gaps(practice) == [GAP.replace("Saturday 14", "Monday to Saturday 13:30")]


def test_who_never_had_a_shift_works_whenever_it_is_open(practice):
    with practice_scope(practice.id):
        Shift.objects.filter(staff=practice.ivo).delete()
    assert gaps(practice) == []


def test_shifts_that_ran_out_or_are_on_call_cover_nothing(practice):
    with practice_scope(practice.id):
        Shift.objects.filter(staff=practice.clio, weekday=5).update(last_day=date(2026, 3, 1))
    assert gaps(practice) == [GAP.replace("14", "9")]
    with practice_scope(practice.id):
        Shift.objects.filter(weekday=5).update(is_on_call=True, last_day=None)
    assert gaps(practice) == [GAP.replace("14", "9")]


def test_a_skill_nobody_holds_is_a_gap_in_every_open_hour(practice, as_):
    with practice_scope(practice.id):
        SkillGrant.objects.all().delete()
    assert len(gaps(practice)) == 1
    page = as_(practice.mara).get(reverse("coaching:coverage")).content.decode()
    assert "Nobody here holds this skill at all" in page


def place_on(page):
    return re.search(r'name="place" value="([^"]+)"', page).group(1)


def open_need(client, kind="hiring"):
    page = client.get(reverse("coaching:coverage")).content.decode()
    assert GAP in page
    answer = client.post(reverse("coaching:needs"), {"place": place_on(page), "kind": kind})
    assert answer.status_code == 302
    return answer.url


def test_a_gap_becomes_a_need_with_a_role_profile_and_two_work_samples(practice, as_):
    client = as_(practice.mara)
    page = client.get(open_need(client)).content.decode()
    assert "Saturday 14–18 at Riverside" in page
    assert "A clinician decides what it is" in page
    assert "Which clinician looks at it, by name, and when" in page
    assert len(re.findall(r"/guidance/rehearsals/scenarios/\d+/", page)) == 2
    assert "Hire somebody: open" in re.sub(
        r"\s+", " ", client.get(reverse("coaching:coverage")).content.decode()
    )


def test_the_same_hours_have_one_open_need(practice, as_):
    client = as_(practice.mara)
    page = client.get(reverse("coaching:coverage")).content.decode()
    open_need(client)
    again = client.post(reverse("coaching:needs"), {"place": place_on(page), "kind": "training"})
    assert "have an open need already" in again.content.decode()
    with practice_scope(practice.id):
        assert Need.objects.count() == 1


def test_hours_that_are_not_a_stretch_of_this_practice_open_nothing(practice, outsiders, as_):
    client = as_(practice.mara)
    for place in ("1-1-5-600-500", "0-0-5-0-60", "nonsense", ""):
        client.post(reverse("coaching:needs"), {"place": place, "kind": "hiring"})
    with practice_scope(practice.id):
        assert not Need.objects.exists()


def interview(client, page, **changes):
    link = re.search(r"/coaching/interviews/\d+/", page).group()
    seen = dict.fromkeys(("heard", "need", "clear", "own", "next"), "clearly")
    return client.post(link, {**seen, "heard_words": "He let her finish.", **changes})


def test_people_write_what_they_saw_and_nothing_adds_it_up(practice, as_):
    client = as_(practice.mara)
    need = open_need(client)
    client.post(f"{need}applicants/", {"name": "Robin Reyes"})
    page = client.get(need).content.decode()
    assert interview(client, page).status_code == 302
    client = as_(practice.olive)
    interview(client, page, heard="not_yet", heard_words="She spoke over her.")
    page = client.get(need).content.decode()
    assert "He let her finish." in page
    assert "She spoke over her." in page
    assert "Not yet" in page
    assert not re.search(r"average|score|total|%", page.split("<main")[1].split("</main")[0])


def test_who_applied_is_sealed_and_forgotten_when_the_need_closes(practice, as_):
    client = as_(practice.mara)
    need = open_need(client)
    client.post(f"{need}applicants/", {"name": "Robin Reyes"})
    page = client.get(need).content.decode()
    interview(client, page)
    with practice_scope(practice.id), connection.cursor() as cursor:
        assert b"Robin" not in bytes(Applicant.objects.get().name_sealed)
        keys = DataKey.objects.count()
        client.post(f"{need}closure/", {"outcome": "Ivo stays on Saturdays"})
        assert DataKey.objects.count() == keys - 1
        cursor.execute("select count(*) from coaching_applicant")
        assert cursor.fetchone() == (0,)
        cursor.execute("select count(*) from coaching_interviewnote")
        assert cursor.fetchone() == (0,)
    assert "Ivo stays on Saturdays" in client.get(need).content.decode()


def test_a_closed_need_may_be_opened_again(practice, as_):
    client = as_(practice.mara)
    client.post(f"{open_need(client)}closure/", {"outcome": "Given up"})
    open_need(client, "training")
    with practice_scope(practice.id):
        assert Need.objects.filter(closed_at=None).get().kind == "training"
