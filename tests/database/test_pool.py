"""What the pool lends: the connection that came back last, which is not asked whether it works while it is warm."""

import pytest
from django.db import connection

from rapport.database.engine import pool as pool_module
from rapport.database.engine.pool import Pool
from tests.superuser import as_superuser


@pytest.fixture
def pool(db):
    """Two connections, however long the machine takes between two lines of a test."""
    with Pool(kwargs=connection.get_connection_params(), min_size=2, max_size=2) as made:
        made.wait(30)
        yield made


@pytest.fixture
def warm(monkeypatch):
    monkeypatch.setattr(pool_module, "LONG", 3600.0)


@pytest.fixture
def asked(monkeypatch):
    """The connections that were asked, in order."""
    found = []
    monkeypatch.setattr(Pool, "check_connection", staticmethod(found.append))
    return found


def test_what_came_back_last_is_lent_first(pool):
    first, second = pool.getconn(), pool.getconn()
    pool.putconn(second)
    pool.putconn(first)
    assert pool.getconn() is first
    assert pool.getconn() is second
    for lent in (first, second):
        pool.putconn(lent)


def test_a_warm_connection_is_not_asked(pool, warm, asked):
    lent = pool.getconn()
    pool.putconn(lent)
    asked.clear()
    assert pool.getconn() is lent
    assert asked == []
    pool.putconn(lent)


def test_one_that_rested_is_asked(pool, monkeypatch, asked):
    lent = pool.getconn()
    pool.putconn(lent)
    monkeypatch.setattr(pool_module, "LONG", -1.0)
    asked.clear()
    assert pool.getconn() is lent
    assert asked == [lent]
    pool.putconn(lent)


def test_one_whose_server_ended_is_not_lent_however_warm(pool, warm):
    lent = pool.getconn()
    pid = lent.info.backend_pid
    pool.putconn(lent)
    as_superuser("select pg_terminate_backend(%s, 30000)", pid)
    with pool.connection(30) as other:
        assert other.info.backend_pid != pid
        assert other.execute("select 1").fetchone() == (1,)
