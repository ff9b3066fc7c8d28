"""Telling every open page that something changed: ids only, delivered at commit."""

import json

from django.db import connection

CHANNEL = "rapport_changes"


def announce(*, practice_id: int, topic: str, subject_id: int) -> None:
    """Queue a notification in the current transaction; the database sends it at commit.

    topic: "conversation", "client", "staff", "channel"; subject_id: which one changed.
    """
    payload = json.dumps({"practice": practice_id, "topic": topic, "id": subject_id})
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(%s, %s)", [CHANNEL, payload])
