"""Where a page asks for live updates."""

from urllib.parse import parse_qs, urlsplit

import pytest
import time_machine

from rapport.live.tickets import Ticket, read

NOW = 1_772_640_000  # 4 March 2026


@pytest.fixture
def desk(client, cast):
    client.force_login(cast.dana.user)
    return client


def redirected(response) -> tuple[str, dict[str, list[str]]]:
    parts = urlsplit(response["Location"])
    return parts._replace(query="").geturl(), parse_qs(parts.query)


def test_staff_are_sent_on_with_a_ticket_of_their_practice(desk, cast, settings):
    settings.LIVE_URL = "http://127.0.0.1:8123"
    response = desk.get("/live/")
    where, query = redirected(response)
    assert response.status_code == 307
    assert where == "http://127.0.0.1:8123/live/stream"
    assert read(query["ticket"][0]) == Ticket(cast.id, cast.dana.pk)
    assert "no-store" in response["Cache-Control"]


def test_behind_a_proxy_the_stream_has_the_same_origin(desk, settings):
    settings.LIVE_URL = ""
    assert redirected(desk.get("/live/"))[0] == "/live/stream"


def test_the_place_of_a_returning_page_is_carried_along(desk):
    assert redirected(desk.get("/live/?since=ab-7"))[1]["since"] == ["ab-7"]
    by_header = desk.get("/live/", headers={"Last-Event-ID": "ab-8"})
    assert redirected(by_header)[1]["since"] == ["ab-8"]


def test_who_is_not_signed_in_gets_no_ticket(client, db):
    response = client.get("/live/")
    assert response.status_code == 401
    assert "Location" not in response


def test_somebody_without_a_practice_gets_no_ticket(client, db):
    from rapport.accounts.models import User

    client.force_login(User.objects.create_user("nobody@elsewhere.example", "a long password"))
    assert client.get("/live/").status_code == 401


def test_nothing_is_changed_by_asking(desk):
    assert desk.post("/live/").status_code == 405


def test_asking_for_live_updates_does_not_keep_an_idle_session_alive(desk, settings):
    with time_machine.travel(NOW, tick=False) as clock:
        assert desk.get("/live/").status_code == 307
        desk.get("/today/")
        for _ in range(3):
            clock.shift(settings.IDLE_SIGN_OUT_SECONDS * 0.4)
            answer = desk.get("/live/").status_code
        assert answer == 401
