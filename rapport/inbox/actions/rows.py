"""Plain inserts for the paths where every round trip counts.

The ORM costs two to four times as much here (docs/decisions/0005). Column names come from our own
code only; values are always parameters.
"""

import json
from dataclasses import dataclass, field
from datetime import date, datetime
from functools import lru_cache
from typing import Any, cast

import psycopg
from django.db import connection
from psycopg import sql
from psycopg.types.json import Jsonb

from rapport.live.notify import announce_all

Row = dict[str, Any]


@dataclass(slots=True)
class Sheet:
    """Writes gathered so that many messages cost a few statements; nothing happens before `flush`.

    Rows may come in any order: foreign keys are checked at commit.
    """

    inserts: dict[tuple[str, tuple[str, ...]], list[Row]] = field(default_factory=dict)
    updates: dict[tuple[str, tuple[str, ...]], list[tuple[int, Row]]] = field(default_factory=dict)
    once: set[str] = field(default_factory=set)
    changed: set[tuple[int, str, int]] = field(default_factory=set)

    def insert(self, table: str, *rows: Row, unless_there: bool = False) -> None:
        """Add rows; unless_there: one that a unique constraint knows already is left as it was."""
        for row in rows:
            self.inserts.setdefault((table, tuple(row)), []).append(row)
        if unless_there:
            self.once.add(table)

    def update(self, table: str, row_id: int, values: Row) -> None:
        """Set columns of one row."""
        self.updates.setdefault((table, tuple(values)), []).append((row_id, values))

    def announce(self, *, practice_id: int, topic: str, subject_id: int) -> None:
        """Tell open pages that it changed, once however often it did."""
        self.changed.add((practice_id, topic, subject_id))

    def flush(self) -> None:
        """Write everything gathered, in one statement for each table and shape."""
        for (table, columns), rows in self.inserts.items():
            _insert(table, columns, rows, unless_there=table in self.once)
        for (table, columns), changes in self.updates.items():
            _update(table, columns, changes)
        announce_all(self.changed)
        for gathered in (self.inserts, self.updates, self.once, self.changed):
            gathered.clear()


def insert(table: str, *rows: Row, unless_there: bool = False) -> None:
    """Insert rows at once."""
    sheet = Sheet()
    sheet.insert(table, *rows, unless_there=unless_there)
    sheet.flush()


def _insert(table: str, columns: tuple[str, ...], rows: list[Row], *, unless_there: bool) -> None:
    _execute(_inserting(table, columns) + " on conflict do nothing" * unless_there, rows)


def _update(table: str, columns: tuple[str, ...], changes: list[tuple[int, Row]]) -> None:
    # The last word about a row counts.
    rows = [{**values, "id": row_id} for row_id, values in dict(changes).items()]
    _execute(_setting(table, columns), rows)


def _execute(statement: str, rows: list[Row]) -> None:
    """All rows as one parameter: a statement for each, even in a pipeline, costs twice as much.

    Through the driver's own cursor: Django's binds on the client, so it would not be prepared.
    """
    connection.ensure_connection()
    driver = cast("psycopg.Connection[Any]", connection.connection)
    with connection.wrap_database_errors:
        psycopg.Cursor(driver).execute(
            statement, [json.dumps(rows, default=_adapted)], prepare=True
        )


@lru_cache(maxsize=256)
def _inserting(table: str, columns: tuple[str, ...]) -> str:
    names = sql.SQL(", ").join(map(sql.Identifier, columns))
    statement = sql.SQL(
        "insert into {0} ({1}) select {1} from json_populate_recordset(null::{0}, %s)"
    )
    return statement.format(sql.Identifier(table), names).as_string(None)


@lru_cache(maxsize=256)
def _setting(table: str, columns: tuple[str, ...]) -> str:
    sets = sql.SQL(", ").join(sql.SQL("{0} = n.{0}").format(sql.Identifier(c)) for c in columns)
    statement = sql.SQL(
        "update {0} t set {1} from json_populate_recordset(null::{0}, %s) n where t.id = n.id"
    )
    return statement.format(sql.Identifier(table), sets).as_string(None)


def _adapted(value: Any) -> Any:
    """What JSON has no word for, as PostgreSQL reads it from text."""
    match value:
        case datetime() | date():
            return value.isoformat()
        case bytes() | bytearray() | memoryview():
            return f"\\x{value.hex()}"
        case Jsonb():
            return value.obj
    raise TypeError(f"a column can not hold a {type(value).__name__}")
