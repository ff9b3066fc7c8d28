"""What the heads see of a message.

The whole message: the meaning of its text, of the turns before it, what the practice knows, and the
letters of its text. And each sentence alone, so that one worrying line is not drowned in a long mail.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from rapport.language.domain.messages import Message, Surroundings, Turn
from rapport.language.encoder import Encoder, Matrix
from rapport.language.learning.views import Views
from rapport.language.terms import Terms
from rapport.language.words import Span, sentences

LONGEST = 6000  # characters that are read; a mail beyond them is windowed by its sentences
MOST_SENTENCES = 60
TURNS = 2  # earlier turns that are read
KNOWN_WEIGHT = 0.5
TURN_WEIGHT = 0.6
# Families of treatments as clients and staff write them, by stems.
FAMILIES = {
    "filler": ("fill", "rell", "lip", "labio", "hyal", "hial", "juved", "cheek", "jaw", "chin"),
    "toxin": ("tox", "bot", "dysp", "xeo"),
    "skin": ("las", "las", "peel", "ipl", "micro", "rf", "depil", "hair", "facial", "derma"),
    "slimming": ("glp", "sema", "ozem", "tirz", "wego", "weight", "peso"),
    "drip": ("iv", "drip", "suero"),
    "threads": ("thread", "hilo", "prp", "body", "contour", "cool"),
}


@dataclass(frozen=True, slots=True)
class Sight:
    """`whole`: one row a message; `single`: one row a sentence, `owner` its message, `spans` its place."""

    whole: Views
    single: Views
    owner: npt.NDArray[np.int64]
    spans: list[Span]


def look(messages: Sequence[Message], encoder: Encoder, terms: Terms) -> Sight:
    texts = [message.text[:LONGEST] for message in messages]
    spans = [_sentence_spans(text) for text in texts]
    lines = [text[a:b] for text, own in zip(texts, spans, strict=True) for a, b in own]
    turns = [_turns(message.surroundings) for message in messages]
    flat = [turn.text[:LONGEST] for own in turns for turn in own]
    vectors = _encoded([*lines, *flat, *texts], encoder)
    said, before = vectors[: len(lines)], vectors[len(lines) : len(lines) + len(flat)]
    starts = np.cumsum([0, *(len(own) for own in spans[:-1])])
    whole = np.hstack([
        vectors[len(lines) + len(flat) :], *_extremes(said, starts), _before(turns, before),
        np.array([_known(m.surroundings) for m in messages], dtype=np.float32),
    ])  # fmt: skip
    owner = np.repeat(np.arange(len(texts)), [len(own) for own in spans])
    flat_spans = [span for own in spans for span in own]
    return Sight(
        Views(whole.astype(np.float32), terms.rows(texts)),
        Views(said, terms.rows(lines)), owner, flat_spans,
    )  # fmt: skip


def _encoded(texts: list[str], encoder: Encoder) -> Matrix:
    """Each text once: a message of one sentence is that sentence."""
    place = {text: n for n, text in enumerate(dict.fromkeys(texts))}
    found: Matrix = encoder.encode(list(place))[[place[text] for text in texts]]
    return found


def _extremes(said: Matrix, starts: npt.NDArray[np.int64]) -> tuple[Matrix, Matrix]:
    """The highest and the lowest of each dimension over the sentences of a message: what one sentence
    says is not averaged away."""
    if not len(starts):
        return said, said
    return np.maximum.reduceat(said, starts), np.minimum.reduceat(said, starts)


def _sentence_spans(text: str) -> list[Span]:
    found = sentences(text)[:MOST_SENTENCES]
    return found or [(0, len(text))]


def _turns(known: Surroundings) -> tuple[Turn, ...]:
    return known.previous[-TURNS:]


def _before(turns: list[tuple[Turn, ...]], vectors: Matrix) -> Matrix:
    """(n, 2 d): the last turns of staff, and of the client, each as a mean; zeros for none."""
    size, at = vectors.shape[1], 0
    out = np.zeros((len(turns), 2 * size), dtype=np.float32)
    for row, own in enumerate(turns):
        for turn in own:
            half = slice(0, size) if turn.is_client else slice(size, None)
            out[row, half] += vectors[at] * TURN_WEIGHT / len(own)
            at += 1
    return out


def _known(given: Surroundings) -> list[float]:
    days, low = given.days_since_treatment, given.treatment.lower()
    since = [days is not None and days <= limit for limit in (0, 1, 3, 7, 14, 30)]
    kinds = [any(stem in low for stem in stems) for stems in FAMILIES.values()]
    rest = [days is not None, bool(low), given.first_contact, given.open_case, bool(given.previous)]
    staff_last = bool(given.previous) and not given.previous[-1].is_client
    return [KNOWN_WEIGHT * float(sign) for sign in (*since, *kinds, *rest, staff_last)]
