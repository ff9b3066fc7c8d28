"""The demo's manual: facts with values and dates, who answers for what, and what staff said about it."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from rapport.config.demo.telling import World
from rapport.guidance.actions.guidelines import said, write_guideline
from rapport.guidance.models import Comment, Fact, Guideline, Misfit, Reading, Showing

# Key of a fact, what it says, and how many days ago somebody looked.
FACTS = (
    ("toxin-price-per-unit", "$13 a unit; most people need 20 to 40", 12),
    ("lip-filler-price", "$650 a syringe; half a syringe is $380", 12),
    ("consultation-length-and-price", "30 minutes, $75, taken off the first treatment", 12),
    ("prices-people-ask-for-most", "Toxin $13 a unit, lip filler $650, peel $160", 12),
    ("downtime-after-filler", "Swelling 2 to 3 days, a bruise up to 10", 40),
    ("downtime-after-toxin", "Small bumps for an hour; seldom a bruise for a week", 40),
    ("what-we-numb-with", "A cream for 20 minutes; ice where that is enough", 40),
    ("what-can-be-dissolved-or-reversed", "Hyaluronic filler within a day; toxin fades by itself", 71),
    ("when-results-show-after-toxin", "Begins on day 3, all of it after 14 days", 71),
    ("when-results-show-after-filler", "At once; true shape after 2 weeks", 71),
    ("aftercare-in-one-sentence", "No pressing, no gym and no heat until tomorrow evening", 25),
    ("when-the-gym-is-fine-again", "After 24 hours, gently", 25),
    ("preparation-before-a-treatment", "No alcohol the day before; tell us about every medicine", 104),
    ("late-cancellation-rule", "Free until 24 hours before; then $50", 104),
    ("no-show-fee", "$50, the first one is free", 104),
    ("how-late-still-works", "15 minutes; after that a part of it, or another day", 104),
    ("how-a-refund-reaches-them-in-days", "3 to 5 days, to the card it came from", 18),
    ("who-calls-back-and-until-what-hour", "Marigold or Thaddeus, until 7 pm", 18),
    ("gift-card-amounts-and-how-long-they-last", "From $50, they never end", 18),
    ("emergency-number", "911", 5),
)  # fmt: skip
OWNERS = {
    "price-over-the-phone": ("manager", 40),
    "first-timer-fear": ("injector", 21),
    "complaint-in-the-room": ("owner", -3),
    "aftercare-question": ("clinician", 60),
    "consent-talk": ("clinician", 14),
    "running-late": ("desk", 90),
}
# Who read what; whatever is in no list nobody has read, which the month says.
READ = {
    "desk": ("first-call", "price-over-the-phone", "running-late", "hesitation", "refund"),
    "reception": ("first-call", "price-over-the-phone", "cancelling", "no-show", "arrival"),
    "owner": (
        "trouble",
        "hesitation",
        "goodbye",
        "price-over-the-phone",
        "first-timer-fear",
        "refund",
    ),
    "manager": ("complaint-in-the-room", "refund", "cancelling", "no-show", "first-timer-fear"),
    "injector": (
        "hesitation",
        "does-it-hurt",
        "saying-no",
        "provider-choice",
        "aftercare-question",
    ),
    "clinician": ("clinical_worry", "aftercare-question", "not-working-yet", "does-it-hurt"),
    "aesthetician": ("walk-in", "first_impression", "first-timer-fear", "arrival"),
}
COMMENT = (
    "price-over-the-phone",
    "Saying the number first works. Then they ask what they really want to know.",
)
MISFIT = (
    "running-late",
    "They came by bus and could not know when: asking for a minute made it worse.",
)

# What was rewritten since the practice answers in its own words: who, how many days ago, and the list of
# the guideline that got another first line.
REWRITTEN = (
    (
        "price-over-the-phone",
        "manager",
        24,
        "must_cover",
        "The number in the first sentence, or the range with what most people pay",
    ),
    (
        "first-timer-fear",
        "injector",
        17,
        "talking_points",
        "Ask what they saw before you say how we do it",
    ),
    (
        "complaint-in-the-room",
        "owner",
        12,
        "talking_points",
        "The first minute is theirs: write nothing down yet",
    ),
)

# What a leader rehearsed and shows; who says it, what, and why it works.
SHOWN = (
    ("client", "I saw what happened to my sister. I want it and I am scared.", ""),
    (
        "us",
        "What happened to her would frighten me too. What did you see?",
        "Her fear has a name and may stay in the room.",
    ),
    ("client", "One side was blue for a week.", ""),
    (
        "us",
        "That is the part I would want explained first. Come and only ask; nothing is done that day.",
        "A step that binds her to nothing.",
    ),
)


def keep(world: World) -> None:
    """Write it all down as if it had been lived with for a month."""
    today, team = world.at.date(), world.team
    _fill(today, world)
    held = _held()
    for key, (who, days) in OWNERS.items():
        held[key].owner, held[key].review_on = team.get(who), today + timedelta(days=days)
    Guideline.objects.bulk_update(held.values(), ["owner", "review_on"])
    _rewrite(held, world)
    held = _held()
    practice_id, by = world.place.practice.pk, team["desk"]
    at: datetime = world.at - timedelta(days=9)
    Reading.objects.bulk_create(
        Reading(practice_id=practice_id, guideline=held[key], staff=team[who], at=at)
        for who, keys in READ.items()
        for key in keys
    )
    Comment.objects.create(
        practice_id=practice_id, guideline=held[COMMENT[0]], text=COMMENT[1], by=by, at=at
    )
    steps = [{"who": side, "said": said, "why": why} for side, said, why in SHOWN]
    Showing.objects.create(
        practice_id=practice_id,
        interaction=held["first-timer-fear"].interaction,
        title="Fear, asked about before it is answered",
        source=Showing.Source.REHEARSED,
        steps=steps,
        shown_by=team.get("owner"),
        shown_at=at,
    )
    Misfit.objects.create(
        practice_id=practice_id, guideline=held[MISFIT[0]], line=MISFIT[1], by=by, at=at
    )


def _held() -> dict[str, Guideline]:
    rows = Guideline.objects.filter(is_current=True).select_related("interaction")
    return {row.interaction.key: row for row in rows}


def _rewrite(held: dict[str, Guideline], world: World) -> None:
    """Each as its writer would: a new version beside the old one, which stays to be compared."""
    for key, who, days, name, line in REWRITTEN:
        before, at = held[key], world.at - timedelta(days=days)
        words = said(before)
        changed: dict[str, Any] = {name: (line, *getattr(words, name)[name == "must_cover" :])}
        write_guideline(
            interaction=before.interaction,
            wording=replace(words, **changed),
            by=world.team[who],
            today=at.date(),
            at=at,
        )


def _fill(today: date, world: World) -> None:
    facts = {fact.key: fact for fact in Fact.objects.all()}
    for key, value, days in FACTS:
        fact = facts[key]
        fact.value, fact.reviewed_on = value, today - timedelta(days=days)
        fact.reviewed_by = world.team.get("manager")
    Fact.objects.bulk_update(facts.values(), ["value", "reviewed_on", "reviewed_by"])
