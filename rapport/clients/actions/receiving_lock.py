"""Merging and erasing wait for messages that are just being received, and the other way round.

Receiving decides whose message it is and writes it under an advisory lock of the practice. Whoever
changes which rows belong to whom takes the same one, so that no message is filed under a client
who has just become another.
"""

from rapport.database.written import fetched

RECEIVING = 1381  # any number of our own: the class of these locks


def take(practice_id: int) -> None:
    """Hold it until the transaction ends."""
    # Both are four bytes long, which PostgreSQL must be told of a statement that is kept.
    fetched("select pg_advisory_xact_lock(%s::int, %s::int)", [RECEIVING, practice_id])
