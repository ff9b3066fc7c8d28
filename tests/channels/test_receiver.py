"""Mail that comes in by SMTP: stored before it is acknowledged, and then read into the inbox."""

import smtplib

import pytest

from rapport.channels.models import Delivery
from rapport.channels.tasks import read_due
from rapport.database.scope import practice_scope
from rapport.inbox.models import Inquiry, Message
from tests.channels.conftest import mail

pytestmark = pytest.mark.django_db(transaction=True)


def hand_in(port, raw, to=("hello@riverside.example",)):
    with smtplib.SMTP("127.0.0.1", port, timeout=10) as smtp:
        return smtp.sendmail("nora@client.example", list(to), raw)


def test_a_mail_becomes_a_message_with_a_running_clock(cast, incoming, now):
    hand_in(incoming, mail())
    assert read_due(now) == 1
    with practice_scope(cast.id):
        message = Message.objects.select_related("key").get()
        assert message.text == "Do you have time on Friday?"
        assert message.provider_id == "first@client.example"
        assert message.received_at == now
        assert Inquiry.objects.get().state == "running"
        assert Delivery.objects.get().state == "done"
