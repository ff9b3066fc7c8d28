"""The server's superuser, for what only it may see or do: tables of others, waiting locks, ending backends."""

import os

import psycopg
from django.conf import settings


def superuser(*, dbname: str = "postgres") -> psycopg.Connection:
    """An autocommitting connection to the server the tests run on."""
    return psycopg.connect(address(), dbname=dbname, autocommit=True)


def address() -> str:
    """Of the embedded server, or DATABASE_SUPER_URL on a server that isn't ours."""
    url = os.environ.get("DATABASE_SUPER_URL") or settings.URLS.super
    assert url, "Set DATABASE_SUPER_URL to run the tests on a server of your own."
    return str(url)


def as_superuser(statement: str, *values: object) -> list[tuple[object, ...]]:
    """Run one statement and return its rows."""
    with superuser() as connection:
        cursor = connection.execute(statement, values or None)  # type: ignore[arg-type]
        return cursor.fetchall() if cursor.description else []
