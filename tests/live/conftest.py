"""A live process for the tests of this folder."""

import pytest
from django.conf import settings
from django.db import connection
from psycopg.conninfo import make_conninfo

from bench.stack import free_ports
from tests.live.streams import LiveProcess, Stream


@pytest.fixture(scope="session")
def database(django_db_setup):
    """The address of this worker's own database: what one test ends is nobody else's."""
    return make_conninfo(settings.URLS.direct, dbname=connection.settings_dict["NAME"])


@pytest.fixture(scope="session")
def live(database):
    process = LiveProcess(database, free_ports()[0])
    yield process
    process.stop()


@pytest.fixture(autouse=True)
def _close_streams():
    yield
    while Stream.opened:
        Stream.opened.pop().close()
