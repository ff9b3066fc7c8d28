"""A language model speaks for a rehearsal's client; wherever it can't, the program does."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection

from rapport.assistant import persona, queries
from rapport.assistant.actions.running import note_failure, note_success
from rapport.assistant.addresses import host_of
from rapport.assistant.calling import Target
from rapport.assistant.checking import NotTheForm
from rapport.assistant.masking import Mask
from rapport.assistant.models import Ask, Endpoint
from rapport.assistant.persona import Line
from rapport.database import vault
from rapport.practice.models import Staff
from rapport.rehearsal.actions import playing
from rapport.rehearsal.models import Rehearsal, Turn
from rapport.rehearsal.queries.rehearsals import turns


@dataclass(frozen=True, slots=True)
class Part:
    """Everything the call needs, and what its answer is checked against; nothing of it is kept."""

    practice_id: int
    rehearsal_id: int
    ask_id: int
    target: Target
    material: str = field(repr=False)
    said: Sequence[Line] = field(repr=False)
    mask: Mask


def claim_personas(*, at: datetime, limit: int) -> list[tuple[int, int]]:
    """Claim rehearsals whose client is awaited, as (practice id, rehearsal id)."""
    with connection.cursor() as cursor:
        cursor.execute("select practice_id, id from claim_personas(%s, %s)", [at, limit])
        return [(practice_id, number) for practice_id, number in cursor.fetchall()]


def begin_part(*, rehearsal_id: int, at: datetime) -> Part | None:
    """Note what is about to be sent. None where it may not be: then the program has answered."""
    rehearsal = Rehearsal.objects.select_related("key").get(pk=rehearsal_id)
    row = queries.endpoint()
    began = Ask.objects.filter(rehearsal=rehearsal, state=Ask.State.RUNNING)
    was_interrupted = bool(began.update(state=Ask.State.FAILED, failure="interrupted", ended_at=at))
    if was_interrupted or row is None or not _may_play(row, at):
        playing.answer_awaited(rehearsal, words="", at=at)
        return None
    try:
        target = queries.target(row)
    except vault.Unreadable:
        target = None
    if target is None or rehearsal.key is None:
        playing.answer_awaited(rehearsal, words="", at=at)
        return None
    return _part(rehearsal, target, at)


def _may_play(row: Endpoint, at: datetime) -> bool:
    return queries.is_ready(row) and not queries.circuit(row).is_open(at)


def _part(rehearsal: Rehearsal, target: Target, at: datetime) -> Part:
    player = rehearsal.players.select_related("staff").get(part="staff").staff
    said = [Line(turn.who == Turn.Who.CLIENT, turn.text) for turn in turns(rehearsal)]
    mask = Mask(names=list(Staff.objects.values_list("name", flat=True)))
    talk = playing.talk_of(rehearsal, player)
    ask = Ask.objects.create(
        practice_id=rehearsal.practice_id,
        rehearsal=rehearsal,
        kind=Ask.Kind.PERSONA,
        state=Ask.State.RUNNING,
        by=player,
        asked_at=at,
        sent_at=at,
        sent_to=host_of(target.url),
        model=target.model,
        characters=sum(len(line.text) for line in said[-persona.LAST :]),
    )
    return Part(
        practice_id=rehearsal.practice_id,
        rehearsal_id=rehearsal.pk,
        ask_id=ask.pk,
        target=target,
        material=persona.material(rehearsal.played, talk, said, mask),
        said=said,
        mask=mask,
    )


def finish_part(part: Part, *, content: str, at: datetime) -> None:
    """Let the client say it, if a client would; else the program answers."""
    try:
        words = persona.words(content, said=part.said, mask=part.mask)
    except NotTheForm:
        fail_part(part, code="form", at=at)
        return
    Ask.objects.filter(pk=part.ask_id).update(state=Ask.State.DONE, ended_at=at)
    note_success(at)
    _say(part, words, at)


def fail_part(part: Part, *, code: str, at: datetime) -> None:
    """It did not answer, or not as a client: the program does, and the circuit breaker counts it."""
    Ask.objects.filter(pk=part.ask_id).update(state=Ask.State.FAILED, failure=code, ended_at=at)
    note_failure(code, at)
    _say(part, "", at)


def _say(part: Part, words: str, at: datetime) -> None:
    """Unless the talk went on, or back, while it was asked."""
    rehearsal = Rehearsal.objects.get(pk=part.rehearsal_id)
    playing.answer_awaited(rehearsal, words=words, at=at, after=len(part.said))
