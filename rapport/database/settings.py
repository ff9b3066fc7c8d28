"""From a database address to Django's settings."""

import sys
from typing import Any
from urllib.parse import unquote, urlsplit

from psycopg.conninfo import conninfo_to_dict


def connection(url: str, *, pooled: bool = True) -> dict[str, Any]:
    """The Django DATABASES entry for a libpq URL; `pooled` keeps a small pool of connections a process.

    A pooled connection is looked at before it is lent, so that a server that was restarted in between
    costs nobody a request (engine/pool.py).
    """
    parts: dict[str, Any] = dict(conninfo_to_dict(url))
    options = {k: v for k, v in parts.items() if k not in _NAMES}
    if pooled:
        options["prepare_threshold"] = sys.maxsize  # only what asks for it: see written.py
        options["pool"] = {"min_size": 1, "max_size": 10, "timeout": 20}
    entry: dict[str, Any] = {
        "ENGINE": "rapport.database.engine",
        "OPTIONS": options,
    }
    return entry | {django: parts.get(libpq, "") for libpq, django in _NAMES.items()}


def database_name(url: str) -> str:
    """The name of the database that a libpq URL leads to."""
    return unquote(urlsplit(url).path.lstrip("/"))


_NAMES = {"dbname": "NAME", "user": "USER", "password": "PASSWORD", "host": "HOST", "port": "PORT"}
