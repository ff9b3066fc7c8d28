"""What stands beside a reply: the guideline that fits, what is still open, facts to put in."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from rapport.core.folding import plain
from rapport.core.manual.choosing import Choice, Moment, Use, choices
from rapport.core.manual.coverage import Point, points, unanswered
from rapport.core.manual.review import Freshness
from rapport.core.manual.topics import Topic, topics
from rapport.core.manual.words import content
from rapport.guidance.models import Fact, Guideline, Interaction
from rapport.guidance.queries import facts as facts_queries
from rapport.guidance.queries.manual import held, interactions
from rapport.inbox import believed
from rapport.inbox.beliefs import NEAR, NEARNESS
from rapport.inbox.models import Channel, Conversation, Message, Verdicts
from rapport.language.facts.treatments import TREATMENT_PATTERNS

LATELY, LONGEST = 8, 4000  # messages, and letters of them, that are read for what is asked
MOST_FACTS, MOST_OTHERS = 6, 3
ASKED = 3  # a topic of theirs and a word of theirs, or three words
WAYS = {Channel.Kind.EMAIL: "mail", Channel.Kind.WEBFORM: "mail", Channel.Kind.API: "mail"}
# What is asked by its words, where no verdict says it.
INTENTS = {
    Topic.PRICE: "price",
    Topic.DOWNTIME: "downtime",
    Topic.PAIN: "pain",
    Topic.PROVIDER: "provider_choice",
    Topic.RESULTS: "results_timing",
    Topic.AFTERCARE: "aftercare",
}


@dataclass(frozen=True, slots=True)
class Said:
    """A fact with how fresh it is, and whether the client's words ask for it."""

    fact: Fact
    fresh: Freshness
    is_asked: bool


@dataclass(frozen=True, slots=True)
class Beside:
    """`guideline` is None where nothing fits. `open`: topics the client asked and the draft leaves out."""

    moment: Moment
    guideline: Guideline | None
    choice: Choice | None
    others: tuple[Interaction, ...]
    open: tuple[Topic, ...]
    points: tuple[Point, ...]
    facts: tuple[Said, ...]


def beside(row: Conversation, *, draft: str, today: date) -> Beside:
    """For the conversation as it stands and the draft as it is written now; at most six queries."""
    waiting = _waiting(row)
    asked = "\n".join(message.text for message in waiting)[:LONGEST]
    manual = {one.pk: one for one in interactions()}
    moment = _moment(row, waiting, asked, manual.values())
    found = choices((_use(one) for one in manual.values() if held(one)), moment)
    guideline = held(manual[found[0].id]) if found else None
    return Beside(
        moment=moment,
        guideline=guideline,
        choice=found[0] if found else None,
        others=tuple(manual[choice.id] for choice in found[1 : 1 + MOST_OTHERS]),
        open=tuple(unanswered(asked, draft)),
        points=tuple(points(guideline.must_cover, draft) if guideline else ()),
        facts=tuple(_facts(guideline, asked, moment, today)),
    )


def _waiting(row: Conversation) -> list[Message]:
    """What the client said since our last reply, the newest first; else the last they said."""
    theirs, ours = Message.Kind.INBOUND, Message.Kind.REPLY
    rows = Message.objects.filter(conversation=row, kind__in=(theirs, ours))
    rows = rows.select_related("key", "verdicts").prefetch_related("corrections")
    newest = list(rows.order_by("-received_at", "-pk")[:LATELY])
    since = next((n for n, message in enumerate(newest) if message.kind == ours), len(newest))
    return newest[:since] or [message for message in newest if message.kind == theirs][:1]


def _moment(
    row: Conversation, waiting: Sequence[Message], asked: str, manual: Iterable[Interaction]
) -> Moment:
    verdicts = [found for m in waiting if (found := getattr(m, "verdicts", None))]
    told = [believed.intent(m) for m in waiting if getattr(m, "verdicts", None)]
    asks = (INTENTS[topic] for topic in Topic if topic in INTENTS and topic in topics(asked))
    stages = (found.beliefs.get("stage", {}).get("value", "") for found in verdicts)
    return Moment(
        way=WAYS.get(Channel.Kind(row.channel.kind), ""),
        zone=row.zone,
        stage=next(filter(None, stages), ""),
        treatments=frozenset(_treatments(verdicts, asked)),
        intent=next(filter(None, told), "") or next(asks, ""),
        near=frozenset(_near(verdicts, manual)),
    )


def _near(verdicts: Iterable[Verdicts], manual: Iterable[Interaction]) -> set[int]:
    """Guidelines that the reader found near to what they wrote, where it was near enough."""
    keys = {
        one["value"]
        for found in verdicts
        for one in found.beliefs.get(NEARNESS, ())
        if one["confidence"] >= NEAR
    }
    return {one.pk for one in manual if one.key in keys}


def _treatments(verdicts: Iterable[Verdicts], asked: str) -> set[str]:
    return _named(asked) | {
        one["value"] for found in verdicts for one in found.beliefs.get("treatments", ())
    }


def _named(text: str) -> set[str]:
    """Kinds of treatment that a text names."""
    low = plain(text)
    return {kind for kind, way in TREATMENT_PATTERNS.items() if way.search(low)}


def _use(one: Interaction) -> Use:
    its = held(one)
    return Use(
        id=one.pk,
        ways=frozenset(one.channels),
        zone=one.zone.key if one.zone else "",
        stage=one.stage,
        treatments=frozenset({one.treatment} if one.treatment else ()),
        intents=frozenset(one.intents),
        is_zones_own=its is not None and its.zone_id is not None,
    )


def _facts(guideline: Guideline | None, asked: str, moment: Moment, today: date) -> list[Said]:
    """What is asked first, then the guideline's own; only what somebody filled in, and nothing about
    another treatment than theirs."""
    known: Mapping[str, Fact] = {fact.key: fact for fact in facts_queries.facts() if fact.value}
    own = set(guideline.fact_keys if guideline else ())
    wanted, stems = topics(asked), frozenset(content(asked))
    ranked = sorted(
        (
            (_weight(fact, wanted, stems), fact)
            for fact in known.values()
            if _is_theirs(fact, moment)
        ),
        key=lambda pair: (-pair[0], pair[1].key not in own, pair[1].name),
    )
    return [
        Said(fact, facts_queries.fresh(fact, today), weight >= ASKED)
        for weight, fact in ranked
        if weight >= ASKED or fact.key in own
    ][:MOST_FACTS]


def _is_theirs(fact: Fact, moment: Moment) -> bool:
    about = _named(f"{fact.name} {fact.value}")
    return not (about and moment.treatments) or bool(about & moment.treatments)


def _weight(fact: Fact, wanted: frozenset[Topic], stems: frozenset[str]) -> int:
    """Two for a topic that is asked about, one for each word of its name that they wrote."""
    about = topics(f"{fact.name} {fact.value}") & wanted
    return (2 if about else 0) + len(stems & frozenset(content(fact.name)))
