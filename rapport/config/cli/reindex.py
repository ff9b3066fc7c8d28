"""`rapport reindex`: what is derived and never backed up, built anew from what is sealed."""

import argparse
import os

from rapport.config.processes.database import running
from rapport.config.processes.framework import set_up


def run(_given: argparse.Namespace) -> int:
    set_up()
    with running(os.environ):
        people, messages = _index_clients(), _index_messages()
    print(f"{people} clients can be found again, by what they wrote in {messages} messages as well")
    return 0


def _index_clients() -> int:
    """One transaction per practice: a search never sees half of it."""
    from rapport.clients.actions import forget_words, index
    from rapport.clients.models import Client
    from rapport.clients.queries.tokens import SAID, Way
    from rapport.database.scope import practice_scope
    from rapport.practice.queries import practice_ids

    number = 0
    for practice_id in practice_ids():
        with practice_scope(practice_id):
            for source in (Way.NOTE, Way.MEMORY, *SAID):
                forget_words(source=source)
            readable = Client.objects.filter(merged_into=None, key__isnull=False)
            for client in readable.select_related("key").iterator():
                index(client)
                number += 1
    return number


def _index_messages() -> int:
    """In batches: there may be very many, and each is found as soon as it was read."""
    from rapport.inbox.actions.indexing import index_arrivals_anew
    from rapport.practice.queries import practice_ids

    return sum(index_arrivals_anew(practice_id) for practice_id in practice_ids())
