"""What may belong together is suggested, never done, and not again once it was refused."""

import pytest
from django.urls import reverse

from rapport.clients.models import Client
from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.actions.indexing import index_arrivals
from rapport.inbox.queries.kin import kin
from tests.inbox.moments import conversation


@pytest.fixture
def two(scoped, now):
    first = conversation(scoped, at=now)
    return first, conversation(scoped, at=now, subject="Another matter")


def test_another_open_conversation_of_the_client_is_suggested(scoped, now, two):
    first, second = two
    assert [row.pk for row in kin(first).siblings] == [second.pk]
    actions.close(second, by=scoped.dana, at=now)
    assert list(kin(first).siblings) == []


def test_somebody_elses_is_not(scoped, now, two):
    stranger = conversation(scoped, at=now, sender="bea@example.com")
    assert list(kin(stranger).siblings) == []


def test_a_client_who_may_be_the_same_person_is_suggested_with_the_reason(scoped, now):
    row = conversation(scoped, at=now, sender="ada+spa@example.com")
    conversation(scoped, at=now, sender="ada@example.com")
    while index_arrivals(scoped.id):
        pass
    (hit,) = kin(row).people
    assert hit.why == "same_mailbox"
    assert Client.objects.filter(merged_into__isnull=False).count() == 0


@pytest.mark.usefixtures("at_ten")
def test_two_matters_stay_two_on_either_side(cast, now, as_):
    with practice_scope(cast.id):
        first = conversation(cast, at=now)
        second = conversation(cast, at=now, subject="Another matter")
    browser = as_(cast.dana, htmx=True)
    address = reverse("inbox:relations", args=[first.pk])
    assert "Another matter" in browser.get(address).content.decode()
    apart = reverse("inbox:two_matters", args=[first.pk])
    assert browser.post(apart, {"other": second.pk}).status_code == 200
    for row in (first, second):
        page = browser.get(reverse("inbox:relations", args=[row.pk])).content.decode()
        assert "another open conversation" not in page
    assert browser.post(apart, {"other": "x"}).status_code == 404
