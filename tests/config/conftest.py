"""A running Rapport for the tests of this folder; homes that the server's user can reach."""

import secrets
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from bench.stack import Stack, running
from tests.homes import with_tables


@pytest.fixture(scope="session")
def stack() -> Iterator[Stack]:
    """One for all tests that leave it running."""
    with running(begin=with_tables, RAPPORT_REQUEST_LOG="1") as started:
        yield started


@pytest.fixture
def fresh() -> Iterator[Stack]:
    """One that has not been started."""
    with tempfile.TemporaryDirectory(prefix="rapport-config-") as folder:
        Path(folder).chmod(0o755)
        stack = Stack(Path(folder) / secrets.token_hex(4))
        yield stack
        stack.remove()
