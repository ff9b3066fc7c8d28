"""A long conversation is read in windows that fit together without a gap or a double."""

from datetime import timedelta

import pytest
from django.urls import reverse
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from rapport.clients.models import DataKey
from rapport.inbox import actions
from rapport.inbox.actions.looking import leave, look
from rapport.inbox.models import Conversation, Message
from rapport.inbox.queries.windows import WINDOW, Place, first_unread, window
from tests.inbox.arrivals import arrival

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_ten")]
LONG = 3 * WINDOW + 7


@pytest.fixture
def row(scoped, now):
    """A conversation of LONG messages, a minute between them; some at the same instant."""
    place = actions.receive(arrival(scoped, at=now), at=now)
    key = DataKey.objects.filter(client_id=place.client_id).first()
    Message.objects.bulk_create(
        Message(
            practice_id=scoped.id,
            conversation_id=place.conversation_id,
            channel=scoped.mailbox,
            kind="in",
            key=key,
            received_at=now + timedelta(minutes=n // 3),
            stored_at=now + timedelta(minutes=n // 3),
        )
        for n in range(1, LONG)
    )
    return Conversation.objects.select_related("location").get(pk=place.conversation_id)


def ids(found) -> list[int]:
    return [message.pk for message in found.messages]


def everything(row) -> list[int]:
    return list(row.messages.order_by("received_at", "id").values_list("pk", flat=True))


def test_from_the_end_to_the_start_and_back_nothing_is_left_out_or_doubled(row):
    found = window(row)
    back = ids(found)
    while found.earlier:
        found = window(row, Place(before=found.earlier))
        back = ids(found) + back
    assert back == everything(row)
    found = window(row, Place(around=back[0]))
    forth = ids(found)
    while found.later:
        found = window(row, Place(after=found.later))
        forth += ids(found)
    assert forth == everything(row)


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(n=st.integers(0, LONG - 1))
def test_around_any_message_both_ways_lead_on(row, n):
    whole = everything(row)
    found = window(row, Place(around=whole[n]))
    start = whole.index(ids(found)[0])
    assert ids(found) == whole[start : start + len(ids(found))]
    assert whole[n] in ids(found)
    assert bool(found.earlier) == (start > 0)
    assert bool(found.later) == (whole[-1] not in ids(found))


def test_a_day_and_a_message_are_jumped_to_and_marked(row, scoped, now, as_):
    browser, address = as_(scoped.dana), reverse("inbox:thread", args=[row.pk])
    whole = everything(row)
    page = browser.get(address, {"message": whole[3]}).content.decode()
    assert f'class="message in  here" id="message-{whole[3]}"' in page
    assert 'class="later"' in page
    page = browser.get(address, {"on": "2026-03-04"}).content.decode()
    assert f'here" id="message-{whole[0]}"' in page
    newest = browser.get(address, {"on": "2031-01-01"}).content.decode()
    assert f"message-{whole[-1]}" in newest
    assert 'class="later"' not in newest


@pytest.mark.parametrize("asked", ["before=x", "message=99999999999999999999", "on=0001-01-01"])
def test_what_makes_no_sense_shows_the_newest(row, scoped, as_, asked):
    page = as_(scoped.dana).get(reverse("inbox:thread", args=[row.pk]) + f"?{asked}")
    assert page.status_code == 200


def test_one_begins_where_one_left_off(row, scoped, now, as_):
    assert first_unread(row, staff=scoped.dana) is None  # never looked: nothing is new to her alone
    look(row, by=scoped.dana, at=now + timedelta(minutes=1))
    leave(row, by=scoped.dana, at=now + timedelta(minutes=1))
    unread = everything(row)[6]
    assert first_unread(row, staff=scoped.dana) == unread
    page = as_(scoped.dana).get(reverse("inbox:conversation", args=[row.pk])).content.decode()
    assert page.index("New since you were here") < page.index(f'id="message-{unread}"')
    assert 'class="later"' in page
