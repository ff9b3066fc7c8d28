"""Reading the practice's facts."""

from collections.abc import Iterable, Mapping
from datetime import date

from django.db.models import QuerySet

from rapport.core.manual.review import Freshness, freshness
from rapport.core.manual.topics import Topic, topics
from rapport.guidance.models import Fact, Guideline

KINDS = {
    Topic.PRICE: Fact.Kind.PRICE,
    Topic.DOWNTIME: Fact.Kind.DOWNTIME,
    Topic.PREPARATION: Fact.Kind.PREPARATION,
}


def facts() -> QuerySet[Fact]:
    """All of them with who looked last."""
    return Fact.objects.select_related("reviewed_by")


def by_key(guidelines: Iterable[Guideline]) -> dict[str, Fact]:
    """The facts that these guidelines name; one query."""
    keys = {key for guideline in guidelines for key in guideline.fact_keys}
    return {fact.key: fact for fact in facts().filter(key__in=keys)} if keys else {}


def facts_of(guideline: Guideline, known: Mapping[str, Fact] | None = None) -> list[Fact]:
    """The facts of one guideline in its order; those that were taken away are left out."""
    found = by_key([guideline]) if known is None else known
    return [found[key] for key in guideline.fact_keys if key in found]


def fresh(fact: Fact, today: date) -> Freshness:
    """How long ago somebody looked, and whether it is due."""
    return freshness(fact.reviewed_on, every_days=fact.review_every, today=today)


def due(today: date) -> list[Fact]:
    """What somebody should look at, and what was never filled in."""
    return [fact for fact in facts() if fresh(fact, today).is_due]


def kind_of(name: str, value: str = "") -> Fact.Kind:
    """What kind of fact this looks like, by its words."""
    found = topics(f"{name}. {value}")
    return next((kind for topic, kind in KINDS.items() if topic in found), Fact.Kind.OTHER)


def users(fact: Fact) -> QuerySet[Guideline]:
    """The guidelines that name it."""
    rows = Guideline.objects.filter(is_current=True, fact_keys__contains=[fact.key])
    return rows.select_related("interaction").order_by("title")
