"""The process that compares: asked for what is new, done without where it fails, ended when it is idle."""

import os
import sys

import pytest
from structlog.testing import capture_logs

from rapport.core.rehearsal.cues import by_words
from rapport.language.apart import Apart
from rapport.rehearsal import likeness
from rapport.rehearsal.likeness import Comparer
from rapport.rehearsal.shipped import scenarios
from tests.waiting import eventually

LIPS = next(s for s in scenarios() if s.key == "hesitation-natural-lips")
SAID = "Is there somebody who would notice it?"
DIES = "import sys; sys.stdin.readline(); sys.exit(3)"
CHATTERS = "import os, sys; sys.stdin.readline(); os.write(1, b'no json\\n')"


@pytest.fixture
def comparer():
    one = Comparer()
    yield one
    one.close()


def is_running(pid) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_compares_by_meaning_and_asks_only_for_what_is_new(comparer, monkeypatch):
    first = LIPS.exchanges[0].to[0]
    assert comparer.near(LIPS, [first])[first][0].group == 0
    monkeypatch.setattr(comparer._apart, "ask", lambda *a, **k: pytest.fail("it was asked again"))
    assert comparer.near(LIPS, [first])[first][0].group == 0
    assert comparer.near(LIPS, []) == {}


def test_woken_it_is_there_before_it_is_asked(comparer):
    comparer.wake()
    eventually(lambda: comparer._apart.pid is not None)


@pytest.mark.parametrize("code", [DIES, CHATTERS])
def test_where_it_fails_words_have_to_do_and_it_is_left_alone_for_a_while(code):
    comparer = Comparer(Apart(sys.executable, "-c", code))
    with capture_logs() as told:
        assert comparer.near(LIPS, [SAID]) == by_words(LIPS, [SAID])
        assert comparer.near(LIPS, [SAID]) == by_words(LIPS, [SAID])
    assert [each["event"] for each in told] == ["compared_by_words_alone"]
    assert SAID not in str(told)
    assert comparer._apart.pid is None


def test_where_it_can_not_be_started_words_have_to_do():
    comparer = Comparer(Apart("/nonexistent"))
    assert comparer.near(LIPS, [SAID]) == by_words(LIPS, [SAID])


def test_who_plays_no_more_needs_no_process(comparer, monkeypatch):
    monkeypatch.setattr(likeness, "IDLE", 0.2)
    comparer.near(LIPS, [SAID])
    eventually(lambda: comparer._apart.pid is None)


def test_it_ends_with_whoever_asked():
    apart = Apart.module("rapport.language.alike.child")
    apart.start()
    apart.ask({"groups": [], "sentences": []}, seconds=30)
    pid = apart.pid
    apart._socket.close()
    eventually(lambda: apart._process.poll() is not None)
    apart.close()
    assert not is_running(pid)
