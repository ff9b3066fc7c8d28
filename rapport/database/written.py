"""Queries whose SQL is written once in a process, for pages that are asked for all day.

Stating a query with a few joins takes Django longer than PostgreSQL takes to answer it (1 ms against
0.2), and a conversation needs twenty. Only the statement is kept: every call asks the database.
"""

from collections.abc import Callable
from copy import copy
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cached_property, partial
from typing import Any, Generic, TypeVar

from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import QuerySet

Row = TypeVar("Row")
Kind = type[int] | type[datetime] | type[str]
Value = int | datetime | str
BITS = 64  # numbers of as many do not fit into a column
FIRST = 5_000_000_000_000_000_000  # marks stand where values will: no id and no limit is as large
BEFORE_ALL = datetime(1, 1, 2, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class _Statement:
    """What Django made of the query; `places`: of each parameter its name, or '' and the value as it is."""

    rows: Any
    compiler: Any
    sql: str
    places: tuple[tuple[str, Any], ...]


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

    def statement(self, **values: Value) -> tuple[str, tuple[Any, ...]]:
        """What PostgreSQL is asked, and its parameters."""
        if wrong := [n for n, kind in self._kinds.items() if not isinstance(values[n], kind)]:
            raise TypeError(f"{wrong} of a written query are of another type")
        kept = self._stated
        filled = (known(values[name]) if name else known for name, known in kept.places)
        return kept.sql, tuple(filled)

    def _asked(self, values: dict[str, Value]) -> Any:
        statement = self.statement(**values)
        compiler = copy(self._stated.compiler)
        compiler.connection = connections[DEFAULT_DB_ALIAS]  # this thread's
        compiler.as_sql = lambda *_, **__: statement
        rows = self._stated.rows.all()
        rows.query.get_compiler = lambda *_, **__: compiler
        return rows

    @cached_property
    def _stated(self) -> _Statement:
        marks = {name: _mark(kind, n) for n, (name, kind) in enumerate(self._kinds.items())}
        rows: QuerySet[Any, Any] = self._build(**marks)
        compiler: Any = rows.query.get_compiler(DEFAULT_DB_ALIAS)
        sql, parameters = compiler.as_sql()
        names = {mark: name for name, mark in marks.items()}
        places = tuple(_place(one, names) for one in parameters)
        if lost := set(marks) - {name for name, _ in places}:
            raise TypeError(f"{sorted(lost)} do not reach the statement as they are")
        return _Statement(rows, compiler, sql, places)


def written(**kinds: Kind) -> Callable[[Callable[..., QuerySet[Any, Row]]], Written[Row]]:
    """The decorator for a function that builds a queryset from values of these types."""
    return partial(Written, **kinds)


def _mark(kind: Kind, number: int) -> Value:
    if kind is datetime:
        return BEFORE_ALL + timedelta(microseconds=number)
    return FIRST + number if kind is int else f"\N{REPLACEMENT CHARACTER}{number}"


def _place(parameter: Any, names: dict[Value, str]) -> tuple[str, Any]:
    """Numbers go out in the type that Django gave the mark; everything else as it comes."""
    name = names.get(parameter, "") if isinstance(parameter, int | datetime | str) else ""
    if not name:
        return "", parameter
    return name, type(parameter) if isinstance(parameter, int) else _same


def _same(value: Any) -> Any:
    return value
