"""The expected answer time is the practice's own, or none is said."""

from datetime import timedelta

import pytest

from rapport.channels.webchat.expectation import ENOUGH, expectation, usual_wait
from rapport.facts.models import Fact
from rapport.inbox.actions.ledger import fact_row, record

pytestmark = pytest.mark.django_db


def chats(cast, now, waits, *, first=1, **changes):
    """One inquiry a minute before now; a wait of None is still unanswered."""
    for number, wait in enumerate(waits, first):
        asked_at = now - timedelta(days=1, minutes=number)
        about = {
            "practice_id": cast.id,
            "source": f"inquiry:{number}",
            "zone": "America/Chicago",
            "location_id": cast.location.pk,
            "channel_kind": "webchat",
            "inquiry_id": number,
            "conversation_id": number,
            "client_id": number,
        } | changes
        record(fact_row(Fact.Kind.INQUIRY_RECEIVED, at=asked_at, **about))
        if wait is not None:
            answered = asked_at + timedelta(seconds=wait)
            record(fact_row(Fact.Kind.FIRST_RESPONSE, at=answered, value=wait, **about))


def wait(cast, now, *, is_after_hours=False):
    where = {"practice_id": cast.id, "location_id": cast.location.pk}
    return usual_wait(**where, is_after_hours=is_after_hours, at=now)


def test_with_enough_answers_it_is_their_median_with_the_unanswered_counted(
    chat, cast, scoped, now
):
    chats(cast, now, [60.0] * 11 + [240.0] * 10)
    assert wait(cast, now) == 60
    chats(cast, now, [None] * 12, first=50)
    assert wait(cast, now) == 240, "who was never answered makes the usual wait longer"
    assert "4 minutes" in expectation(chat, at=now).words


def test_with_few_answers_no_number_is_invented(chat, cast, scoped, now):
    chats(cast, now, [60.0] * (ENOUGH - 1))
    told = expectation(chat, at=now)
    assert told.seconds is None
    assert told.words == "We aim to answer today at 10:05 at the latest."


@pytest.mark.parametrize(
    "elsewhere", [{"channel_kind": "email"}, {"location_id": 99_999}, {"is_after_hours": True}]
)
def test_other_channels_places_and_hours_tell_nothing(cast, scoped, now, elsewhere):
    chats(cast, now, [60.0] * 30, **elsewhere)
    assert wait(cast, now) is None


def test_closed_says_when_it_opens(chat, cast, scoped, now):
    told = expectation(chat, at=now + timedelta(hours=12))
    assert not told.is_open
    assert told.hours_words == "We open Thursday at 9:00."
    assert told.words == "We aim to answer Thursday at 9:05 at the latest."
