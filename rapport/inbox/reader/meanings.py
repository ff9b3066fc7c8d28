"""What guidelines, questions about them and messages mean to each other: asked of the same reader.

A message's vector is compared and dropped; what stays is which guidelines it was near to.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import structlog

from rapport.database.scope import practice_scope
from rapport.guidance.actions import meaning as actions
from rapport.guidance.queries import meaning as queries
from rapport.inbox.beliefs import NEARNESS, Formed
from rapport.inbox.reader.process import Reader, ReaderFailed, ReaderStopped
from rapport.language.encoder import Matrix

BATCH = 4  # guidelines; whoever writes meanwhile waits for one batch
SECONDS = 5.0
TOLD = 3  # nearest guidelines that are kept with a message

log = structlog.get_logger(__name__)


def embed_next(reader: Reader) -> int:
    """Read what was never read, a few at a time; how many. 0 when told to stop. Raises ReaderAway."""
    waiting = queries.wanted(BATCH)
    for one in waiting:
        with practice_scope(one.practice_id):
            texts = queries.texts(one)
        try:
            vectors = _vectors(reader, texts)
        except ReaderStopped:
            return 0
        with practice_scope(one.practice_id):
            actions.keep(one, vectors)
    return len(waiting)


def _vectors(reader: Reader, texts: Sequence[str]) -> Matrix | None:
    if not texts:
        return None
    try:
        told = reader.encode(texts, seconds=SECONDS)
    except ReaderFailed as failure:
        log.warning("reader_failed", why=str(failure), texts=len(texts))
        return None
    return None if told is None else np.array(told, dtype=np.float32)


def with_nearness(formed: Formed) -> Formed:
    """The same with the guidelines it is nearest to, for the practice in scope; one query."""
    if not formed.meaning:
        return formed
    near = queries.nearest(np.array(formed.meaning, dtype=np.float32))[:TOLD]
    told = [{"value": one.key, "confidence": round(one.likeness, 4), "spans": []} for one in near]
    return replace(formed, beliefs=formed.beliefs | ({NEARNESS: told} if told else {}), meaning=[])
