"""How the demo's team grows: strengths, a trainee, rounds played, questions that wait, a leader's week."""

from collections.abc import Iterator
from datetime import timedelta

from rapport.coaching.actions.mirror import agree
from rapport.coaching.models import Commitment, LeaderTick
from rapport.coaching.models.weeks import Promise
from rapport.coaching.queries.days import monday
from rapport.config.demo.telling import World
from rapport.guidance.models import Fact, Guideline, Misfit
from rapport.inbox.models import SavedReply
from rapport.practice.models import Strength, Traineeship
from rapport.rehearsal.models import DrillAnswer, DrillCard, Goal, Player, Rehearsal, Scenario
from rapport.science.demo.texts.canned import CANNED, DEFAULT

# Who, in which zone, what they are good at is the cast's own; who saw it, and what.
STRENGTHS = (
    ("injector", "hesitation", "owner", "She told a client to wait a year, and drew her why. She came back."),
    ("manager", "trouble", "clinician", "He rang at seven in the evening, before the client could write again."),
    ("desk", "first_impression", "injector", "They asked for a price; he asked whose wedding it was."),
    ("clinician", "clinical_worry", "director", "Three sentences, and the client knew what to look for tonight."),
    ("aesthetician", "first_impression", "", ""),
    ("reception", "", "", ""),
)  # fmt: skip
TRAINEE, COACH, SHARE = "aesthetician", "injector", 20
# Rounds in the team: days ago, the scenario, who began it, who played the staff member, who the client.
ROUNDS = (
    (52, "hesitation-natural-lips", "manager", "desk", "injector"),
    (52, "hesitation-natural-lips", "manager", "injector", "reception"),
    (45, "swift-aftercare-gym", "manager", "reception", "aesthetician"),
    (45, "first-impression-dm", "manager", "aesthetician", "desk"),
    (38, "goodbye-member", "manager", "manager", "desk"),
    (31, "hesitation-second-quote", "manager", "desk", "manager"),
    (31, "hesitation-second-quote", "manager", "reception", "desk"),
    (24, "first-impression-walk-in", "injector", "aesthetician", "reception"),
    (17, "goodbye-two-hours", "manager", "laser", "manager"),
    (17, "hesitation-in-the-chair", "manager", "injector", "laser"),
    (10, "first-impression-nephew", "manager", "desk", "clinician"),
    (3, "hesitation-natural-lips", "owner", "owner", "injector"),
    (3, "hesitation-natural-lips", "owner", "clinician", "owner"),
)
# Noted in the team: who, what, on which interaction, in how many days; and what is trained already.
GOALS = (
    ("reception", "Say the price in the first sentence", "price-over-the-phone", 9),
    ("laser", "Ask once why, then help them go", "cancelling", 16),
)
TRAINED = ("desk", "Wait after the question", "first-timer-fear", -6)
# Facts as questions: who knew them the last time, and when they come back.
ASKED = (
    ("desk", "lip-filler-price", True, 0),
    ("desk", "late-cancellation-rule", False, -1),
    ("desk", "downtime-after-filler", True, 0),
    ("reception", "no-show-fee", False, 0),
    ("manager", "how-a-refund-reaches-them-in-days", True, 0),
    ("owner", "consultation-length-and-price", True, 0),
)
# What did not fit a second time: so that the month has something to say of a guideline.
MISFIT = (
    "running-late",
    "desk",
    "He sat in the car park already. The sentence about the minute read like a form.",
)
# Old templates that are still pasted, also where a person was needed: the month shows where.
OLD_TEMPLATES = {"anything": DEFAULT} | CANNED
# Who read what the mirror measures and agreed, and how many days ago. The front desk has not yet: whoever
# comes in by that door reads the notice first.
AGREED = (
    ("owner", 29), ("manager", 29), ("injector", 28), ("clinician", 28), ("reception", 27),
    ("aesthetician", 26), ("laser", 25),
)  # fmt: skip
TICKED = (  # weeks ago
    (Promise.CALL, 1), (Promise.ZONE, 1), (Promise.CALL, 2), (Promise.REHEARSAL, 2),
    (Promise.REHEARSAL, 3), (Promise.ZONE, 3),
)  # fmt: skip


