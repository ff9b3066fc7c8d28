"""The rules that are on, as they are evaluated."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from django.db.models import OuterRef, Subquery

from rapport.core import rules as pure
from rapport.inbox.queries.tags import resolved
from rapport.rules.models import Rule, Version


@dataclass(frozen=True, slots=True)
class Active:
    """A rule's row, the version it acts by, and what that says, with tags as they are now."""

    row: Rule
    version_id: int
    rule: pure.Rule


def active() -> list[Active]:
    """All that are on, in the practice's order; three queries at most."""
    newest = Version.objects.filter(rule=OuterRef("pk")).order_by("-number").values("pk")[:1]
    rows = Rule.objects.filter(is_on=True, archived_at__isnull=True)
    found = {row.pk: row for row in rows.annotate(version_id=Subquery(newest))}
    versions = {v.rule_id: v for v in Version.objects.filter(pk__in=_numbers(found.values()))}
    read = [read_version(versions[pk]) for pk in found]
    return [Active(found[rule.id], versions[rule.id].pk, rule) for rule in with_tags_of_today(read)]


def _numbers(rows: Iterable[Rule]) -> list[int]:
    return [row.version_id for row in rows]  # type: ignore[attr-defined]  # annotated above


def read_version(version: Version) -> pure.Rule:
    """What a version says. Raises pure.BadRule."""
    return pure.parse(version.document, rule_id=version.rule_id)


def with_tags_of_today(rules: Sequence[pure.Rule]) -> list[pure.Rule]:
    """Tags that were merged since are read as what they became; one query."""
    parts = [part for rule in rules for part in _parts(rule)]
    numbers = [int(part.value) for part in parts if _is_tag(part)]
    became = {pk: tag.pk for pk, tag in resolved(numbers).items()} if numbers else {}
    return [_retagged(rule, became) for rule in rules]


def _parts(rule: pure.Rule) -> list[pure.Condition | pure.Effect]:
    return [*rule.conditions, *rule.effects]


def _is_tag(part: pure.Condition | pure.Effect) -> bool:
    match part:
        case pure.Condition(field=pure.Field.TAG) | pure.Effect(do=pure.Do.TAG):
            return True
    return False


def _retagged(rule: pure.Rule, became: dict[int, int]) -> pure.Rule:
    return replace(
        rule,
        conditions=tuple(
            replace(c, value=became.get(int(c.value), c.value)) if _is_tag(c) else c
            for c in rule.conditions
        ),
        effects=tuple(
            replace(e, value=became.get(int(e.value), e.value)) if _is_tag(e) else e
            for e in rule.effects
        ),
    )
