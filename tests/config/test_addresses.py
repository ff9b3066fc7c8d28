"""Where Rapport listens and how it is reached."""

import pytest

from rapport.config.processes.addresses import environment, read
from rapport.config.processes.errors import CannotRun


def test_the_defaults():
    found = read({})
    assert (found.host, found.port, found.live_port, found.smtp_port) == (
        "127.0.0.1",
        8000,
        8001,
        2525,
    )
    assert found.url == "http://127.0.0.1:8000"


def test_live_updates_are_on_the_next_port():
    assert read({"RAPPORT_PORT": "9100"}).live_port == 9101
    assert read({"RAPPORT_PORT": "9100", "RAPPORT_LIVE_PORT": "9300"}).live_port == 9300


def test_a_port_that_is_none_is_refused():
    with pytest.raises(CannotRun, match="RAPPORT_PORT is not a port: http"):
        read({"RAPPORT_PORT": "http"})


def test_without_a_proxy_pages_and_live_updates_have_two_origins():
    added = environment({}, port=9100, demo=None)
    assert added["RAPPORT_URL"] == "http://127.0.0.1:9100"
    assert added["RAPPORT_LIVE_URL"] == "http://127.0.0.1:9101"
    assert "RAPPORT_DEMO" not in added


def test_behind_a_proxy_both_are_one_origin_and_its_name_is_allowed():
    added = environment({"RAPPORT_URL": "https://desk.example"}, port=None, demo=False)
    assert "RAPPORT_LIVE_URL" not in added
    assert "desk.example" in added["RAPPORT_HOSTS"].split(",")
    assert "127.0.0.1" in added["RAPPORT_HOSTS"].split(",")
    assert added["RAPPORT_DEMO"] == "0"


def test_what_the_operator_set_stays():
    given = {"RAPPORT_LIVE_URL": "https://live.example", "RAPPORT_HOSTS": "desk.example"}
    added = environment(given, port=None, demo=None)
    assert added["RAPPORT_LIVE_URL"] == "https://live.example"
    assert "RAPPORT_HOSTS" not in added
