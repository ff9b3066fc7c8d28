"""The demo's month, loaded once for a file of tests."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from django.db import connection, transaction

from rapport.accounts.models import User
from rapport.config import demo
from rapport.config.demo import founding
from rapport.database.scope import practice_scope
from rapport.practice.models import Staff
from rapport.science.demo import History, simulate

# Tuesday 10:00 in Chicago; the planted week began on Monday the week before.
AT = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
PASSWORD = "for these tests only"


@dataclass(frozen=True)
class Month:
    """The loaded demo, beside the history it was written from."""

    practice_id: int
    history: History
    at: datetime

    def user(self, who: str) -> User:
        return User.objects.get(email=f"{who}@demo.example")

    def staff(self, who: str) -> Staff:
        with practice_scope(self.practice_id):
            return Staff.objects.select_related("practice").get(user=self.user(who))


@pytest.fixture(scope="module")
def month(django_db_setup, django_db_blocker) -> Iterator[Month]:
    """Written in a transaction around all tests of the file; each test rolls back to it."""
    with django_db_blocker.unblock(), pytest.MonkeyPatch.context() as patch:
        patch.setenv("RAPPORT_DEMO_PASSWORD", PASSWORD)
        with transaction.atomic():
            made = demo.ensure(at=AT)
            connection.check_constraints()  # now, else every test that ends asks for the whole month
            yield Month(made.practice_id, simulate(founding.SEED, AT), AT)
            transaction.set_rollback(True)
