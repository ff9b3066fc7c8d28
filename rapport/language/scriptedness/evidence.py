"""What an index rests on: the places of replies that stand word for word elsewhere."""

from collections.abc import Sequence
from dataclasses import dataclass

from rapport.language.scriptedness.replies import Reply, Surroundings, parts_of
from rapport.language.scriptedness.streams import Sentence
from rapport.language.scriptedness.wording import SENTENCE

LIBRARY, OTHERS = "library", "others"
MOST = 3


@dataclass(frozen=True, slots=True)
class Shared:
    """A place in a reply: `text[start:end]` stands in the library or in replies to other clients."""

    reply: int
    start: int
    end: int
    words: int
    where: str


def shared(reply: Reply, around: Surroundings, number: int = 0) -> list[Shared]:
    """Every shared place of one reply, in order; what the library holds is not told twice."""
    found = []
    for sentence in parts_of(reply, around):
        if len(sentence) >= SENTENCE:
            library = around.library.shared(sentence)
            others = around.elsewhere.shared(sentence, reply.client)
            found += places(sentence, library, others, number)
    return found


def places(
    sentence: Sentence, library: Sequence[bool], others: Sequence[bool], number: int = 0
) -> list[Shared]:
    """The shared parts of a sentence, from whether each of its words stands here or there."""
    where = [LIBRARY if a else OTHERS if b else "" for a, b in zip(library, others, strict=True)]
    found, start = [], 0
    for n in range(1, len(where) + 1):
        if n == len(where) or where[n] != where[start]:
            if where[start]:
                first, last = sentence[start], sentence[n - 1]
                found.append(Shared(number, first.start, last.end, n - start, where[start]))
            start = n
    return found


def top(replies: Sequence[Reply], around: Surroundings, most: int = MOST) -> list[Shared]:
    """The longest shared places, at most one of each reply."""
    best = [
        max(found, key=lambda place: place.words)
        for n, reply in enumerate(replies)
        if (found := shared(reply, around, n))
    ]
    return sorted(best, key=lambda place: -place.words)[:most]
