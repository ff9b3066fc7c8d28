"""The lane of understanding: newest first, in batches, in the worker."""

import threading
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

import structlog

from rapport.database.loops import Loop, wait
from rapport.database.scope import practice_scope
from rapport.inbox.actions.understanding import by_haste, claim, give_up, keep
from rapport.inbox.beliefs import FAILED, UNREADABLE, Asked, Formed
from rapport.inbox.queries.understanding import unread
from rapport.inbox.reader.meanings import embed_next, with_nearness
from rapport.inbox.reader.process import Reader, ReaderAway, ReaderFailed, ReaderStopped
from rapport.live.notify import CHANNEL

BATCH = 16  # who writes now waits for one batch at most, a quarter of a second
TOGETHER, ALONE = 12.0, 5.0  # seconds a batch, or one message, may take
TRIES = 3  # with the rest of its batch, then twice alone
PAUSE = 0.4  # seconds in which messages gather once nothing waits, so that one batch reads them
LONGEST_SLEEP = 2.0  # seconds; every message rings, this is for what a dead worker left behind


log = structlog.get_logger(__name__)
By = dict[int, list[int]]


@dataclass(frozen=True, slots=True)
class Question:
    """A message to be read, and whose it is."""

    practice_id: int
    asked: Asked


Answer = tuple[Question, Formed | None]


def understand(stop: threading.Event) -> None:
    """Form verdicts on whatever waits, until told to stop."""
    with Reader(stop) as reader:
        while wait(stop, LONGEST_SLEEP, CHANNEL):
            while read_next(reader, at=datetime.now(UTC)):
                pass
            while not stop.is_set() and embed_next(reader):
                pass
            stop.wait(PAUSE)


def read_next(reader: Reader, *, at: datetime) -> int:
    """Read the newest batch that waits; how many messages were claimed, 0 when told to stop.

    The models are asked outside every transaction. What dies in the middle waits again when its
    lease is over. Raises ReaderAway: the loop is then started again after growing pauses.
    """
    claimed: By = defaultdict(list)
    for practice_id, message_id in claim(at=at, most=BATCH):
        claimed[practice_id].append(message_id)
    questions = [q for practice_id, ids in claimed.items() for q in _load(practice_id, ids, at)]
    try:
        for answers in _answers(reader, questions):
            _keep(answers, at)
    except ReaderStopped:
        return 0
    except ReaderAway as away:
        log.error("messages_not_read", why=str(away), waiting=len(questions))
        raise
    return sum(map(len, claimed.values()))


def _load(practice_id: int, message_ids: Sequence[int], at: datetime) -> list[Question]:
    with practice_scope(practice_id):
        asked = unread(message_ids)
        sealed = set(message_ids) - {one.message_id for one in asked}
        give_up(practice_id, sorted(sealed), why=UNREADABLE, at=at)
    return [Question(practice_id, one) for one in asked]


def _answers(reader: Reader, questions: Sequence[Question]) -> Iterator[list[Answer]]:
    """All together; what failed then is read alone, the others are not kept waiting for it."""
    failed = list(questions)
    if len(questions) > 1:
        together = _ask(reader, questions, TOGETHER)
        failed = [question for question, formed in together if formed is None]
        yield [answer for answer in together if answer[1]]
    for question in failed:
        yield [_alone(reader, question, TRIES - (len(questions) > 1))]


def _alone(reader: Reader, question: Question, tries: int) -> Answer:
    for _ in range(tries):
        ((_, formed),) = _ask(reader, [question], ALONE)
        if formed:
            return question, formed
    log.error("message_not_understood", message=question.asked.message_id)
    return question, None


def _ask(reader: Reader, questions: Sequence[Question], seconds: float) -> list[Answer]:
    try:
        formed = reader.form([question.asked for question in questions], seconds=seconds)
    except ReaderFailed as failure:
        log.warning("reader_failed", why=str(failure), messages=len(questions))
        formed = [None] * len(questions)
    return list(zip(questions, formed, strict=True))


def _keep(answers: Sequence[Answer], at: datetime) -> None:
    """Whatever asks for deeds in a transaction of its own, so that locks are short."""
    practices: dict[int, list[Formed]] = defaultdict(list)
    for practice_id, formed in map(_told, answers):
        practices[practice_id].append(formed)
    for practice_id, told in practices.items():
        with practice_scope(practice_id):
            parts = by_haste(told)
        for part in parts:
            _write(practice_id, part, at)


def _told(answer: Answer) -> tuple[int, Formed]:
    question, formed = answer
    failed = Formed(question.asked.message_id, "", cannot_tell=FAILED)
    return question.practice_id, formed or failed


def _write(practice_id: int, formed: Sequence[Formed], at: datetime) -> None:
    """What can not be written is said aloud and waits again; it never stops the lane."""
    try:
        with practice_scope(practice_id):
            keep(practice_id, [with_nearness(one) for one in formed], at=at)
    except Exception:
        log.exception("verdicts_not_kept", messages=[one.message_id for one in formed])


LOOPS = (Loop("understanding", understand),)
