"""The on-call ladder as it runs: the next rung until somebody has it, then never again."""

from datetime import timedelta

import pytest

from rapport.database.scope import practice_scope
from rapport.inbox.actions import flagging
from rapport.inbox.actions.paging import climb_due
from rapport.inbox.models import Event, Page, RedFlag
from rapport.inbox.tasks import due_practices, sweep
from tests.inbox.red_flags import FEVER, MINUTE, on_call, paged, worried

pytestmark = pytest.mark.django_db


@pytest.fixture
def watched(scoped):
    """Clio at once, Ivo after five minutes, Mara after ten, the owner after fifteen."""
    on_call(scoped, (scoped.clio, 0), (scoped.ivo, 5), (scoped.mara, 10))
    return scoped


def on_screen(flag):
    return [name for name, _way in paged(flag, way="screen")]


def test_nobody_else_is_paged_before_five_minutes(watched, now):
    flag = worried(watched, at=now)
    assert climb_due(watched.id, at=now + 5 * MINUTE - timedelta(seconds=1)) == 0
    assert on_screen(flag) == ["Clio"]


def test_the_ladder_is_climbed_to_the_owner_and_begins_again(watched, now):
    flag = worried(watched, at=now)
    for minutes in (5, 10, 15):
        climb_due(watched.id, at=now + minutes * MINUTE)
    assert on_screen(flag) == ["Clio", "Ivo", "Mara", "Olive"]
    climb_due(watched.id, at=now + 30 * MINUTE)
    assert on_screen(flag)[4:] == ["Clio", "Ivo", "Mara", "Olive"]


def test_a_clock_that_slept_pages_everybody_once(watched, now):
    flag = worried(watched, at=now)
    assert climb_due(watched.id, at=now + timedelta(hours=2)) == 1
    assert sorted(on_screen(flag)) == ["Clio", "Clio", "Ivo", "Mara", "Olive"]
    assert climb_due(watched.id, at=now + timedelta(hours=2)) == 0


def test_whoever_has_it_stops_the_ladder(watched, now):
    flag = worried(watched, at=now)
    flagging.acknowledge(flag, by=watched.clio, at=now + MINUTE)
    assert climb_due(watched.id, at=now + timedelta(hours=5)) == 0
    assert on_screen(flag) == ["Clio"]


def test_the_second_who_says_so_changes_nothing(watched, now):
    flag = worried(watched, at=now)
    flagging.acknowledge(flag, by=watched.clio, at=now)
    watched.ivo.role = "clinician"
    watched.ivo.save()
    flagging.acknowledge(flag, by=watched.ivo, at=now + MINUTE)
    flag.refresh_from_db()
    assert (flag.acknowledged_by, flag.acknowledged_at) == (watched.clio, now)


def test_it_goes_on_whatever_became_of_the_pages(watched, now):
    flag = worried(watched, at=now)
    Page.objects.update(state="failed", error="no answer")
    climb_due(watched.id, at=now + 5 * MINUTE)
    assert on_screen(flag) == ["Clio", "Ivo"]


def test_every_step_is_in_the_ledger_with_whom_and_how(watched, now):
    flag = worried(watched, at=now)
    climb_due(watched.id, at=now + 5 * MINUTE)
    rows = Event.objects.filter(kind="paged").order_by("id")
    assert [(row.data["staff"], row.data["step"], row.data["ways"]) for row in rows] == [
        (watched.clio.pk, 0, ["screen", "email", "voice"]),
        (watched.ivo.pk, 1, ["screen", "email", "voice"]),
    ]
    assert {row.data["flag"] for row in rows} == {flag.pk}


def test_a_ladder_that_was_changed_meanwhile_holds_from_the_next_step(watched, now):
    flag = worried(watched, at=now)
    watched.ivo.on_call_steps.all().delete()
    climb_due(watched.id, at=now + 10 * MINUTE)
    assert on_screen(flag) == ["Clio", "Mara"]


def test_whoever_left_is_not_paged(watched, now):
    watched.clio.is_active = False
    watched.clio.save()
    assert on_screen(worried(watched, at=now)) == ["Ivo"]


def test_what_can_wait_reaches_the_owner_at_the_end_of_the_day(watched, now):
    flag = worried(watched, at=now, text=FEVER)
    closing = now + timedelta(hours=8)
    climb_due(watched.id, at=flag.next_step_at)
    climb_due(watched.id, at=closing)
    assert on_screen(flag) == ["Clio", "Clio", "Clio", "Olive"]
    assert not Page.objects.filter(way="voice").exists()


def test_the_clock_finds_due_flags_of_every_practice(cast, outsiders, now):
    for practice in (cast, outsiders):
        with practice_scope(practice.id):
            on_call(practice, (practice.clio, 0), (practice.ivo, 5))
            worried(practice, at=now)
    assert set(due_practices(now + 5 * MINUTE)) == {cast.id, outsiders.id}
    sweep(at=now + 5 * MINUTE)
    for practice in (cast, outsiders):
        with practice_scope(practice.id):
            assert on_screen(RedFlag.objects.get()) == ["Clio", "Ivo"]


def test_a_step_that_dies_is_taken_by_the_next(watched, now, monkeypatch):
    flag = worried(watched, at=now)

    def dies(self):
        raise ConnectionError

    with monkeypatch.context() as broken:
        broken.setattr("rapport.inbox.actions.paging.Sheet.flush", dies)
        with pytest.raises(ConnectionError), practice_scope(watched.id):
            climb_due(watched.id, at=now + 5 * MINUTE)
    assert on_screen(flag) == ["Clio"]
    climb_due(watched.id, at=now + 6 * MINUTE)
    assert on_screen(flag) == ["Clio", "Ivo"]
