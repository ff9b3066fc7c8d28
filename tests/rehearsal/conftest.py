import pytest

from rapport.database.scope import practice_scope
from rapport.rehearsal.actions.furnishing import furnish
from rapport.rehearsal.models import Scenario
from tests.cast import FOUNDED

LIPS = "hesitation-natural-lips"


@pytest.fixture
def scenario(cast) -> Scenario:
    """The shipped scenario of somebody who asks a price and is afraid."""
    with practice_scope(cast.id):
        furnish(practice_id=cast.id, at=FOUNDED)
        return Scenario.objects.get(key=LIPS)


@pytest.fixture
def as_(client):
    def sign_in(staff):
        client.force_login(staff.user)
        return client

    return sign_in
