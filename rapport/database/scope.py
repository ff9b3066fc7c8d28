"""Which practice the current transaction acts for: row-level security reads it from here."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from django.db import connection, transaction

from rapport.database.written import fetched

SETTING = "rapport.practice"


@contextmanager
def practice_scope(practice_id: int) -> Iterator[None]:
    """Everything inside sees and writes the rows of this practice only.

    Opens a transaction (or a savepoint). The setting is local to the transaction and ends with it;
    but releasing a savepoint keeps it, so the value from before is put back by hand.
    """
    is_first = not connection.in_atomic_block
    with transaction.atomic():
        before = None if is_first else current_practice()
        _set(str(practice_id))
        yield
        if not is_first:
            _set(str(before or ""))


def current_practice() -> int | None:
    """The practice the current transaction acts for, or None outside every scope."""
    ((practice_id,),) = fetched("select nullif(current_setting(%s, true), '')::bigint", [SETTING])
    return cast("int | None", practice_id)


def _set(value: str) -> None:
    fetched("select set_config(%s, %s, true)", [SETTING, value])
