"""How a person has their desk."""

from collections.abc import Sequence

from rapport.practice.models import Staff


def arrange_desk(*, staff: Staff, order: Sequence[str], hidden: Sequence[str]) -> None:
    """Keep the order of the desk's views (keys) and which of them are hidden."""
    staff.desk_order, staff.desk_hidden = list(order), list(hidden)
    staff.save(update_fields=["desk_order", "desk_hidden"])
