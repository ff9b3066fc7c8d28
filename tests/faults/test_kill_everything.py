"""Whatever is killed at whatever moment: nothing acknowledged is lost, nothing accepted is left unsent.

A whole Rapport under load from mail, programs and forms, with people answering; its parts are killed
at random (web, live, the worker with clock and mail receiver, single backends, the postmaster).
"""

import time

import pytest

from bench.rig.practice import furnish
from bench.stack import running
from tests.faults.aftermath import check, come_to_rest
from tests.faults.killing import VICTIMS, kill_at_random
from tests.faults.load import Load, Record, outside
from tests.homes import with_tables

pytestmark = pytest.mark.xdist_group("stack")


@pytest.mark.long
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
    with outside() as clients, running(begin=with_tables) as stack:
        place = furnish(stack, smtp_port=clients.port)
        with Load(stack, place) as load:
            time.sleep(1)
            killed = kill_at_random(stack, seed=seed, seconds=seconds, every=every)
        assert killed, VICTIMS
        began = time.monotonic()
        come_to_rest(stack, settle)
        check(stack, load.record, clients)
        record = load.record
        print(f"killed {dict(killed)}; at rest after {time.monotonic() - began:.1f} s;")
        print(
            f"{len(record.acknowledged)} messages, {len(record.replies)} replies; {record.refusals}"
        )
    return load.record
