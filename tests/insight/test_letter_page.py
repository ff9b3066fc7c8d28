"""The page of the letter: each leader's own, with when it comes and a way to have it now."""

import pytest

from rapport.database.scope import practice_scope
from rapport.insight.models import LetterChoice, WeeklyLetter
from rapport.insight.tasks import turn

pytestmark = pytest.mark.django_db
PAGE = "/today/letter/"


@pytest.fixture
def olive(cast, client, now, time_machine):
    time_machine.move_to(now, tick=False)
    client.force_login(cast.olive.user)
    return client


def text(response) -> str:
    return " ".join(response.content.decode().split())


def test_today_leads_to_it_and_it_tells_the_last_full_week(olive):
    assert f'href="{PAGE}"' in text(olive.get("/today/"))
    assert f'href="{PAGE}"' in text(olive.get("/coaching/week/"))
    page = text(olive.get(PAGE))
    assert "Your week, 23 February to 1 March" in page
    assert "You have signed nothing yet." in page
    assert "Your week, 16 to 22 February" in text(olive.get(f"{PAGE}?week=2026-02-16"))
    assert "Your week, 23 February" in text(olive.get(f"{PAGE}?week=2026-03-04")), "not over yet"


def test_the_part_on_wording_comes_by_itself_and_is_empty_without_a_figure(olive):
    assert 'hx-get="/today/letter/wording/?week=2026-02-23"' in text(olive.get(PAGE))
    answer = olive.get(f"{PAGE}wording/?week=2026-02-23")
    assert (answer.status_code, answer.content) == (200, b"")


def test_day_and_hour_are_ones_own(olive, cast):
    assert "07:30" in text(olive.get(PAGE))
    olive.post(f"{PAGE}choice/", {"is_on": "on", "weekday": "4", "at": "16:00"})
    assert "16:00" in text(olive.get(PAGE))
    assert olive.post(f"{PAGE}choice/", {"weekday": "9", "at": "x"}).status_code == 422
    with practice_scope(cast.id):
        (row,) = LetterChoice.objects.all()
        assert (row.staff_id, row.weekday, row.is_on) == (cast.olive.pk, 4, True)


def test_it_is_sent_now_once_and_that_of_the_week_still_comes(
    olive, cast, postbox, mail_server, now
):
    olive.post(f"{PAGE}sending/")
    assert "on its way to you already" in text(olive.post(f"{PAGE}sending/"))
    assert turn(cast.id, at=now) == 1
    assert mail_server.recipients == ["olive@riverside.example"]
    assert "The last one was sent Wed 4 Mar, 10:00." in text(olive.get(PAGE))
    with practice_scope(cast.id):
        assert [row.is_asked for row in WeeklyLetter.objects.all()] == [True]


def test_looking_changes_nothing(olive, cast):
    assert (
        olive.get(f"{PAGE}choice/").status_code == olive.get(f"{PAGE}sending/").status_code == 405
    )
    with practice_scope(cast.id):
        assert not WeeklyLetter.objects.exists()


def test_who_does_not_lead_has_no_such_page(cast, client):
    client.force_login(cast.dana.user)
    assert client.get(PAGE).status_code == 403


def test_the_settings_find_it(olive):
    assert "Your weekly letter" in text(olive.get("/settings/find/?q=newsletter"))
