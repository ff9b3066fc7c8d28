"""Which practice the current transaction acts for: row-level security reads it from here."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection, transaction

SETTING = "rapport.practice"


@contextmanager
def practice_scope(practice_id: int) -> Iterator[None]:
    """Everything inside sees and writes the rows of this practice only.

    Opens a transaction (or a savepoint). The setting is local to the transaction, but releasing a
    savepoint keeps it, so the value from before is put back by hand.
    """
    with transaction.atomic():
        before = current_practice()
        _set(str(practice_id))
        yield
        _set(str(before or ""))


def current_practice() -> int | None:
    """The practice the current transaction acts for, or None outside every scope."""
    with connection.cursor() as cursor:
        cursor.execute("select nullif(current_setting(%s, true), '')::bigint", [SETTING])
        row = cursor.fetchone()
    return row[0] if row else None


def _set(value: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute("select set_config(%s, %s, true)", [SETTING, value])
