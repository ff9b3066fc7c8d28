"""Which tables hold what belongs to a client, read from the models themselves.

A row belongs to a client when a chain of CASCADE keys leads from it to them. So an app above this
one needs no word here: its tables move with a merge, are counted before an erasure and forgotten by it.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from django.db import models

from rapport.clients.models import Client, ClientMerge, DataKey, Erasure
from rapport.database.sealed import SealedField, SealedText
from rapport.database.tenancy import TenantModel

Moved = dict[str, list[int]]  # ids of rows by the column that points at their client
ABOUT_CLIENTS = (ClientMerge, Erasure)  # records about clients stay where they are


@dataclass(frozen=True, slots=True)
class Belonging:
    """A table, and the keys that lead from its rows to the client: ("conversation", "client").

    `nearest` names the column at the end of the path, which points at the client.
    `columns` are all its sealed columns, `client_columns` those under the client's own key,
    `own_columns` those under the key that the row itself names;
    `has_key` says whether a row names the data key it is sealed with.
    """

    model: type[TenantModel]
    path: tuple[str, ...]
    nearest: str
    columns: tuple[str, ...]
    client_columns: tuple[str, ...]
    own_columns: tuple[str, ...]
    has_key: bool

    @property
    def lookup(self) -> str:
        """The path as a Django lookup."""
        return "__".join(self.path)

    def of(self, clients: Collection[int]) -> models.QuerySet[Any]:
        """The rows of these clients."""
        return self.model._base_manager.filter(**{f"{self.lookup}__in": clients})

    def under(self, moved: Moved) -> models.QuerySet[Any]:
        """The rows that moved, or hang from one that did."""
        step = "__".join((*self.path[:-1], "pk__in"))
        return self.model._base_manager.filter(**{step: moved.get(self.nearest, [])})


@cache
def belongings() -> tuple[Belonging, ...]:
    """Every table of a client, nearest first."""
    paths = dict(_paths())
    return tuple(_belonging(model, path, _named(model, path)) for model, path in paths.items())


def parts_of(belonging: Belonging) -> list[Belonging]:
    """Tables whose rows are sealed with the key of a row of this one, such as files of a message."""
    return [b for b in belongings() if b.path[1:] == belonging.path and b.columns]


def column_name(model: type[models.Model], field: str) -> str:
    """How a column is named in `Moved`: inbox.conversation.client."""
    return f"{model._meta.label_lower}.{field}"


def _named(model: type[models.Model], path: tuple[str, ...]) -> str:
    for step in path[:-1]:
        model = model._meta.get_field(step).related_model  # type: ignore[assignment]  # a model
    return column_name(model, path[-1])


@cache
def movable() -> tuple[tuple[type[TenantModel], str], ...]:
    """Every column that points at a client and follows them when they are merged."""
    return tuple(
        (field.model, field.name)
        for field in (r.field for r in _relations(Client))
        if field.model not in ABOUT_CLIENTS
    )


def _paths() -> Iterator[tuple[type[TenantModel], tuple[str, ...]]]:
    seen: set[type[models.Model]] = {Client, *ABOUT_CLIENTS}
    ahead: list[tuple[type[models.Model], tuple[str, ...]]] = [(Client, ())]
    for model, path in ahead:
        for relation in _relations(model):
            child = relation.field.model
            if relation.on_delete is models.CASCADE and child not in seen:
                seen.add(child)
                ahead.append((child, (relation.field.name, *path)))
    return ((m, p) for m, p in ahead[1:] if issubclass(m, TenantModel))


def _relations(model: type[models.Model]) -> list[Any]:
    fields = model._meta.get_fields(include_hidden=True)
    return [f for f in fields if f.auto_created and not f.concrete and f.one_to_many]


def _belonging(model: type[TenantModel], path: tuple[str, ...], nearest: str) -> Belonging:
    fields = model._meta.get_fields()
    own = {f.remote_field.model for f in fields if isinstance(f, models.ForeignKey)}
    keyed = {text.column: text.path for text in _texts(model)}
    columns = tuple(f.name for f in fields if isinstance(f, SealedField))
    return Belonging(
        model=model,
        path=path,
        nearest=nearest,
        columns=columns,
        client_columns=tuple(c for c in columns if keyed.get(c) == [*path, "key"]),
        own_columns=tuple(c for c in columns if keyed.get(c) == ["key"]),
        has_key=DataKey in own,
    )


def _texts(model: type[models.Model]) -> list[SealedText]:
    return [value for value in vars(model).values() if isinstance(value, SealedText)]
