"""What a worried client finds on the form, and what a practice without anybody on call must say."""

import pytest

from rapport.channels.tasks import read_due
from rapport.database.scope import practice_scope
from rapport.inbox import actions
from rapport.inbox.models import Message, Outgoing, RedFlag
from tests.channels.test_webform import FILLED, FORM, at_noon, fresh_limits, stamp_of
from tests.inbox.arrivals import arrival
from tests.inbox.red_flags import on_call

__all__ = ["at_noon", "fresh_limits"]  # fixtures
NOBODY = "Nobody with medical training reads this at once."


def texts(client):
    opening = client.get(f"{FORM}opening/").json()["emergency"]
    return client.get(FORM).content.decode(), client.get(f"{FORM}thanks/").content.decode(), opening


def test_a_medical_practice_without_a_ladder_says_so_in_public(client, cast):
    assert all(NOBODY in text for text in texts(client))


def test_with_somebody_on_call_nothing_of_the_kind_is_said(client, cast):
    with practice_scope(cast.id):
        on_call(cast, (cast.clio, 0))
    assert not any(NOBODY in text for text in texts(client))


def test_a_practice_that_is_not_medical_need_not_say_it(client, cast):
    with practice_scope(cast.id):
        cast.practice.is_medical = False
        cast.practice.save()
    assert not any(NOBODY in text for text in texts(client))


@pytest.mark.parametrize("is_watched", [True, False])
def test_the_acknowledgement_says_it_too(cast, now, is_watched):
    with practice_scope(cast.id):
        if is_watched:
            on_call(cast, (cast.clio, 0))
        cast.mailbox.acknowledges = True
        cast.mailbox.save()
        actions.receive(arrival(cast, at=now), at=now)
        text = Message.objects.select_related("key").get(kind="ack").text
        assert (NOBODY in text) is not is_watched


def test_whoever_ticks_that_they_worry_is_looked_at_the_same_day(client, cast, at_noon, now):
    client.post(FORM, FILLED | {"stamp": stamp_of(now), "worried": "on"})
    read_due(now)
    with practice_scope(cast.id):
        flag = RedFlag.objects.get()
        assert (flag.source, flag.tier) == ("client", "same_day")
        assert not Outgoing.objects.exists()


def test_whoever_does_not_tick_it_is_not_flagged(client, cast, at_noon, now):
    client.post(FORM, FILLED | {"stamp": stamp_of(now)})
    read_due(now)
    with practice_scope(cast.id):
        assert not RedFlag.objects.exists()
