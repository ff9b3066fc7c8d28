"""One real PostgreSQL for all tests, with the roles and policies of production.

Tables are migrated as the owner; tests act as the application role, which owns nothing.
"""

import fcntl
import os
import tempfile
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

import hypothesis
import pytest

STATE = Path(tempfile.gettempdir()) / f"rapport-tests-{os.geteuid()}"
os.environ.setdefault("RAPPORT_HOME", str(STATE / "home"))
os.environ.setdefault("RAPPORT_SECRET_KEY", "tests-only-tests-only-tests-only-tests-only")
os.environ.setdefault("RAPPORT_FIELD_KEYS", "dGVzdHMtb25seS10ZXN0cy1vbmx5LXRlc3RzLW9ubHk")
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "rapport.config.settings")
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # each worker has one core

import django  # noqa: E402 - after the environment
from django.conf import settings  # noqa: E402 - after the environment

from rapport.database import loops  # noqa: E402 - after the environment
from rapport.database.embedded import find_home, is_embedded  # noqa: E402 - after the environment
from rapport.database.embedded.testing import server  # noqa: E402 - after the environment
from tests import emptying  # noqa: E402 - after the environment
from tests.fingerprint import fingerprint  # noqa: E402 - after the environment
from tests.superuser import as_superuser  # noqa: E402 - after the environment

django.setup()  # the cast below imports models
settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]  # fast, tests only
# The same examples every time; `HYPOTHESIS_PROFILE=default` looks for new ones.
hypothesis.settings.register_profile("check", derandomize=True, deadline=None)
hypothesis.settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "check"))
pytest_plugins = ["tests.cast"]
emptying.install()
LONGEST_NAME = 120  # of a case
NOW = datetime(2026, 3, 4, 16, 0, tzinfo=UTC)  # a Wednesday, 10:00 in Chicago


@pytest.fixture(scope="session")
def postgres() -> Iterator[None]:
    """The embedded server, or the one DATABASE_URL names."""
    embedded = server(find_home(os.environ).root) if is_embedded(os.environ) else nullcontext()
    with embedded:
        yield
        loops._listener.end()


@pytest.fixture
def own_listener(monkeypatch) -> Iterator[None]:
    """Loops hear the database of this test run; the process's own listener began with another."""
    from django.db import connection

    parts = urlsplit(settings.URLS.direct)
    own = urlunsplit(parts._replace(path="/" + str(connection.settings_dict["NAME"])))
    monkeypatch.setattr(settings, "URLS", replace(settings.URLS, direct=own))
    listener = loops.Listener()
    monkeypatch.setattr(loops, "_listener", listener)
    yield
    listener.end()


@pytest.fixture(scope="session")
def django_db_setup(postgres, django_db_blocker) -> Iterator[None]:
    """A database of this worker's own, copied from a template that is migrated once a change."""
    from django.db import connections

    name = f"test_{fingerprint()}_{os.getpid()}"
    template = f"template_{fingerprint()}"
    STATE.mkdir(mode=0o700, exist_ok=True)
    with django_db_blocker.unblock(), open(STATE / "lock", "w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        _drop_left_behind()
        _make_template(template)
        as_superuser(f'create database "{name}" owner rapport_owner template "{template}"')
    for alias in ("default", "owner"):
        connections[alias].close()
        connections.settings[alias]["NAME"] = name
        connections[alias].settings_dict["NAME"] = name
    yield
    with django_db_blocker.unblock():
        for connection in connections.all():
            connection.close()
            if connection.alias == "default":
                connection.close_pool()
        as_superuser(f'drop database if exists "{name}" with (force)')


def _drop_left_behind() -> None:
    """Databases of runs that were killed."""
    for (name,) in as_superuser("select datname from pg_database where datname ~ '^test_'"):
        is_stale = not Path(f"/proc/{str(name).rpartition('_')[2]}").exists()
        if is_stale and not as_superuser("select 1 from pg_stat_activity where datname = %s", name):
            as_superuser(f'drop database if exists "{name}"')


def _make_template(template: str) -> None:
    from django.core.management import call_command
    from django.db import connections

    if as_superuser("select 1 from pg_database where datname = %s", template):
        return
    draft = f"{template}_draft"
    as_superuser(f'drop database if exists "{draft}" with (force)')
    as_superuser(f'create database "{draft}" owner rapport_owner')
    owner = connections["owner"]
    before = owner.settings_dict["NAME"]
    owner.settings_dict["NAME"] = draft
    call_command("migrate", verbosity=0)
    owner.close()
    owner.settings_dict["NAME"] = before
    as_superuser(f'alter database "{draft}" rename to "{template}"')


@pytest.fixture
def now() -> datetime:
    """Wednesday 4 March 2026, 10:00 in Chicago: the demo location is open."""
    return NOW


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests of a file that reads the demo's month run on one worker: it is written once for them."""
    for item in items:
        if (
            "month" in getattr(item, "fixturenames", ())
            and item.get_closest_marker("xdist_group") is None
        ):
            item.add_marker(pytest.mark.xdist_group(f"month-{item.path.stem}"))


def pytest_make_parametrize_id(config: pytest.Config, val: object, argname: str) -> str | None:
    """Long texts name their case by their length: two megabytes in a name are sent between workers."""
    if isinstance(val, str | bytes) and len(val) > LONGEST_NAME:
        return f"{argname}-of-{len(val)}"
    return None
