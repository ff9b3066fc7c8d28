"""The reader's process also reads guidelines, and says which of them a message is near to."""

import threading
from datetime import UTC, datetime

import pytest

from rapport.database.scope import practice_scope
from rapport.guidance.actions import meaning as actions
from rapport.guidance.models import Meaning, Question
from rapport.guidance.queries import meaning
from rapport.inbox.actions import receive
from rapport.inbox.beliefs import NEAR, NEARNESS
from rapport.inbox.models import Verdicts
from rapport.inbox.reader import tasks
from rapport.inbox.reader.meanings import embed_next
from rapport.inbox.reader.process import Reader
from tests.inbox import readers
from tests.inbox.arrivals import arrival
from tests.inbox.moments import furnished

pytestmark = pytest.mark.django_db(transaction=True)
ASKED = "Could you tell me whether it is going to hurt a lot? I do not deal well with pain."


@pytest.fixture
def manual(cast):
    with practice_scope(cast.id):
        furnished(cast)
    return cast


def test_the_manual_is_read_once_and_a_message_is_put_beside_it(manual):
    now = datetime.now(UTC)
    with Reader(threading.Event()) as reader:
        while embed_next(reader):
            pass
        with practice_scope(manual.id):
            assert not Meaning.objects.filter(parts=0).exists()
            actions.ask("will it be sore", practice_id=manual.id, at=now)
            asked = receive(arrival(manual, at=now, text=ASKED), at=now)
        assert embed_next(reader) == 1
        assert tasks.read_next(reader, at=now) == 1
    with practice_scope(manual.id):
        assert meaning.found(manual.id, "will it be sore")
        verdicts = Verdicts.objects.get(message_id=asked.message_id)
        near = verdicts.beliefs[NEARNESS]
        assert near[0]["value"] == "does-it-hurt"
        assert near[0]["confidence"] >= NEAR
        assert "meaning" not in verdicts.beliefs, "the vector is compared and dropped"


def test_what_the_reader_dies_on_is_passed_over_and_asked_for_no_more(manual, tmp_path):
    told = tmp_path / "told"
    with practice_scope(manual.id):
        actions.ask("poison", practice_id=manual.id, at=datetime.now(UTC))
    with Reader(threading.Event(), readers.command(readers.DIES, told)) as reader:
        while embed_next(reader):
            pass
    with practice_scope(manual.id):
        assert not Question.objects.exists(), "asked again, it is tried again"
        assert set(Meaning.objects.values_list("parts", flat=True)) == {0}
