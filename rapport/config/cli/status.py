"""`rapport status`: what runs, and how it is."""

import argparse
import json
import os
from importlib.metadata import version

import psycopg

from rapport.config import secrets
from rapport.config.cli.errors import CommandFailed
from rapport.config.processes import addresses, memo, readiness
from rapport.database.embedded import database_urls, is_embedded


def run(given: argparse.Namespace) -> int:
    found = report()
    if given.json:
        print(json.dumps(found))
    else:
        print("\n".join(f"{name:10} {value}" for name, value in found.items()))
    if not found["ready"]:
        raise CommandFailed("not everything serves; `rapport doctor` says why")
    return 0


def report() -> dict[str, object]:
    """The state of the installation; `ready` is whether a person could work now."""
    home = secrets.home(os.environ)
    running = memo.read(home)
    where = running or addresses.read(os.environ)
    database = _database_version()
    serves = {
        "web": readiness.answers(f"{where.web}/health/ready"),
        "live": readiness.answers(f"{where.live}/live/health"),
    }
    return {
        "version": version("rapport"),
        "home": str(home),
        "url": where.web,
        "ready": database is not None and all(serves.values()),
        "database": database,
        "embedded": is_embedded(os.environ),
        **serves,
        "supervisor": running.pid if running else None,
        "processes": dict(running.children) if running else {},
    }


def _database_version() -> str | None:
    try:
        with psycopg.connect(database_urls(os.environ).app, connect_timeout=3) as connection:
            return str(connection.info.parameter_status("server_version"))
    except psycopg.Error:
        return None
