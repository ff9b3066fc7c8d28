"""What the pages about rules show."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from django.db.models import Count, Q, QuerySet

from rapport.inbox.models import Conversation
from rapport.rules.models import Deed, Rule, Trial, Version
from rapport.rules.naming import Names
from rapport.rules.queries.active import read_version, with_tags_of_today
from rapport.rules.words import deed as deed_words
from rapport.rules.words import sentence

WEEK = timedelta(days=7)
PAGE = 50
HELD = dict(Deed.Held.choices)


@dataclass(frozen=True, slots=True)
class Line:
    """A rule in the list: what it says, whether its newest version was tried, what it did in a week."""

    rule: Rule
    version: Version
    says: str
    is_tried: bool
    did: int


def kept() -> QuerySet[Rule]:
    """Those that were not put away, in their order."""
    return Rule.objects.filter(archived_at__isnull=True)


def lines(names: Names, *, at: datetime) -> list[Line]:
    """All rules in their order; four queries."""
    did = Count("deeds", filter=Q(deeds__at__gt=at - WEEK, deeds__held=""))
    rows = list(kept().annotate(did=did))
    versions: dict[int, Version] = {}
    every = Version.objects.filter(rule__in=rows).annotate(tried=Count("trials"))
    for version in every.order_by("number"):
        versions[version.rule_id] = version
    read = with_tags_of_today([read_version(versions[row.pk]) for row in rows])
    return [
        Line(row, versions[row.pk], sentence(rule, names), bool(versions[row.pk].tried), row.did)  # type: ignore[attr-defined]  # annotated above
        for row, rule in zip(rows, read, strict=True)
    ]


@dataclass(frozen=True, slots=True)
class TrialRow:
    """A conversation of a dry run, and in words what would have been done, with why not."""

    conversation: Conversation | None
    at: datetime
    deeds: Sequence[tuple[str, str]]


def trial_rows(trial: Trial, names: Names) -> list[TrialRow]:
    """The rows that were kept; one query."""
    ids = [row["conversation"] for row in trial.rows]
    found = Conversation.objects.filter(pk__in=ids).select_related("client__key").in_bulk()
    return [
        TrialRow(
            found.get(row["conversation"]),
            datetime.fromisoformat(row["at"]),
            [(deed_words(deed, names), _held(deed)) for deed in row["deeds"]],
        )
        for row in trial.rows
    ]


def _held(deed: Mapping[str, Any]) -> str:
    return str(HELD.get(deed["held"], ""))


@dataclass(frozen=True, slots=True)
class LogRow:
    """A deed of the log in words. `can_undo`: nothing speaks against it so far."""

    deed: Deed
    says: str
    can_undo: bool


def log(rule: Rule, names: Names, *, before: int = 0) -> list[LogRow]:
    """The newest of what it did, from a mark on; one query."""
    rows = Deed.objects.filter(rule=rule).select_related("conversation__client__key", "undone_by")
    rows = rows.filter(pk__lt=before) if before else rows
    return [
        LogRow(
            row,
            deed_words({"do": row.do, "value": row.value}, names),
            can_undo=bool(row.before) and not row.held and row.undone_at is None,
        )
        for row in rows.order_by("-id")[:PAGE]
    ]
