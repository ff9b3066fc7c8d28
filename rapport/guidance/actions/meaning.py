"""Asking by meaning, and keeping what the encoder made of guidelines and questions."""

from datetime import datetime, timedelta

from rapport.guidance.models import Meaning, Question
from rapport.guidance.queries.meaning import Wanted, digest, packed, question, reader
from rapport.language.encoder import Matrix
from rapport.live.notify import announce

KEPT = timedelta(days=1)
TOPIC = "meaning"


def ask(query: str, *, practice_id: int, at: datetime) -> Question:
    """Put a question for the encoder; one that was asked today is not asked again."""
    Question.objects.filter(asked_at__lt=at - KEPT).delete()
    asked = question(practice_id, query)
    if asked is None:
        asked = Question(
            practice_id=practice_id,
            digest=digest(practice_id, query),
            encoder=reader(),
            asked_at=at,
        )
        asked.text = query
        # Two who ask the same at once ask it once.
        Question.objects.bulk_create([asked], ignore_conflicts=True)
        asked = question(practice_id, query) or asked
    if asked.vector is None:
        announce(practice_id=practice_id, topic=TOPIC, subject_id=asked.pk)
    return asked


def keep(one: Wanted, vectors: Matrix | None) -> None:
    """What the encoder made of it, (parts, dimensions), for the practice in scope. None: it can't be read.

    A question that can't be read is taken away: asked again, it is tried again.
    """
    if one.guideline_id is None:
        _keep_question(one, vectors)
        return
    parts = 0 if vectors is None else len(vectors)
    raw = b"" if vectors is None else packed(vectors)
    Meaning.objects.update_or_create(
        guideline_id=one.guideline_id,
        defaults={
            "practice_id": one.practice_id,
            "encoder": reader(),
            "parts": parts,
            "vectors": raw,
        },
    )


def _keep_question(one: Wanted, vectors: Matrix | None) -> None:
    number = one.question_id or 0
    row = Question.objects.filter(pk=number)
    if vectors is None or not len(vectors):
        row.delete()
    else:
        row.update(vector=packed(vectors[:1]), text_sealed=None, key_wrapped=None)
    announce(practice_id=one.practice_id, topic=TOPIC, subject_id=number)
