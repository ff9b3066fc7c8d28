"""Plain inserts for the paths where every round trip counts.

The ORM costs two to four times as much here (docs/decisions/0005). Column names come from our own
code only; values are always parameters.
"""

from collections.abc import Sequence
from typing import Any

from django.db import connection
from psycopg import sql
from psycopg.types.json import Jsonb

Row = dict[str, Any]


def insert(table: str, *rows: Row, unless_there: bool = False) -> None:
    """Insert rows of one shape into a table in one statement; does nothing without rows.

    unless_there: a row that a unique constraint knows already is left as it was.
    """
    if not rows:
        return
    columns = list(rows[0])
    values = [_adapted(row[column]) for row in rows for column in columns]
    with connection.cursor() as cursor:
        statement = _statement(table, columns, len(rows))
        cursor.execute(statement + " on conflict do nothing" * unless_there, values)


def update(table: str, practice_id: int, row_id: int, values: Row) -> None:
    """Set columns of one row."""
    sets = sql.SQL(", ").join(sql.SQL("{} = %s").format(sql.Identifier(c)) for c in values)
    statement = sql.SQL("update {} set {} where practice_id = %s and id = %s")
    query = statement.format(sql.Identifier(table), sets).as_string(None)
    with connection.cursor() as cursor:
        cursor.execute(query, [*map(_adapted, values.values()), practice_id, row_id])


def _statement(table: str, columns: Sequence[str], rows: int) -> str:
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    one = "(" + ", ".join(["%s"] * len(columns)) + ")"
    head = sql.SQL("insert into {} ({}) values ").format(sql.Identifier(table), names)
    return head.as_string(None) + ", ".join([one] * rows)


def _adapted(value: Any) -> Any:
    is_document = isinstance(value, dict) or (
        isinstance(value, list) and bool(value) and isinstance(value[0], dict)
    )
    return Jsonb(value) if is_document else value
