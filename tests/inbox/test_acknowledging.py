"""The automatic acknowledgement says what it is, who answers by when, and never meets automatic mail."""

from datetime import timedelta

import pytest

from rapport.inbox import actions
from rapport.inbox.models import Message, Outgoing
from rapport.practice.models import ResponsePolicy
from tests.inbox.arrivals import arrival

pytestmark = pytest.mark.django_db


@pytest.fixture
def promising(scoped):
    ResponsePolicy.objects.update(after_hours="acknowledge_and_promise")
    return scoped


def acknowledgements():
    return list(Message.objects.select_related("key").filter(kind="ack"))


def test_at_night_it_names_who_answers_by_when(promising, now):
    night = now.replace(hour=4)
    actions.receive(arrival(promising, at=night), at=night)
    (text,) = [message.text for message in acknowledgements()]
    assert "answers you by Wednesday 09:15" in text
    assert any(person in text for person in ("Olive", "Mara", "Clio", "Ivo", "Dana", "Dan"))
    assert "In an emergency call 911." in text
    assert "automatic: nobody has read your message yet" in text


def test_in_open_hours_a_person_answers_instead(promising, now):
    actions.receive(arrival(promising, at=now), at=now)
    assert acknowledgements() == []


def test_a_channel_may_acknowledge_always(scoped, now):
    scoped.mailbox.acknowledges = True
    scoped.mailbox.save()
    actions.receive(arrival(scoped, at=now), at=now)
    assert Outgoing.objects.get().message.kind == "ack"


@pytest.mark.parametrize(
    "change", [{"automatic": "list"}, {"envelope": {"may_be_acknowledged": False}}]
)
def test_automatic_mail_is_not_answered_automatically(promising, now, change):
    night = now - timedelta(hours=12)
    actions.receive(arrival(promising, at=night, **change), at=night)
    assert acknowledgements() == []
