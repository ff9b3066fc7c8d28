"""Queries whose SQL is written once in a process and planned once a connection, for pages asked for all day.

Stating a query with a few joins takes Django 1 ms, planning it takes PostgreSQL 1 to 4, and finding its
rows 0.2; a conversation needs twenty. Only the statement is kept: every call asks the database.
"""

from collections.abc import Callable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial
from typing import Any, Generic, TypeVar

import psycopg
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import QuerySet
from psycopg.sql import Literal

Row = TypeVar("Row")
Kind = type[int] | type[datetime] | type[str]
Value = int | datetime | str
BITS = 64  # numbers of as many do not fit into a column
FIRST = 5_000_000_000_000_000_000  # marks stand where values will: no id and no limit is as large
BEFORE_ALL = datetime(1, 1, 2, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Statement:
    """What Django made of the query; `places`: of each parameter its name, and the type it goes out in."""

    rows: Any
    compiler: Any
    sql: str
    places: tuple[tuple[str, Callable[[Any], Any]], ...]


class Written(Generic[Row]):
    """A function from values to a queryset, stated at its first call and asked with every one.

    kinds: name → type of each value. A value must reach the SQL as a parameter, as it is: one that
    decides what the query looks like, a list or None cannot be written once. Numbers stay below BITS bits.
    """

    def __init__(self, build: Callable[..., Any], **kinds: Kind) -> None:
        self._build = build
        self._kinds = kinds

    def __call__(self, **values: Value) -> list[Row]:
        """All rows."""
        return list(self._asked(values))

    def first(self, **values: Value) -> Row | None:
        """The first row of a query that finds few."""
        return next(iter(self._asked(values)), None)

    def one(self, **values: Value) -> Row:
        """The first row. Raises the model's DoesNotExist where there is none."""
        found = self.first(**values)
        if found is None:
            raise self._stated.rows.model.DoesNotExist
        return found

    def statement(self, **values: Value) -> tuple[str, tuple[Any, ...]]:
        """What PostgreSQL is asked, and its parameters."""
        if wrong := [n for n, kind in self._kinds.items() if not isinstance(values[n], kind)]:
            raise TypeError(f"{wrong} of a written query are of another type")
        kept = self._stated
        return kept.sql, tuple(kind(values[name]) for name, kind in kept.places)

    def _asked(self, values: dict[str, Value]) -> Any:
        statement = self.statement(**values)
        compiler = copy(self._stated.compiler)
        compiler.connection = connections[DEFAULT_DB_ALIAS]  # this thread's
        compiler.execute_sql = lambda *_, **__: [fetched(*statement)]
        rows = self._stated.rows.all()
        rows.query.get_compiler = lambda *_, **__: compiler
        return rows

    @cached_property
    def _stated(self) -> _Statement:
        marks = {name: _mark(kind, n) for n, (name, kind) in enumerate(self._kinds.items())}
        rows: QuerySet[Any, Any] = self._build(**marks)
        compiler: Any = rows.query.get_compiler(DEFAULT_DB_ALIAS)
        sql, parameters = compiler.as_sql()
        compiler.connection = None  # each asking thread brings its own
        names = {mark: name for name, mark in marks.items()}
        places = [(_name(one, names), one) for one in parameters]
        named = tuple((name, _kind(mark)) for name, mark in places if name)
        if lost := set(marks) - {name for name, _ in named}:
            raise TypeError(f"{sorted(lost)} do not reach the statement as they are")
        return _Statement(rows, compiler, _filled(sql, places), named)


def written(**kinds: Kind) -> Callable[[Callable[..., QuerySet[Any, Row]]], Written[Row]]:
    """The decorator for a function that builds a queryset from values of these types."""
    return partial(Written, **kinds)


def _mark(kind: Kind, number: int) -> Value:
    if kind is datetime:
        return BEFORE_ALL + timedelta(microseconds=number)
    return FIRST + number if kind is int else f"\N{REPLACEMENT CHARACTER}{number}"


def _name(parameter: Any, names: dict[Value, str]) -> str:
    return names.get(parameter, "") if isinstance(parameter, int | datetime | str) else ""


def _kind(mark: Any) -> Callable[[Any], Any]:
    """Numbers go out in the type that Django gave the mark; everything else as it comes."""
    return type(mark) if isinstance(mark, int) else _same


def _same(value: Any) -> Any:
    return value


def _filled(sql: str, places: list[tuple[str, Any]]) -> str:
    """With what never changes in its place: a plan that is kept must know it to choose a partial index."""
    connection = _connected()
    texts = [
        "%s" if name else Literal(value).as_string(connection.connection).replace("%", "%%")
        for name, value in places
    ]
    return sql.replace("%%", "%%%%") % tuple(texts)


def fetched(sql: str, values: Sequence[Any] | Mapping[str, Any]) -> list[tuple[Any, ...]]:
    """All rows of a statement whose plan is kept; its text is the same with every call.

    Values are bound in the server, past Django's cursors, which cost a tenth of a short statement.
    """
    connection = _connected()
    if connection.queries_logged or connection.execute_wrappers:  # somebody looks on
        with connection.cursor() as cursor:
            cursor.execute(sql, values)
            return list(cursor.fetchall())
    connection.validate_no_broken_transaction()
    with connection.wrap_database_errors:
        return psycopg.Cursor(connection.connection).execute(sql, values, prepare=True).fetchall()


def _connected() -> Any:
    connection: Any = connections[DEFAULT_DB_ALIAS]
    connection.ensure_connection()
    return connection
