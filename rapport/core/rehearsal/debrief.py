"""What a talk shows afterwards: signs with the words they rest on, as words, never as a score."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from rapport.core.rehearsal.hearing import (
    Sign,
    Span,
    begins,
    ear,
    fold,
    level,
    sentences,
    signs,
    whole,
)
from rapport.core.rehearsal.scenario import HURTS, Fact, Move, Point, Scenario

ANSWERS = frozenset(
    {
        Move.GAVE_PRICE,
        Move.GAVE_FACT,
        Move.ADMITTED,
        Move.NAMED_QUALIFIED,
        Move.NEXT_STEP,
        Move.NAMED_DOING,
        Move.OFFERED_CHOICE,
        Move.LET_GO,
        Move.TOOK_RESPONSIBILITY,
        Move.ECHOED,
        Move.NAMED_FEAR,
    }
)
CONCRETE = (Move.GAVE_PRICE, Move.GAVE_FACT, Move.NAMED_DOING, Move.NAMED_QUALIFIED)
SOUNDS_HUMAN = (Move.EMPATHY, Move.TOOK_RESPONSIBILITY, Move.APOLOGISED, Move.ADMITTED)


@dataclass(frozen=True, slots=True)
class Exchange:
    """What the client said, and the reply to it; `turn` is the reply's number, from 1."""

    turn: int
    client: str
    reply: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words in a reply: which turn, what stands before, the words, what stands after, and of what kind."""

    turn: int
    before: str
    words: str
    after: str
    move: Move | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """Something that should be there, and where it is; no evidence means that it was not seen."""

    what: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Debrief:
    """Every sign of a talk. `unanswered`: turns whose question found no answer of any kind."""

    covered: tuple[Seen, ...]
    facts: tuple[Seen, ...]
    hurts: tuple[Evidence, ...]
    name: tuple[Evidence, ...]
    open_questions: tuple[Evidence, ...]
    other_questions: tuple[Evidence, ...]
    taken_up: tuple[Evidence, ...]
    unanswered: tuple[Exchange, ...]
    concrete: tuple[Evidence, ...]
    human: tuple[Evidence, ...]
    stock: tuple[Evidence, ...]


def debrief(scenario: Scenario, talk: Sequence[Exchange], *, is_clinician: bool = False) -> Debrief:
    """The signs of a talk; the same words as in `hearing`, so that they can be explained."""
    heard = [
        (each, signs(each.reply, ear(scenario, last=each.client, is_clinician=is_clinician)))
        for each in talk
    ]
    stated = [(each, [s for s in found if s.move is not Move.SILENT]) for each, found in heard]

    def shown(*moves: Move) -> tuple[Evidence, ...]:
        return tuple(_shown(stated, moves))

    return Debrief(
        covered=tuple(_point(point, talk) for point in scenario.covers),
        facts=tuple(_fact(fact, talk) for fact in scenario.facts),
        hurts=shown(*(move for move in Move if move in HURTS - {Move.CANNED, Move.SILENT})),
        name=shown(Move.USED_NAME),
        open_questions=shown(Move.ASKED_OPEN),
        other_questions=shown(Move.ASKED),
        taken_up=shown(Move.NAMED_FEAR, Move.ECHOED),
        unanswered=tuple(each for each, found in stated if _is_unanswered(each, found)),
        concrete=shown(*CONCRETE),
        human=shown(*SOUNDS_HUMAN),
        stock=shown(Move.CANNED),
    )


def evidence(turn: int, text: str, span: Span, move: Move | None = None) -> Evidence:
    """A span with the rest of its sentence around it."""
    start, end = span
    around = [(a, b) for a, b in sentences(text) if a < end and start < b] or [span]
    first, last = min(start, around[0][0]), max(end, around[-1][1])
    return Evidence(
        turn, text[first:start].lstrip(), text[start:end], text[end:last].rstrip(), move
    )


def _shown(
    stated: Iterable[tuple[Exchange, Sequence[Sign]]], moves: Sequence[Move]
) -> Iterator[Evidence]:
    for each, found in stated:
        last = -1
        for sign in found:
            if sign.move in moves and sign.start >= last:
                last = sign.end
                yield evidence(each.turn, level(each.reply), (sign.start, sign.end), sign.move)


def _point(point: Point, talk: Iterable[Exchange]) -> Seen:
    return Seen(point.what, tuple(_found(talk, point.words)))


def _fact(fact: Fact, talk: Iterable[Exchange]) -> Seen:
    """Used when its value was said, or every number in it."""
    said = list(_said(talk, fact.value))
    numbers = [word for word in fact.value.split() if any(c.isdigit() for c in word)]
    if not said and numbers and all(any(_found(talk, [n])) for n in numbers):
        said = [next(iter(_found(talk, numbers)))]
    return Seen(f"{fact.name}: {fact.value}", tuple(said))


def _said(talk: Iterable[Exchange], phrase: str) -> Iterator[Evidence]:
    for each in talk:
        text = level(each.reply)
        yield from (evidence(each.turn, text, span) for span in whole(text, phrase))


def _found(talk: Iterable[Exchange], stems: Sequence[str]) -> Iterator[Evidence]:
    """The first place in each reply: words that begin so, or signs such as $650 as they stand."""
    for each in talk:
        text = level(each.reply)
        span = _literal(text, stems) or next(begins(text, stems), None)
        if span:
            yield evidence(each.turn, text, span)


def _literal(text: str, stems: Iterable[str]) -> Span | None:
    plain = fold(text)
    if len(plain) != len(text):
        return None
    for stem in stems:
        at = plain.find(fold(stem)) if not stem[:1].isalpha() else -1
        if at >= 0:
            return at, at + len(stem)
    return None


def _is_unanswered(each: Exchange, found: Iterable[Sign]) -> bool:
    return "?" in each.client and not ANSWERS & {sign.move for sign in found}
