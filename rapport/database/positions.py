"""Rows that people put in order: their column `position` counts from 0."""

from typing import TypeVar

from django.db.models import Model

Row = TypeVar("Row", bound=Model)


def change_places(rows: list[Row], row: Row, *, up: bool) -> bool:
    """Let a row of these, in their order, change places with the one before or after it.

    False, and nothing written, where there is none.
    """
    here = next(n for n, each in enumerate(rows) if each.pk == row.pk)
    there = here + (-1 if up else 1)
    if not 0 <= there < len(rows):
        return False
    rows[here], rows[there] = rows[there], rows[here]
    for position, each in enumerate(rows):
        each.position = position  # type: ignore[attr-defined]  # the column named above
    type(row)._default_manager.bulk_update(rows, ["position"])
    return True
