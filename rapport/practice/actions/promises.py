"""How fast the practice promises to answer, and who is told when it does not."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.db.models import Max, QuerySet
from django.utils.translation import gettext as _

from rapport.core.response_clock import AfterHours, Policy
from rapport.practice.actions.trail import note
from rapport.practice.errors import ExpectedError
from rapport.practice.models import LadderStep, Location, ResponsePolicy, Staff
from rapport.practice.queries.promises import ladder


class DefaultStays(ExpectedError):
    """What nothing else is said about needs a deadline, too."""


class LadderMustAscend(ExpectedError):
    """A later rung is never told before an earlier one."""


@dataclass(frozen=True, slots=True)
class Scope:
    """What a policy is about; all empty is the practice's default."""

    location: Location | None = None
    channel_kind: str = ""
    priority: str = ""


@dataclass(frozen=True, slots=True)
class Targets:
    """What is promised; see ResponsePolicy. Seconds, `warn_fraction` a share of the target."""

    target_seconds: int = 300
    warn_fraction: float = 0.6
    accept_seconds: int = 90
    after_hours: str = ResponsePolicy.After.STARTS_AT_OPENING.value
    promise_seconds: int = 900


def promise(*, scope: Scope, targets: Targets, by: Staff, at: datetime) -> ResponsePolicy:
    """A new version for this scope; the one before stays for the deadlines it gave.

    Versions count up within the practice, so that a version names one row.
    """
    with transaction.atomic():
        _current(scope).update(is_current=False)
        newest = ResponsePolicy.objects.aggregate(newest=Max("version"))["newest"] or 0
        policy = ResponsePolicy.objects.create(
            practice_id=by.practice_id,
            location=scope.location,
            channel_kind=scope.channel_kind,
            priority=scope.priority,
            version=newest + 1,
            target_seconds=targets.target_seconds,
            warn_fraction=targets.warn_fraction,
            accept_seconds=targets.accept_seconds,
            after_hours=targets.after_hours,
            promise_seconds=targets.promise_seconds,
            created_at=at,
        )
        note(by=by, verb="promised", subject=policy, at=at)
    return policy


def _current(scope: Scope) -> QuerySet[ResponsePolicy]:
    return ResponsePolicy.objects.filter(
        location=scope.location,
        channel_kind=scope.channel_kind,
        priority=scope.priority,
        is_current=True,
    )


def retire_policy(*, policy: ResponsePolicy, by: Staff, at: datetime) -> None:
    """Fall back to the less specific policy. Raises DefaultStays."""
    if not (policy.location_id or policy.channel_kind or policy.priority):
        raise DefaultStays(_("The practice's own promise can be changed, but not removed."))
    policy.is_current = False
    policy.save(update_fields=["is_current"])
    note(by=by, verb="retired", subject=policy, at=at)


@dataclass(frozen=True, slots=True)
class Step:
    """When a rung is told, in seconds after the deadline, and whom by name if anybody."""

    after_seconds: int
    staff: Staff | None = None


def set_ladder(*, steps: Sequence[Step], by: Staff, at: datetime) -> None:
    """One step for each rung, in the ladder's order. Raises LadderMustAscend."""
    seconds = [step.after_seconds for step in steps]
    if seconds != sorted(seconds):
        raise LadderMustAscend(_("Each rung comes after the one before it."))
    with transaction.atomic():
        for kept, step in zip(ladder(), steps, strict=True):
            LadderStep.objects.filter(pk=kept.pk).update(
                after_seconds=step.after_seconds, staff=step.staff
            )
            note(by=by, verb="set_ladder", subject=kept, at=at)


def rule(targets: Targets) -> Policy:
    """Targets as the pure rules read them, before they are promised: for examples."""
    return Policy(
        version=0,
        target_seconds=targets.target_seconds,
        warn_fraction=targets.warn_fraction,
        after_hours=AfterHours(targets.after_hours),
        promise_seconds=targets.promise_seconds,
        accept_seconds=targets.accept_seconds,
    )
