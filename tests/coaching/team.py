"""A practice that grows, for tests: zones on, Clio and Ivo qualified for worry, scenarios there."""

from datetime import time

import pytest

from rapport.database.scope import practice_scope
from rapport.guidance.models import Zone
from rapport.inbox.models import Conversation
from rapport.practice.models import OpeningSpan, Shift, SkillGrant
from rapport.rehearsal.actions.furnishing import furnish as furnish_scenarios
from tests.cast import FOUNDED
from tests.inbox.moments import furnished

SATURDAY = 5


@pytest.fixture
def practice(cast):
    """Open on Saturday 9 to 18 too; then Clio is there until 14, and only Dana after."""
    with practice_scope(cast.id):
        furnished(cast)
        furnish_scenarios(practice_id=cast.id, at=FOUNDED)
        OpeningSpan.objects.create(
            practice_id=cast.id,
            location=cast.location,
            weekday=SATURDAY,
            opens=time(9),
            closes=time(18),
        )
        for person, ends in ((cast.clio, time(14)), (cast.dana, time(18))):
            _shift(cast, person, ends)
        worry = Zone.objects.get(key="clinical_worry").skill
        Zone.objects.exclude(skill=worry).update(skill=None)
        for person in (cast.clio, cast.ivo):
            SkillGrant.objects.create(
                practice_id=cast.id,
                staff=person,
                skill=worry,
                granted_by=cast.mara,
                granted_at=FOUNDED,
            )
    return cast


def _shift(cast, person, ends):
    Shift.objects.create(
        practice_id=cast.id,
        staff=person,
        location=cast.location,
        weekday=SATURDAY,
        starts=time(9),
        ends=ends,
    )


@pytest.fixture
def as_(client):
    def sign_in(staff):
        client.force_login(staff.user)
        return client

    return sign_in


def like(row: Conversation, **changes) -> Conversation:
    """One more conversation like this one, without the way a message takes: tests of counts need many."""
    fields = {f.attname: getattr(row, f.attname) for f in row._meta.concrete_fields}
    return Conversation.objects.create(**fields | {"id": None} | changes)
