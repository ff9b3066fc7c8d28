"""Clients of the tests."""

import pytest

from rapport.clients import actions


@pytest.fixture
def ada(scoped, now):
    """Ada Example, added at the desk with an e-mail address and a phone."""
    return actions.add(
        name="Ada Example",
        email="ada@example.com",
        phone="(212) 555-0142",
        by=scoped.dana,
        at=now,
    )
