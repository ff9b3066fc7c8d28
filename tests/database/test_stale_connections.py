"""A database that was restarted between two requests fails neither of them."""

import pytest
from django.db import connection, connections
from django.urls import reverse

from tests.superuser import superuser


def end_all_backends() -> int:
    """What a restart does to everybody's connections; returns how many there were."""
    name = connections["default"].settings_dict["NAME"]
    with superuser() as admin:
        killed = admin.execute(
            "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = %s",
            [name],
        )
        return len(killed.fetchall())


@pytest.fixture
def pooled(transactional_db):
    """Connections go back to the pool between requests, as they do behind a web server.

    A pool of this test's own: what other tests left in theirs is not what was restarted here.
    """
    connections.close_all()
    connections["default"].close_pool()
    yield connections
    connections.close_all()


def backend() -> int:
    with connection.cursor() as cursor:
        cursor.execute("select pg_backend_pid()")
        return cursor.fetchone()[0]


def test_a_page_opens_after_the_database_went_away(cast, client, pooled):
    client.force_login(cast.dana.user)
    assert client.get(reverse("practice:me")).status_code == 200
    before = backend()
    pooled.close_all()
    assert end_all_backends() >= 1
    assert client.get(reverse("practice:me")).status_code == 200
    assert backend() != before


def test_ready_is_answered_at_once(client, pooled):
    backend()
    pooled.close_all()
    end_all_backends()
    assert client.get("/health/ready").json() == {"status": "ok", "database": "ok"}
