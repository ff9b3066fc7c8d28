"""The named cast of all tests: two practices, so that somebody is always the outsider."""

from dataclasses import dataclass
from datetime import UTC, datetime, time

import pytest

from rapport.accounts.models import User
from rapport.database.scope import practice_scope
from rapport.inbox.models import Channel
from rapport.practice import actions
from rapport.practice.models import Location, OpeningSpan, Practice, Role, Shift, Staff

FOUNDED = datetime(2026, 1, 5, 15, 0, tzinfo=UTC)


@dataclass
class Cast:
    """One practice: Olive owns, Mara manages, Clio is a clinician, Ivo injects, Dana and Dan sit at the desk."""

    practice: Practice
    location: Location
    olive: Staff
    mara: Staff
    clio: Staff
    ivo: Staff
    dana: Staff
    dan: Staff
    mailbox: Channel
    form: Channel
    desk: Channel
    api: Channel

    @property
    def id(self) -> int:
        return self.practice.pk


def _channel(cast_of: Location, kind: str, slug: str, **fields) -> Channel:
    return Channel.objects.create(
        practice_id=cast_of.practice_id,
        kind=kind,
        name=kind,
        public_id=f"{slug}-{kind}",
        location=cast_of,
        created_at=FOUNDED,
        **fields,
    )


def _staff(location: Location, slug: str, name: str, role: Role) -> Staff:
    user = User.objects.create_user(f"{name.lower()}@{slug}.example", "a long enough password")
    staff = Staff.objects.create(
        practice_id=location.practice_id, user=user, name=name, role=role, languages=["en"]
    )
    Shift.objects.bulk_create(
        Shift(
            practice_id=location.practice_id,
            staff=staff,
            location=location,
            weekday=weekday,
            starts=time(9),
            ends=time(18),
        )
        for weekday in range(5)
    )
    return staff


def make_cast(slug: str) -> Cast:
    practice_id = actions.found(
        name=slug.title(),
        slug=slug,
        emergency_line="In an emergency call 911.",
        is_medical=True,
        at=FOUNDED,
    )
    with practice_scope(practice_id):
        practice = Practice.objects.get(pk=practice_id)
        location = Location.objects.create(
            practice=practice, name="Riverside", zone="America/Chicago"
        )
        OpeningSpan.objects.bulk_create(
            OpeningSpan(
                practice=practice,
                location=location,
                weekday=weekday,
                opens=time(9),
                closes=time(18),
            )
            for weekday in range(5)
        )
        actions.set_default_policies(practice_id=practice_id, at=FOUNDED)
        return Cast(
            practice=practice,
            location=location,
            olive=_staff(location, slug, "Olive", Role.OWNER),
            mara=_staff(location, slug, "Mara", Role.MANAGER),
            clio=_staff(location, slug, "Clio", Role.CLINICIAN),
            ivo=_staff(location, slug, "Ivo", Role.PROVIDER),
            dana=_staff(location, slug, "Dana", Role.FRONT_DESK),
            dan=_staff(location, slug, "Dan", Role.FRONT_DESK),
            mailbox=_channel(location, "email", slug, address=f"hello@{slug}.example"),
            form=_channel(location, "webform", slug),
            desk=_channel(location, "desk", slug),
            api=_channel(location, "api", slug),
        )


@pytest.fixture
def cast(db) -> Cast:
    """Our practice. Enter its scope with `practice_scope(cast.id)`, or use `scoped`."""
    return make_cast("riverside")


@pytest.fixture
def outsiders(db) -> Cast:
    """Another practice, which may see nothing of ours."""
    return make_cast("elsewhere")


@pytest.fixture
def scoped(cast):
    """Our practice, with its scope entered for the whole test."""
    with practice_scope(cast.id):
        yield cast
