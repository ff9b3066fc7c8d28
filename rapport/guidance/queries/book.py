"""The manual as pages of a book."""

from rapport.guidance.book.page import Page, Told
from rapport.guidance.models import Fact, Guideline, Interaction
from rapport.guidance.queries.facts import by_key, facts_of
from rapport.guidance.queries.manual import held, interactions


def pages() -> list[Page]:
    """Every guideline that holds, in the order of the contents; three queries."""
    written = [(one, its) for one in interactions() if (its := held(one))]
    known = by_key(its for _, its in written)
    return [_page(one, its, facts_of(its, known)) for one, its in written]


def _page(one: Interaction, its: Guideline, facts: list[Fact]) -> Page:
    ways = [str(way.label) for way in Interaction.Way if way in one.channels]
    return Page(
        name=one.name,
        where=" · ".join([*([one.zone.name] if one.zone else []), *ways]),
        title=its.title,
        goal=its.goal,
        why=its.why,
        must_cover=tuple(its.must_cover),
        never_say=tuple(its.never_say),
        talking_points=tuple(its.talking_points),
        facts=tuple(Told(fact.name, fact.value, fact.reviewed_on) for fact in facts),
        required=tuple(its.required),
        authority=its.authority,
        to_adapt=(*its.openings, *its.examples),
        version=its.version,
        written_on=its.written_at.date(),
        owner=its.owner.name if its.owner else "",
    )
