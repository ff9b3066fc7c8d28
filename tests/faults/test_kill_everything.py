"""Whatever is killed at whatever moment: nothing acknowledged is lost, nothing accepted is left unsent.

A whole Rapport under load from mail, programs and forms, with people answering; its parts are killed
at random (web, live, the worker with clock and mail receiver, single backends, the postmaster).
"""

import time

import psycopg
import pytest

from bench.rig.practice import furnish
from bench.stack import Stack, running
from rapport.config.processes.readiness import answers
from rapport.database.embedded import Home, embedded_urls
from tests.faults.killing import VICTIMS, kill_at_random
from tests.faults.load import Load, Outside, Record, eventually, outside

pytestmark = pytest.mark.xdist_group("stack")

# What a dead worker had claimed comes free by itself, after a minute or five; and a failed attempt
# waits its turn. The test does not wait for that: the time comes now.
TIME_PASSES = (
    "update channels_delivery set due_at = now() where due_at > now()",
    "update inbox_outgoing set due_at = now() where due_at > now()",
)
UNFINISHED = """
select (select count(*) from channels_delivery where state = 'pending'),
       (select count(*) from inbox_outgoing where state in ('queued', 'sending'))
"""
ARRIVED = "select provider_id, count(*) from inbox_message where kind = 'in' group by provider_id"
FAILED = """
select 'delivery ' || state || ': ' || error from channels_delivery where state in ('failed', 'held')
union all select 'outgoing ' || state || ': ' || error from inbox_outgoing where state = 'failed'
"""
SENT = "select state, accepted_at is not null from inbox_outgoing where message_id = %s"
ACCEPTED_EVENTS = """
select count(*) from inbox_event where kind = 'reply_accepted' and message_id = %s
"""


def test_for_some_seconds_with_this_and_that_killed():
    record = _survive(seed=1, seconds=6, every=1.2, settle=60)
    assert len(record.acknowledged) > 10


@pytest.mark.long
@pytest.mark.parametrize("seed", [11, 12])
def test_for_a_minute_with_everything_killed_again_and_again(seed):
    record = _survive(seed=seed, seconds=60, every=3.0, settle=180)
    assert len(record.acknowledged) > 100
    assert record.replies


def _survive(*, seed: int, seconds: float, every: float, settle: float) -> Record:
    with outside() as clients, running() as stack:
        place = furnish(stack, smtp_port=clients.port)
        with Load(stack, place) as load:
            time.sleep(1)
            killed = kill_at_random(stack, seed=seed, seconds=seconds, every=every)
        assert killed, VICTIMS
        began = time.monotonic()
        _come_to_rest(stack, settle)
        _check(stack, load.record, clients)
        record = load.record
        print(f"killed {dict(killed)}; at rest after {time.monotonic() - began:.1f} s;")
        print(
            f"{len(record.acknowledged)} messages, {len(record.replies)} replies; {record.refusals}"
        )
    return load.record


def _come_to_rest(stack: Stack, settle: float) -> None:
    eventually(lambda: _serves(stack), settle, "it does not serve again")
    eventually(lambda: _is_finished(stack), settle, "work is left over")


def _serves(stack: Stack) -> bool:
    return answers(f"{stack.web}/health/ready") and answers(f"{stack.live}/live/health")


def _is_finished(stack: Stack) -> bool:
    time.sleep(0.5)
    try:
        with psycopg.connect(_url(stack), autocommit=True) as owner:
            for statement in TIME_PASSES:
                owner.execute(statement)
            return owner.execute(UNFINISHED).fetchone() == (0, 0)
    except psycopg.OperationalError:
        return False


def _check(stack: Stack, record: Record, clients: Outside) -> None:
    with psycopg.connect(_url(stack), autocommit=True) as owner:
        arrived = dict(owner.execute(ARRIVED).fetchall())
        assert record.acknowledged - arrived.keys() == set(), "acknowledged, but lost"
        assert arrived.keys() - record.tried == set(), "nobody wrote this"
        assert set(arrived.values()) <= {1}, "in the inbox more than once"
        assert owner.execute(FAILED).fetchall() == []
        for text, message_id in record.replies.items():
            assert clients.taken[text] >= 1, f"accepted, but never sent: {text}"
            assert owner.execute(SENT, [message_id]).fetchone() == ("accepted", True)
            assert owner.execute(ACCEPTED_EVENTS, [message_id]).fetchone() == (1,)


def _url(stack: Stack) -> str:
    return embedded_urls(Home(stack.home)).owner
