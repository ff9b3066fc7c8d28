"""How a practice comes to be."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, time

from django.db import connection, transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from rapport.accounts.actions import create_user
from rapport.accounts.models import User
from rapport.accounts.queries import has_users
from rapport.core.opening_hours import Span
from rapport.database.scope import practice_scope
from rapport.practice.actions.trail import note
from rapport.practice.errors import NotAllowed
from rapport.practice.furnishing import furnish
from rapport.practice.models import LadderStep, Practice, ResponsePolicy, Role, Staff
from rapport.practice.queries.membership import practice_ids

# Seconds after the deadline at which each rung is told, in the order of the ladder.
LADDER = (("owner", 0), ("next_qualified", 60), ("lead", 180), ("manager", 300))
WORKDAYS: Sequence[Span] = tuple(Span(day, time(9), time(18)) for day in range(5))
# Any number that only founding uses: two people who press the button are one after the other.
_LOCK = 7_261_774


def found(
    *,
    name: str,
    slug: str,
    emergency_line: str,
    is_medical: bool,
    at: datetime,
    phone_region: str = "US",
    is_simulated: bool = False,
) -> int:
    """Found a practice and return its id; the one write that no practice's scope allows."""
    with connection.cursor() as cursor:
        cursor.execute(
            "select found_practice(%s, %s, %s, %s, %s, %s, %s)",
            [name, slug, emergency_line, is_medical, phone_region, is_simulated, at],
        )
        row = cursor.fetchone()
    return int(row[0])


def set_default_policies(*, practice_id: int, at: datetime) -> None:
    """The five-minute clock and its ladder, as shipped."""
    ResponsePolicy.objects.create(practice_id=practice_id, created_at=at)
    LadderStep.objects.bulk_create(
        LadderStep(practice_id=practice_id, position=n, rung=rung, after_seconds=seconds)
        for n, (rung, seconds) in enumerate(LADDER)
    )


@dataclass(frozen=True, slots=True)
class Founding:
    """What the wizard asks before a practice exists."""

    name: str
    emergency_line: str
    is_medical: bool
    phone_region: str


def create_first_user(*, name: str, email: str, password: str, at: datetime) -> User:
    """The owner's account on a fresh installation. Raises NotAllowed once anybody has one."""
    with transaction.atomic():
        _one_at_a_time()
        if has_users():
            raise NotAllowed(_("Somebody has an account here already. Sign in instead."))
        return create_user(name=name, email=email, password=password, at=at)


def found_first(*, founding: Founding, owner: User, at: datetime) -> Staff:
    """The installation's first practice, with its owner. Raises NotAllowed when there is one."""
    with transaction.atomic():
        _one_at_a_time()
        if practice_ids():
            raise NotAllowed(_("There is a practice here already. Ask its owner to invite you."))
        practice_id = found(
            name=founding.name,
            slug=slugify(founding.name)[:40] or "practice",
            emergency_line=founding.emergency_line,
            is_medical=founding.is_medical,
            phone_region=founding.phone_region,
            at=at,
        )
        with practice_scope(practice_id):
            set_default_policies(practice_id=practice_id, at=at)
            furnish(practice_id=practice_id, at=at)
            staff = _owner(practice_id, owner)
            note(by=staff, verb="founded", subject=staff.practice, at=at)
            return staff


def finish_setup(*, by: Staff, at: datetime) -> None:
    """The wizard is through; it does not come back."""
    Practice.objects.filter(pk=by.practice_id, set_up_at=None).update(set_up_at=at)
    note(by=by, verb="set_up", subject=by.practice, at=at)


def _owner(practice_id: int, user: User) -> Staff:
    return Staff.objects.create(
        practice_id=practice_id,
        user=user,
        name=user.name or user.email,
        role=Role.OWNER,
        languages=["en"],
    )


def _one_at_a_time() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select pg_advisory_xact_lock(%s)", [_LOCK])
