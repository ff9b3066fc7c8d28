"""A row that is held is held against changes, not against rows that refer to it.

Foreign keys are checked at the end of a transaction and ask for a share of the row's key. Held with
`for update`, two that hold one row each and refer to the other's would wait for each other.
"""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from django.db import connection

import rapport
from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions.locking import hold, lock
from rapport.inbox.models import Conversation, Suggestion
from tests.inbox.arrivals import arrival

HERE = Path(rapport.__file__).parent
LOCK = re.compile(r"select_for_update\((?!no_key=True)|\bfor update\b", re.IGNORECASE)


def refer(cast, conversation_id, now):
    try:
        with practice_scope(cast.id):
            with connection.cursor() as cursor:
                cursor.execute("set local lock_timeout = '5s'")
            Suggestion.objects.create(
                practice_id=cast.id,
                conversation_id=conversation_id,
                staff=cast.dana,
                kind="late",
                rank=1,
                made_at=now,
            )
    finally:
        connection.close()


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("way", [lock, lambda pk: hold(Conversation.objects.get(pk=pk))])
def test_a_conversation_that_is_held_can_be_referred_to(cast, now, way):
    with practice_scope(cast.id):
        held = actions.receive(arrival(cast, at=now), at=now).conversation_id
    with practice_scope(cast.id), ThreadPoolExecutor(1) as others:
        way(held)
        others.submit(refer, cast, held, now).result()
        assert Suggestion.objects.filter(conversation_id=held, kind="late").exists()


def test_nothing_is_held_against_being_referred_to():
    files = [path for kind in ("*.py", "*.sql") for path in HERE.rglob(kind)]
    assert len(files) > 500
    assert [path.name for path in files if LOCK.search(path.read_text())] == []
