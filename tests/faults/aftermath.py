"""What must be true after whatever happened to a Rapport under load."""

import time

import psycopg

from bench.stack import Stack
from rapport.config.processes.readiness import answers
from rapport.database.embedded import Home, embedded_urls
from tests.faults.load import Outside, Record
from tests.waiting import eventually

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


def come_to_rest(stack: Stack, settle: float) -> None:
    """Until everything serves again and no work is left; at most `settle` seconds for each."""
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


def check(stack: Stack, record: Record, clients: Outside) -> None:
    """Every acknowledged message is there once, every accepted reply went out and is shown as such."""
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
