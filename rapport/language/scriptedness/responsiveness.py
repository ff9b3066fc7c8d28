"""How much nearer a reply is to what this client said than to what others said.

cosine(reply, the client's last turn) minus the mean cosine(reply, 50 random turns of clients). A script
answers everybody alike and stays about 0. Slots are cut out first: another date is no other answer.
"""

import random
from collections.abc import Sequence

import numpy as np

from rapport.language.encoder import Matrix
from rapport.language.scriptedness.replies import Encode, Reply
from rapport.language.scriptedness.slots import without_slots

TURNS = 50


def responsiveness(
    replies: Sequence[Reply], asked: Sequence[str], encode: Encode, *, seed: int = 7
) -> Matrix:
    """(replies,); NaN for a reply without a turn before it, or where no others are known."""
    pool = [turn for turn in (asked or [reply.previous for reply in replies]) if turn.strip()]
    if not pool:
        return np.full(len(replies), np.nan, dtype=np.float32)
    drawn = random.Random(seed).sample(pool, min(TURNS, len(pool)))  # noqa: S311 - a sample
    said = encode([without_slots(reply.text, reply.names) for reply in replies])
    before = encode([without_slots(reply.previous, reply.names) for reply in replies])
    others = encode([without_slots(turn) for turn in drawn])
    found = (said * before).sum(axis=1) - (said @ others.T).mean(axis=1)
    return np.where([bool(r.previous.strip()) for r in replies], found, np.nan).astype(np.float32)
