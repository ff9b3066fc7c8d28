"""A live process for the tests of this folder."""

import pytest
from django.conf import settings

from bench.stack import free_ports
from tests.live.streams import LiveProcess, Stream


@pytest.fixture(scope="session")
def live(postgres):
    process = LiveProcess(settings.URLS.direct, free_ports()[0])
    yield process
    process.stop()


@pytest.fixture(autouse=True)
def _close_streams():
    yield
    while Stream.opened:
        Stream.opened.pop().close()
