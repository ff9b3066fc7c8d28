"""Fixtures of the desk's tests."""

import pytest
import time_machine

from tests.conftest import NOW


@pytest.fixture
def at_ten():
    """The clock stands at `now`, also for the views."""
    with time_machine.travel(NOW, tick=False):
        yield


@pytest.fixture
def as_(client):
    """Signs somebody in: `as_(cast.dana)`; with `htmx`, as a part of the page asks."""

    def sign_in(staff, *, htmx=False):
        client.force_login(staff.user)
        client.defaults.pop("HTTP_HX_REQUEST", None)
        if htmx:
            client.defaults["HTTP_HX_REQUEST"] = "true"
        return client

    return sign_in
