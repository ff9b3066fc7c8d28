"""Which practice the current transaction acts for: row-level security reads it from here."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import cast

from django.db import connection, transaction

from rapport.database.written import fetched

SETTING = "rapport.practice"
ENTER = f"select set_config('{SETTING}', %s, true)"
HURRY = (
    f"{ENTER}, set_config('plan_cache_mode', 'force_generic_plan', true),"
    " set_config('join_collapse_limit', '1', true)"
)


@contextmanager
def practice_scope(practice_id: int, *, is_hurried: bool = False) -> Iterator[None]:
    """Everything inside sees and writes the rows of this practice only.

    is_hurried: written statements keep one plan from the first time on, whatever their values. A
    planner that may choose plans a join of ten tables anew each time, which costs 50 times its rows;
    so say it where every statement finds what it wants by a key. Tables are joined in the order in
    which they stand: trying the others is most of what planning costs.

    Opens a transaction (or a savepoint). The setting is local to the transaction and ends with it;
    but releasing a savepoint keeps it, so the value from before is put back by hand.
    """
    is_first = not connection.in_atomic_block
    with transaction.atomic():
        before = None if is_first else current_practice()
        if before != practice_id or is_hurried:
            fetched(HURRY if is_hurried else ENTER, [str(practice_id)])
        yield
        if not is_first and before != practice_id:
            fetched(ENTER, [str(before or "")])


def current_practice() -> int | None:
    """The practice the current transaction acts for, or None outside every scope."""
    ((practice_id,),) = fetched("select nullif(current_setting(%s, true), '')::bigint", [SETTING])
    return cast("int | None", practice_id)
