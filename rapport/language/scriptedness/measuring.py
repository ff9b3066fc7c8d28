"""What is counted in each reply. Counts add up over messages; shares are taken of their sums."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rapport.language.scriptedness import concreteness, function_words, persons
from rapport.language.scriptedness.diversity import sampled_ratio
from rapport.language.scriptedness.replies import Reply, Surroundings, parts_of
from rapport.language.scriptedness.responsiveness import responsiveness
from rapport.language.scriptedness.slots import slots
from rapport.language.scriptedness.streams import Sentence, flat, sentences
from rapport.language.scriptedness.wording import SENTENCE, countable

Floats = npt.NDArray[np.float64]
SAMPLE = 240  # bytes of slot-free text for repetition: what 60 words always have
CATEGORIES = len(function_words.CATEGORIES)
COLUMNS = (
    *("words", "countable", "library", "others", "references", "first_person", "concrete"),
    *("abstract", "answered", "responsiveness", "client_words"),
    *(f"own_{name}" for name in function_words.CATEGORIES),
    *(f"client_{name}" for name in function_words.CATEGORIES),
)


@dataclass(frozen=True, slots=True)
class Measures:
    """`counts`: (messages, COLUMNS). `repetition`: compression of fixed samples, None if too short."""

    counts: Floats
    repetition: float | None

    @property
    def words(self) -> int:
        return int(self.counts[:, 0].sum())

    def __len__(self) -> int:
        return len(self.counts)


def measure(replies: Sequence[Reply], around: Surroundings) -> Measures:
    parts = [parts_of(reply, around) for reply in replies]
    rows = [_counted(reply, own, around) for reply, own in zip(replies, parts, strict=True)]
    counts = np.array(rows, dtype=np.float64).reshape(len(replies), len(COLUMNS))
    if around.encode is not None and replies:
        found = responsiveness(replies, around.asked, around.encode)
        counts[:, COLUMNS.index("answered")] = ~np.isnan(found)
        counts[:, COLUMNS.index("responsiveness")] = np.nan_to_num(found)
    plain = [" ".join(flat(own)) for own in parts]
    return Measures(counts, sampled_ratio(plain, size=SAMPLE))


def _counted(reply: Reply, own: Sequence[Sentence], around: Surroundings) -> list[float]:
    words = flat(own)
    said = flat(sentences(reply.previous, reply.names))
    told = said + flat([part for text in reply.known for part in sentences(text, reply.names)])
    concrete, abstract = concreteness.counted(words)
    is_named = persons.named(reply.text, slots(reply.text, reply.names), reply.names)
    return [
        *(len(words), countable(own), *_overlaps(reply, own, around)),
        # A name is easily strewn in: it weighs a quarter of a word taken up from the client.
        persons.echoes(words, persons.stems(told)) + 0.25 * is_named,
        *(persons.first_person(words), concrete, abstract, 0, 0, len(said)),
        *function_words.counted(words),
        *function_words.counted(said),
    ]


def _overlaps(reply: Reply, own: Sequence[Sentence], around: Surroundings) -> tuple[float, float]:
    """Words shared with the library and with replies to others; NaN where there are none to compare."""
    long = [sentence for sentence in own if len(sentence) >= SENTENCE]
    library = sum(sum(around.library.shared(sentence)) for sentence in long)
    others = sum(sum(around.elsewhere.shared(sentence, reply.client)) for sentence in long)
    return (
        library if around.library.held else float("nan"),
        others if len(around.elsewhere.own) > 1 else float("nan"),
    )


def joined(parts: Iterable[Measures], repetition: float | None) -> Measures:
    return Measures(np.concatenate([part.counts for part in parts]), repetition)
