"""Reading the operating manual: its contents, a guideline's page, what is due."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Max, Prefetch, QuerySet

from rapport.core.manual.matching import Sheet, ranked
from rapport.core.manual.merging import merged
from rapport.guidance.models import Fact, Guideline, Interaction, Misfit, Reading
from rapport.guidance.queries.facts import by_key, facts_of
from rapport.practice.models import Staff

HEAVY, PLAIN, LIGHT = 3.0, 1.5, 1.0


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the contents. `read`: the version this person read last; 0 for none."""

    interaction: Interaction
    guideline: Guideline | None
    read: int
    is_due: bool

    @property
    def is_news(self) -> bool:
        """Changed since this person read it."""
        return self.guideline is not None and 0 < self.read < self.guideline.version

    @property
    def is_unread(self) -> bool:
        """Never read by this person."""
        return self.guideline is not None and self.read == 0


def interactions() -> QuerySet[Interaction]:
    """All of them with their zone and the guideline that holds now, as `held`."""
    current = Guideline.objects.filter(is_current=True).select_related("owner")
    return Interaction.objects.select_related("zone").prefetch_related(
        Prefetch("guidelines", queryset=current, to_attr="held")
    )


def held(interaction: Interaction) -> Guideline | None:
    """The guideline of an interaction that `interactions` returned."""
    return next(iter(interaction.held), None)  # type: ignore[attr-defined]  # set by the prefetch


def contents(*, staff: Staff, today: date) -> list[Entry]:
    """The whole manual as one person sees it; four queries."""
    read = last_read(staff)
    return [
        Entry(one, held(one), read.get(one.pk, 0), _is_due(held(one), today))
        for one in interactions()
    ]


def _is_due(guideline: Guideline | None, today: date) -> bool:
    return bool(guideline and guideline.review_on and guideline.review_on <= today)


def last_read(staff: Staff) -> dict[int, int]:
    """The newest version of each interaction that somebody read."""
    rows = Reading.objects.filter(staff=staff).values_list("guideline__interaction_id")
    return dict(rows.annotate(n=Max("guideline__version")).order_by())


def search(query: str, entries: Sequence[Entry], by_meaning: Sequence[int] = ()) -> list[Entry]:
    """Those that speak of it, the best first; one query for the facts. `by_meaning`: interactions that
    mean it, the nearest first."""
    written = [(entry.interaction, its) for entry in entries if (its := entry.guideline)]
    known = by_key(its for _, its in written)
    sheets = (_sheet(one, its, facts_of(its, known)) for one, its in written)
    place = {entry.interaction.pk: entry for entry in entries}
    by_words = [match.id for match in ranked(query, sheets)]
    return [place[pk] for pk in merged(by_words, by_meaning) if pk in place]


def named(query: str, *, limit: int = 3) -> list[tuple[int, str]]:
    """Id and name of interactions whose name speaks of it; one query."""
    names = dict(Interaction.objects.values_list("pk", "name"))
    found = ranked(query, (Sheet(pk, ((name, PLAIN),)) for pk, name in names.items()))
    return [(match.id, names[match.id]) for match in found[:limit]]


def _sheet(one: Interaction, its: Guideline, facts: Iterable[Fact]) -> Sheet:
    lists = (its.must_cover, its.never_say, its.talking_points, its.openings, its.examples)
    return Sheet(
        one.pk,
        (
            (f"{one.name} {its.title}", HEAVY),
            (f"{its.goal} {its.why} {' '.join(one.intents)} {one.treatment}", PLAIN),
            (" ".join(line for lines in lists for line in lines), LIGHT),
            (" ".join(f"{fact.name} {fact.value}" for fact in facts), PLAIN),
        ),
    )


def versions(interaction: Interaction) -> list[Guideline]:
    """Every version, the newest first, with who wrote it."""
    rows = Guideline.objects.filter(interaction=interaction).select_related("written_by", "owner")
    return list(rows.order_by("-version"))


def readers(guideline: Guideline) -> list[tuple[Staff, Reading | None]]:
    """Everybody who works here, with when they read this version; two queries."""
    read = {one.staff_id: one for one in Reading.objects.filter(guideline=guideline)}
    staff = Staff.objects.filter(is_active=True).order_by("name")
    return [(person, read.get(person.pk)) for person in staff]


def misfits(interaction: Interaction) -> QuerySet[Misfit]:
    """Where it did not fit, the open ones first."""
    rows = Misfit.objects.filter(guideline__interaction=interaction)
    return rows.select_related("by", "answered_by", "guideline").order_by("answer", "-at")


def open_misfits() -> QuerySet[Misfit]:
    """What nobody has answered yet, in the whole manual; the oldest first."""
    rows = Misfit.objects.filter(answer="")
    return rows.select_related("guideline__interaction", "guideline__owner", "by").order_by("at")


def due_for_review(today: date) -> QuerySet[Guideline]:
    """Guidelines whose day to be looked at has come."""
    rows = Guideline.objects.filter(is_current=True, review_on__lte=today)
    return rows.select_related("interaction", "owner").order_by("review_on")
