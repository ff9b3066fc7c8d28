"""What the demo's team decides: one question asked now, one that goes, one dropped, one looked at to its end."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from decimal import Decimal

from rapport.config.demo.telling import World
from rapport.decisions.actions import asking, deciding, looking
from rapport.decisions.models import Asked, Decision
from rapport.decisions.queries.findings import finding
from rapport.decisions.queries.ledger import decisions, terms_of
from rapport.decisions.terms import Terms

# Who believes what, in which words, and whether the name may stand; the front desk has not answered yet.
Answers = Sequence[tuple[str, str, str, bool]]
TEMPLATES: Answers = (
    ("manager", "better", "Nobody who is scared wants to read what everybody gets.", True),
    ("injector", "better", "I end up rewriting them anyway.", False),
    ("reception", "worse", "At noon four people wait and I have one sentence.", False),
    ("clinician", "better", "", False),
    ("laser", "same", "I never use them.", False),
)
ASKED_NOW = ("manager", "injector", "clinician", "reception", "laser", "aesthetician", "desk")
SATURDAYS: Answers = (
    ("manager", "better", "Friday night is when they write.", True),
    ("injector", "better", "Who works all week can come at last.", False),
    ("desk", "better", "Monday morning is half as long.", True),
    ("reception", "same", "They would come on Friday instead.", False),
    ("aesthetician", "worse", "I have two children and one free day with them.", False),
    ("laser", "better", "", False),
)
PRICES: Answers = (
    ("injector", "worse", "A list ends the talk before it begins.", True),
    ("desk", "worse", "They compare numbers and never ask what is in them.", False),
    ("reception", "better", "It would save me ten mails a day.", False),
    ("manager", "worse", "", False),
)


def keep(world: World) -> None:
    """Write them down on the days on which they would have been."""
    _templates(world)
    _saturdays(world)
    _prices(world)
    _missed_calls(world)


def _templates(world: World) -> None:
    """From what the month teaches; being asked since yesterday."""
    at = _before(world, 2)
    row = _open(
        world,
        at,
        question="Shall we take saved replies out of judgment zones?",
        area="care",
        rests_on="Where people were afraid or angry, some of our replies were pasted.",
        expected="Whoever hesitates reads an answer that was written for them.",
        measure="pasted",
        amount=Decimal(5),
        begins=9,
        lasts=56,
        rests="pasted",
    )
    _ask(world, row, ASKED_NOW, TEMPLATES, _before(world, 1))


def _saturdays(world: World) -> None:
    """Goes since three weeks; to be looked at again in five."""
    row = _open(
        world,
        _before(world, 34),
        question="Shall we open on Saturdays?",
        area="hours",
        rests_on="Many write on Friday night and wait until Monday.",
        expected="Whoever writes between Friday night and Monday is answered sooner.",
        measure="answered-in-five",
        amount=Decimal(8),
        begins=13,
        lasts=56,
    )
    asked = [who for who, *_rest in SATURDAYS]
    _ask(world, row, asked, SATURDAYS, _before(world, 32))
    why = "Four of six believe that it is better for clients, and nobody works two Saturdays in a row."
    _go(world, row, why, _before(world, 24))


def _prices(world: World) -> None:
    """Dropped, for what people said."""
    row = _open(
        world,
        _before(world, 19),
        question="Shall we answer questions about prices with a list?",
        area="care",
        rests_on="Every third message asks what something costs.",
        expected="The desk has more time for those who need a person.",
        measure="median-first-answer",
        amount=Decimal(3),
        begins=14,
        lasts=42,
    )
    _ask(world, row, [who for who, *_rest in PRICES], PRICES, _before(world, 18))
    why = "A price without a conversation answers what nobody asked. We say it in the first sentence instead."
    deciding.drop(row, why=why, by=world.team["owner"], at=_before(world, 15))


def _missed_calls(world: World) -> None:
    """Looked at twice, by a person, and kept."""
    row = _open(
        world,
        _before(world, 96),
        question="Shall we call back before noon whoever rang in vain?",
        area="phones",
        rests_on="Missed calls lay until the evening.",
        expected="Nobody has to ring a second time.",
        measure="unanswered",
        amount=Decimal(4),
        begins=6,
        lasts=28,
    )
    _go(
        world, row, "It costs half an hour, and an evening call reaches nobody.", _before(world, 92)
    )
    by = world.team["owner"]
    _look(
        row, world, 62, "cannot_tell", "Two of us were ill, so it was done on half of the days.", 28
    )
    why = "The desk hears far fewer who rang before, and nobody wants to go back."
    looking.look(row, verdict="improved", why=why, next_on=None, by=by, at=_before(world, 33))


def _look(row: Decision, world: World, ago: int, verdict: str, why: str, again: int) -> None:
    at, by = _before(world, ago), world.team["owner"]
    next_on = at.date() + timedelta(days=again)
    looking.look(row, verdict=verdict, why=why, next_on=next_on, by=by, at=at)


def _open(
    world: World, at: datetime, *, begins: int, lasts: int, rests: str = "", **said: object
) -> Decision:
    starts_on = at.date() + timedelta(days=begins)
    terms = Terms(
        **said,  # type: ignore[arg-type]  # the words above, by name
        direction=Decision.Direction.BETTER.value,
        starts_on=starts_on,
        look_again_on=starts_on + timedelta(days=lasts),
    )
    found = finding(rests, back=0, at=at) if rests else None
    return deciding.open_decision(terms=terms, finding=found, by=world.team["manager"], at=at)


def _ask(world: World, row: Decision, asked: Sequence[str], answers: Answers, at: datetime) -> None:
    people = [world.team[who] for who in asked]
    opened = asking.ask(row, people=people, by=world.team["manager"], at=at)
    by_staff = {mine.staff_id: mine for mine in Asked.objects.filter(ask=opened)}
    for hours, (who, view, words, named) in enumerate(answers, 1):
        mine = by_staff[world.team[who].pk]
        moment = at + timedelta(hours=hours)
        asking.answer(mine, view=view, words=words, may_be_named=named, at=moment)


def _go(world: World, row: Decision, why: str, at: datetime) -> None:
    kept = terms_of(decisions().get(pk=row.pk))
    deciding.go(
        row,
        why=why,
        starts_on=kept.starts_on,
        look_again_on=kept.look_again_on,
        terms=kept,
        by=world.team["owner"],
        at=at,
    )


def _before(world: World, days: int) -> datetime:
    return world.at - timedelta(days=days)
