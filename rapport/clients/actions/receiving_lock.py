"""Merging and erasing wait for messages that are just being received, and the other way round.

Receiving decides whose message it is and writes it under an advisory lock of the practice. Whoever
changes which rows belong to whom takes the same one, so that no message is filed under a client
who has just become another.
"""

from django.db import connection

RECEIVING = 1381  # any number of our own: the class of these locks


def take(practice_id: int) -> None:
    """Hold it until the transaction ends."""
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s, %s)", [RECEIVING, practice_id])
