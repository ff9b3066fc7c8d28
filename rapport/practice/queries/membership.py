"""Reading the practice."""

from dataclasses import dataclass

from django.db import connection


@dataclass(frozen=True, slots=True)
class Membership:
    """Where a user works: found before any practice is in scope."""

    practice_id: int
    staff_id: int


def membership(*, user_id: int) -> Membership | None:
    """The active staff membership of a user, or None."""
    with connection.cursor() as cursor:
        cursor.execute("select practice_id, staff_id from membership_of(%s)", [user_id])
        row = cursor.fetchone()
    return Membership(*row) if row else None


def practice_ids() -> list[int]:
    """Every practice, for loops that act for all of them one after the other."""
    with connection.cursor() as cursor:
        cursor.execute("select id from every_practice()")
        return [row[0] for row in cursor.fetchall()]
