"""The worker's loop: it wakes at a click, and one practice's slow endpoint keeps nobody else waiting."""

import threading
import time
from datetime import UTC, datetime

import pytest

from rapport.assistant import actions, tasks
from rapport.assistant.models import Ask
from rapport.clients.actions import erase
from rapport.config.processes.background import MODULES
from rapport.database.scope import practice_scope
from rapport.inbox.actions import receive
from rapport.inbox.models import Conversation
from tests.assistant import server as behaviours
from tests.assistant.conftest import SAID, put_up
from tests.assistant.server import ModelServer
from tests.inbox.arrivals import arrival

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def loop(transactional_db, own_listener, monkeypatch):
    """The loop in a thread of its own, as the worker runs it; who does not wake it waits in vain."""
    monkeypatch.setattr(tasks, "LONGEST_SLEEP", 60)
    stop = threading.Event()
    thread = threading.Thread(target=tasks.ask_endpoints, args=(stop,))
    thread.start()
    yield
    stop.set()
    thread.join(30)
    assert not thread.is_alive()


def started(cast, server):
    with practice_scope(cast.id):
        put_up(cast, server, datetime.now(UTC), is_covered=True)
        return actions.try_out(by=cast.olive, at=datetime.now(UTC))


def ended(cast, row, *, within=30):
    until = time.monotonic() + within
    while time.monotonic() < until:
        with practice_scope(cast.id):
            found = Ask.objects.get(pk=row.pk)
        if found.due_at is None:
            return found
        time.sleep(0.05)
    raise AssertionError("still waiting")


def test_the_worker_runs_it():
    assert "rapport.assistant.tasks" in MODULES["worker"]


def test_a_click_is_answered_within_moments(cast, model, loop):
    time.sleep(1)  # the loop is asleep
    done = ended(cast, started(cast, model))
    assert done.state == "done"


def test_the_next_question_of_a_practice_goes_as_soon_as_the_one_before_ended(cast, model, loop):
    time.sleep(1)
    first = started(cast, model)
    with practice_scope(cast.id):
        now = datetime.now(UTC)
        second = Ask.objects.create(
            practice_id=cast.id, kind="trial", by=cast.olive, asked_at=now, due_at=now
        )
    assert ended(cast, first).state == "done"
    assert ended(cast, second).state == "done"


def test_a_slow_endpoint_keeps_only_its_own_practice_waiting(
    cast, outsiders, model, loop, monkeypatch
):
    slow = ModelServer()
    try:
        slow.behaviour = behaviours.dripping_body
        stuck = started(cast, slow)
        while not slow.requests:
            time.sleep(0.05)
        assert ended(outsiders, started(outsiders, model)).state == "done"
        with practice_scope(cast.id):
            assert Ask.objects.get(pk=stuck.pk).state == "running"
    finally:
        slow.end()
    assert ended(cast, stuck).state == "failed"


def test_what_breaks_in_our_own_code_ends_as_a_failure(cast, model, loop, monkeypatch):
    def broken(*_args, **_kwargs):
        raise RuntimeError

    monkeypatch.setattr(tasks, "call", broken)
    assert ended(cast, started(cast, model)).failure == "error"


def test_a_client_who_is_erased_meanwhile_leaves_nothing(cast, model, now):
    """The conversation lost its key while the endpoint read: the answer is thrown away."""
    with practice_scope(cast.id):
        put_up(cast, model, now)
        place = receive(arrival(cast, at=now, text=SAID), at=now)
        Conversation.objects.update(zone="")
        talk = Conversation.objects.select_related("client__key").get(pk=place.conversation_id)
        row = actions.ask(talk, kind="summary", by=cast.dana, at=now)
    with practice_scope(cast.id):
        [(_, ask_id)] = actions.claim_due(at=now, limit=1)
        order = actions.begin(ask_id=ask_id, at=now)
    with practice_scope(cast.id):
        erase(client=talk.client, reason="asked", by=cast.olive, at=now)
    with practice_scope(cast.id):
        actions.finish(order, content='{"items": []}', at=now)
        row.refresh_from_db()
    assert (row.failure, row.result_sealed) == ("not_now", None)
