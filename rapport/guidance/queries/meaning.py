"""Searching the manual by meaning: cosines between what is asked and what guidelines say."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from django.db import connection

from rapport.database import vault
from rapport.guidance.models import Guideline, Meaning, Question
from rapport.language.encoder import Matrix, chosen_name

HALF = np.dtype("<f2")
PURPOSE = "manual-question"
MOST_PARTS = 16
# Chosen on questions that share no word with their guideline (tests/guidance/questions.py): how much of the
# likeness is that of the nearest part, the rest being the mean of all; and from which likeness on one answers.
NEAREST, LIKE = 0.7, 0.27
READ_AS = 2  # counts up when other parts of a guideline are read: then all of them are read anew
MOST = 6


@dataclass(frozen=True, slots=True)
class Near:
    """A guideline that holds, by its interaction; the cosine of what it says that is nearest, and the mean
    of all that it says."""

    interaction_id: int
    key: str
    likeness: float
    mean: float

    @property
    def answers(self) -> float:
        """How well it answers a question: a sentence that is near, in a guideline that is about it."""
        return NEAREST * self.likeness + (1 - NEAREST) * self.mean


@dataclass(frozen=True, slots=True)
class Wanted:
    """Something without its vectors yet: a guideline, or a question, whichever is not None."""

    practice_id: int
    guideline_id: int | None
    question_id: int | None


def said_in(guideline: Guideline) -> list[str]:
    """What is read of a guideline, each of which may be what a question is nearest to."""
    lists = (guideline.must_cover, guideline.talking_points, guideline.openings)
    lines = [guideline.goal, guideline.why, *(line for lines in lists for line in lines)]
    name, title = guideline.interaction.name, guideline.title
    # By themselves too: a question is as short as they are.
    return [f"{name}. {title}", name, title, *filter(None, lines)][:MOST_PARTS]


def reader() -> str:
    """The encoder that reads now, and what it reads of a guideline."""
    return f"{chosen_name()}/{READ_AS}"


def digest(practice_id: int, query: str) -> bytes:
    """How a question is found again, whatever its case and white space."""
    return vault.digest(practice_id, PURPOSE, " ".join(query.casefold().split()))


def question(practice_id: int, query: str) -> Question | None:
    """The question as it was asked before, of the encoder that reads now."""
    rows = Question.objects.filter(digest=digest(practice_id, query), encoder=reader())
    return rows.first()


def found(practice_id: int, query: str) -> list[int] | None:
    """Interactions that answer it by meaning, the nearest first; None while it has no vector; two queries."""
    asked = question(practice_id, query)
    if asked is None or asked.vector is None:
        return None
    vector = np.frombuffer(bytes(asked.vector), HALF).astype(np.float32)
    return answering(nearest(vector))


def answering(near: Sequence[Near]) -> list[int]:
    """Interactions of those that answer a question, the best first."""
    likely = [one for one in near if one.answers >= LIKE]
    return [one.interaction_id for one in sorted(likely, key=lambda one: -one.answers)][:MOST]


def nearest(vector: Matrix) -> list[Near]:
    """Every guideline that holds and was read, the nearest first; one query. `vector`: length 1."""
    rows = Meaning.objects.filter(
        guideline__is_current=True, encoder=reader(), parts__gt=0
    ).values_list("guideline__interaction_id", "guideline__interaction__key", "parts", "vectors")
    near = [Near(pk, key, *_likeness(vector, parts, bytes(raw))) for pk, key, parts, raw in rows]
    return sorted(near, key=lambda one: (-one.likeness, one.interaction_id))


def _likeness(vector: Matrix, parts: int, raw: bytes) -> tuple[float, float]:
    """The highest cosine, and the mean of all."""
    rows = np.frombuffer(raw, HALF).reshape(parts, -1).astype(np.float32)
    if rows.shape[1] != len(vector):
        return 0.0, 0.0
    cosines = rows @ vector
    return float(cosines.max()), float(cosines.mean())


def packed(vectors: Matrix) -> bytes:
    """Vectors as they are stored."""
    return vectors.astype(HALF).tobytes()


def wanted(most: int) -> list[Wanted]:
    """Of all practices: questions first, then guidelines that hold and were never read by this encoder."""
    with connection.cursor() as cursor:
        cursor.execute("select * from meanings_wanted(%s, %s)", [reader(), most])
        return [Wanted(*row) for row in cursor.fetchall()]


def texts(one: Wanted) -> Sequence[str]:
    """What is to be read, for the practice in scope; empty where it went meanwhile."""
    if one.guideline_id is None:
        asked = Question.objects.filter(pk=one.question_id or 0).first()
        return [words] if asked and (words := asked.text) else []
    rows = Guideline.objects.filter(pk=one.guideline_id).select_related("interaction")
    guideline = rows.first()
    return said_in(guideline) if guideline else []