def keep(world: World) -> None:
    """Write it down as if they had lived with it for eight weeks."""
    Strength.objects.bulk_create(_strengths(world))
    _begin_learning(world)
    _play(world)
    Goal.objects.bulk_create(_goals(world))
    _ask(world)
    _sign(world)
    for who, days in AGREED:
        agree(staff=world.team[who], at=world.at - timedelta(days=days))
    SavedReply.objects.bulk_create(
        SavedReply(
            practice=world.place.practice,
            name=f"Old template: {about}",
            text=text,
            created_by=world.team["reception"],
        )
        for about, text in OLD_TEMPLATES.items()
    )
    guideline = Guideline.objects.get(interaction__key=MISFIT[0], is_current=True)
    Misfit.objects.create(
        practice_id=guideline.practice_id,
        guideline=guideline,
        line=MISFIT[2],
        by=world.team[MISFIT[1]],
        at=world.at - timedelta(days=4),
    )


def _strengths(world: World) -> Iterator[Strength]:
    said = {person.key: person.strength for person in world.people}
    at = world.at - timedelta(days=26)
    for who, zone, by, example in STRENGTHS:
        yield Strength(
            practice=world.place.practice,
            staff=world.team[who],
            text=said[who],
            zone_key=zone,
            written_at=at,
            example=example,
            confirmed_by=world.team.get(by),
            confirmed_at=at + timedelta(days=5) if by else None,
        )


def _begin_learning(world: World) -> None:
    Traineeship.objects.create(
        practice=world.place.practice,
        trainee=world.team[TRAINEE],
        coach=world.team[COACH],
        percent=SHARE,
        began_at=world.at - timedelta(days=20),
        began_by=world.team["manager"],
    )


def _play(world: World) -> None:
    """Rounds in the team are spoken: that they were played is all there is."""
    scenarios = {row.key: row for row in Scenario.objects.filter(key__in={r[1] for r in ROUNDS})}
    for days, key, by, player, client in ROUNDS:
        at, row = world.at - timedelta(days=days), scenarios[key]
        played = Rehearsal.objects.create(
            practice=world.place.practice,
            scenario=row,
            title=row.title,
            interaction_key=row.interaction_key,
            graph=row.graph,
            mode=Rehearsal.Mode.TEAM,
            seed=0,
            started_by=world.team[by],
            started_at=at,
            ended_at=at + timedelta(minutes=4),
            ending=Rehearsal.End.STOPPED,
            round_seconds=240,
            round_at=at,
        )
        parts = ((player, Player.Part.STAFF), (client, Player.Part.CLIENT))
        Player.objects.bulk_create(
            Player(
                practice=world.place.practice,
                rehearsal=played,
                staff=world.team[who],
                part=part,
                agreed_at=at,
            )
            for who, part in parts
        )


def _goals(world: World) -> Iterator[Goal]:
    today, at = world.at.date(), world.at - timedelta(days=10)
    for who, weakness, key, days in (*GOALS, TRAINED):
        yield Goal(
            practice=world.place.practice,
            owner=world.team[who],
            weakness=weakness,
            interaction_key=key,
            due_on=today + timedelta(days=days),
            is_shared=True,
            written_by=world.team["manager"],
            written_at=at,
            done_at=at + timedelta(days=4) if days < 0 else None,
        )


def _ask(world: World) -> None:
    """Each was asked some days ago, and is due again today or was yesterday."""
    facts = {fact.key: fact for fact in Fact.objects.filter(key__in={row[1] for row in ASKED})}
    today, at = world.at.date(), world.at - timedelta(days=3)
    for who, key, was_right, days in ASKED:
        card = DrillCard.objects.create(
            practice=world.place.practice,
            staff=world.team[who],
            fact=facts[key],
            box=int(was_right),
            due_on=today + timedelta(days=days),
        )
        DrillAnswer.objects.create(
            practice=world.place.practice, card=card, is_right=was_right, at=at
        )


def _sign(world: World) -> None:
    """The owner signed all three, and ticked what nothing else can see."""
    owner, at = world.team["owner"], world.at - timedelta(days=29)
    Commitment.objects.bulk_create(
        Commitment(practice=world.place.practice, staff=owner, promise=promise, signed_at=at)
        for promise in Promise
    )
    LeaderTick.objects.bulk_create(
        LeaderTick(
            practice=world.place.practice,
            staff=owner,
            promise=promise,
            week_on=monday(world.at.date()) - timedelta(weeks=weeks),
            at=world.at - timedelta(weeks=weeks),
        )
        for promise, weeks in TICKED
    )
