"""People, roles, skills, shifts and presence."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
import time_machine
from django.urls import reverse

from rapport.accounts import actions as accounts
from rapport.accounts.queries import token_owner
from rapport.audit.models import Entry
from rapport.database.scope import practice_scope
from rapport.practice.actions import rota, team
from rapport.practice.actions.rota import Hours
from rapport.practice.actions.team import Profile
from rapport.practice.errors import NotAllowed
from rapport.practice.models import Absence, LadderStep, Role, Shift, Skill, SkillGrant, Staff
from tests.conftest import NOW


@pytest.fixture
def leader(client, cast):
    client.force_login(cast.mara.user)
    return client


def profile(staff, **changes) -> Profile:
    fields = {"name": staff.name, "role": Role(staff.role), "title": "", "capacity": 6}
    return Profile(**{"languages": ("en",), **fields, **changes})


def test_a_leader_changes_what_somebody_is(leader, cast):
    fields = {"name": "Dana R", "role": "provider", "title": "Nurse", "capacity": "3"}
    address = reverse("practice:person", args=[cast.dana.pk])
    leader.post(address, {**fields, "languages": "EN, es,en"})
    with practice_scope(cast.id):
        cast.dana.refresh_from_db()
        assert Entry.objects.get().subject_id == cast.dana.pk
    assert (cast.dana.role, cast.dana.languages) == ("provider", ["en", "es"])


def test_a_language_that_is_none_is_said(leader, cast):
    fields = {"name": "Dana", "role": "provider", "capacity": "3", "languages": "english"}
    answer = leader.post(reverse("practice:person", args=[cast.dana.pk]), fields)
    assert "english: not a language code" in answer.content.decode()


def test_a_manager_neither_makes_nor_changes_nor_ends_owners(scoped, now):
    with pytest.raises(NotAllowed):
        team.change_staff(
            staff=scoped.dana, profile=profile(scoped.dana, role=Role.OWNER), by=scoped.mara, at=now
        )
    with pytest.raises(NotAllowed):
        team.change_staff(
            staff=scoped.olive,
            profile=profile(scoped.olive, role=Role.FRONT_DESK),
            by=scoped.mara,
            at=now,
        )
    with pytest.raises(NotAllowed):
        team.deactivate(staff=scoped.olive, by=scoped.mara, at=now)


def test_a_practice_always_has_an_owner(scoped, now):
    with pytest.raises(team.LastOwner):
        team.change_staff(
            staff=scoped.olive,
            profile=profile(scoped.olive, role=Role.MANAGER),
            by=scoped.olive,
            at=now,
        )
    team.change_staff(
        staff=scoped.mara, profile=profile(scoped.mara, role=Role.OWNER), by=scoped.olive, at=now
    )
    team.deactivate(staff=scoped.olive, by=scoped.mara, at=now)
    assert not Staff.objects.get(pk=scoped.olive.pk).is_active


def test_nobody_ends_their_own_access(scoped, now):
    with pytest.raises(NotAllowed):
        team.deactivate(staff=scoped.mara, by=scoped.mara, at=now)


def test_whoever_leaves_is_signed_out_everywhere_and_off_the_ladder(leader, cast, client_of):
    theirs = client_of(cast.dana)
    with practice_scope(cast.id):
        LadderStep.objects.filter(rung="lead").update(staff=cast.dana)
        token = accounts.issue_token(
            practice_id=cast.id, user_id=cast.dana.user_id, name="t", scopes=["read"], at=NOW
        )
    assert theirs.get(reverse("practice:me")).status_code == 200
    leader.post(reverse("practice:deactivation", args=[cast.dana.pk]))
    assert theirs.get(reverse("practice:me"))["Location"].startswith("/accounts/login/")
    assert token_owner(token=token) is None
    with practice_scope(cast.id):
        assert LadderStep.objects.get(rung="lead").staff is None
        assert Entry.objects.get().verb == "deactivated"


@pytest.fixture
def client_of():
    from django.test import Client

    def make(staff):
        browser = Client()
        browser.force_login(staff.user)
        return browser

    return make


def test_who_was_let_back_in_works_again(leader, cast):
    leader.post(reverse("practice:deactivation", args=[cast.dana.pk]))
    leader.post(reverse("practice:reactivation", args=[cast.dana.pk]))
    with practice_scope(cast.id):
        assert Staff.objects.get(pk=cast.dana.pk).is_active


def test_skills_are_granted_by_name_and_kept_with_who_gave_them(leader, cast):
    leader.post(reverse("practice:skills"), {"name": "Clinical worry"})
    with practice_scope(cast.id):
        skill = Skill.objects.get()
    pair = f"{cast.clio.pk}-{skill.pk}"
    leader.post(reverse("practice:grants"), {"grant": [pair]})
    leader.post(reverse("practice:grants"), {"grant": [pair, f"{cast.ivo.pk}-{skill.pk}"]})
    with practice_scope(cast.id):
        granted = list(SkillGrant.objects.order_by("pk").values_list("staff_id", "granted_by_id"))
    assert granted == [(cast.clio.pk, cast.mara.pk), (cast.ivo.pk, cast.mara.pk)]
    leader.post(reverse("practice:grants"), {})
    with practice_scope(cast.id):
        assert not SkillGrant.objects.exists()
        verbs = Entry.objects.order_by("pk").values_list("verb", flat=True)
        assert list(verbs) == ["added", "granted", "granted", "revoked", "revoked"]


def test_a_grant_for_somebody_elsewhere_is_left_out(leader, cast, outsiders):
    leader.post(reverse("practice:skills"), {"name": "Worry"})
    with practice_scope(cast.id):
        skill = Skill.objects.get()
    pairs = [f"{outsiders.clio.pk}-{skill.pk}", f"{cast.clio.pk}-999999", "x-y", ""]
    leader.post(reverse("practice:grants"), {"grant": pairs})
    with practice_scope(cast.id):
        assert not SkillGrant.objects.exists()


def test_two_skills_of_one_name_are_refused(leader, cast):
    leader.post(reverse("practice:skills"), {"name": "Worry"})
    answer = leader.post(reverse("practice:skills"), {"name": "worry"})
    assert "There is a skill of this name already." in answer.content.decode()


def add(cast, now, weekday=5, starts=time(9), ends=time(12), **fields):
    return rota.add_shift(
        staff=cast.dana,
        location=cast.location,
        hours=Hours(weekday, starts, ends, **fields),
        by=cast.mara,
        at=now,
    )


def test_nobody_works_twice_at_the_same_time(scoped, now):
    add(scoped, now)
    with pytest.raises(rota.OverlappingShifts, match="Dana works at that time already"):
        add(scoped, now, starts=time(11), ends=time(13))
    add(scoped, now, starts=time(12), ends=time(13))
    add(scoped, now, starts=time(9), ends=time(12), is_on_call=True)


def test_shifts_of_different_weeks_do_not_collide(scoped, now):
    add(scoped, now, last_day=date(2026, 3, 31))
    add(scoped, now, first_day=date(2026, 4, 1))
    with pytest.raises(rota.OverlappingShifts):
        add(scoped, now, first_day=date(2026, 3, 31), last_day=date(2026, 3, 31))


def test_a_shift_valid_backwards_is_refused(scoped, now):
    with pytest.raises(rota.EndsBeforeItStarts):
        add(scoped, now, first_day=date(2026, 4, 2), last_day=date(2026, 4, 1))


def test_shifts_are_added_for_several_days_or_not_at_all(leader, cast):
    fields = {"staff": cast.dana.pk, "location": cast.location.pk, "starts": "09:00"}
    address = reverse("practice:shifts")
    leader.post(address, {**fields, "ends": "12:00", "weekdays": ["5", "6"]})
    with practice_scope(cast.id):
        assert Shift.objects.filter(staff=cast.dana, weekday__gte=5).count() == 2
        before = Shift.objects.count()
    answer = leader.post(address, {**fields, "ends": "10:00", "weekdays": ["6", "0"]})
    assert "works at that time already" in answer.content.decode()
    with practice_scope(cast.id):
        assert Shift.objects.count() == before


def test_an_absence_is_typed_on_the_clock_of_the_location(leader, cast):
    fields = {"starts_at": "2026-03-10T09:00", "ends_at": "2026-03-10T12:00", "note": "Course"}
    leader.post(reverse("practice:absences", args=[cast.dana.pk]), fields)
    with practice_scope(cast.id):
        absence = Absence.objects.get()
    assert absence.starts_at == datetime(2026, 3, 10, 14, tzinfo=UTC)  # Chicago is at -5


def test_an_absence_that_ends_before_it_starts_is_said(leader, cast):
    fields = {"starts_at": "2026-03-10T09:00", "ends_at": "2026-03-10T08:00"}
    answer = leader.post(reverse("practice:absences", args=[cast.dana.pk]), fields)
    assert "The absence ends before it starts." in answer.content.decode()


def seen(cast):
    with practice_scope(cast.id):
        cast.dana.refresh_from_db()
    return cast.dana.seen_at


def test_what_somebody_does_is_noted_once_a_minute(client_of, cast):
    browser = client_of(cast.dana)
    with time_machine.travel(NOW, tick=False) as clock:
        browser.get(reverse("practice:me"))
        assert seen(cast) == NOW
        clock.shift(timedelta(seconds=59))
        browser.get(reverse("practice:me"))
        assert seen(cast) == NOW
        clock.shift(timedelta(seconds=1))
        browser.get(reverse("practice:me"))
        assert seen(cast) == NOW + timedelta(minutes=1)


def test_a_page_that_asks_by_itself_is_nobody(client_of, cast):
    browser = client_of(cast.dana)
    with time_machine.travel(NOW, tick=False):
        browser.get(reverse("practice:me"), headers={"X-Rapport-Passive": "1"})
    assert seen(cast) is None


def test_away_and_back(client_of, cast):
    browser = client_of(cast.dana)
    fragment = browser.post(
        reverse("practice:presence"), {"is_away": "1"}, headers={"HX-Request": "true"}
    )
    seen(cast)
    assert cast.dana.is_away
    assert "I am back" in fragment.content.decode()
    browser.post(reverse("practice:presence"), {"is_away": "0"})
    seen(cast)
    assert not cast.dana.is_away


def test_people_say_who_they_are(client_of, cast):
    browser = client_of(cast.dana)
    browser.post(reverse("practice:me"), {"name": "Dana Reyes", "languages": "en es"})
    with practice_scope(cast.id):
        dana = Staff.objects.select_related("user").get(pk=cast.dana.pk)
    assert (dana.name, dana.user.name, dana.languages) == ("Dana Reyes", "Dana Reyes", ["en", "es"])
