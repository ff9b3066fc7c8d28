"""The demo's telephone rings for somebody who is there, and never into an empty room."""

import pytest

from rapport.clients import actions as people
from rapport.config.demo import founding, phone
from rapport.database.scope import practice_scope
from rapport.practice.models import Staff


@pytest.mark.django_db
def test_people_the_practice_knows_call_one_after_the_other(cast, now, monkeypatch):
    monkeypatch.setattr(founding, "find", lambda: cast.id)
    with practice_scope(cast.id):
        for name, number in (("Nina", "+13125550142"), ("Omar", "+13125550143")):
            people.add(name=name, phone=number, by=cast.dana, at=now)
    assert phone.ring(at=now) is None
    with practice_scope(cast.id):
        Staff.objects.filter(pk=cast.dana.pk).update(seen_at=now)
        callers = [phone.ring(at=now).client_id for _ in range(3)]
    assert callers[0] != callers[1]
    assert callers[0] == callers[2]
