"""Rules as tests write them."""

from datetime import timedelta

import pytest

from rapport.inbox import actions as inbox
from rapport.inbox.actions.sending import accepted
from rapport.inbox.models import Conversation, Outgoing, Tag
from rapport.rules import actions
from rapport.rules.models import Deed
from tests.inbox.arrivals import arrival


class Desk:
    """A practice in whose scope a test stands, with what rules need of it."""

    def __init__(self, cast, now):
        self.cast, self.now = cast, now

    def rule(self, when, *effects, conditions=(), amount=0, on=True, cap=60, name="A rule"):
        """Written, tried and switched on by Mara."""
        document = {
            "when": when,
            "amount": amount,
            "conditions": [
                {"field": field, "value": value, "is_not": bool(rest)}
                for field, value, *rest in conditions
            ],
            "effects": [{"do": do, "value": value} for do, value in effects],
        }
        row = actions.keep(name=name, document=document, cap=cap, by=self.cast.mara, at=self.now)
        if on:
            actions.try_out(row.versions.get(), by=self.cast.mara, at=self.now)
            actions.switch(row, on=True, by=self.cast.mara, at=self.now)
        return row

    def tag(self, name):
        return Tag.objects.create(practice_id=self.cast.id, name=name)

    def write(self, text="Does it hurt?", *, after=timedelta(), sender="ada@example.com", **more):
        """A client writes; the conversation."""
        at = self.now + after
        place = inbox.receive(arrival(self.cast, at=at, text=text, sender=sender, **more), at=at)
        return Conversation.objects.get(pk=place.conversation_id)

    def answer(self, row, *, after=timedelta(minutes=1), by=None):
        """Somebody answers, and the provider takes it; returns the message's name in headers."""
        at = self.now + after
        message = inbox.reply(row, by=by or self.cast.dana, text="It does not.", at=at)
        outgoing = Outgoing.objects.get(message=message)
        name = f"out-{message.pk}"
        accepted(practice_id=self.cast.id, outgoing_id=outgoing.pk, provider_id=name, at=at)
        return name

    def run(self, *, after=timedelta(seconds=1)):
        return actions.run(self.cast.id, at=self.now + after)

    def done(self):
        """What was done, and what was held back and why."""
        rows = Deed.objects.order_by("pk").values_list("do", "held")
        return [do if not held else f"{do}: {held}" for do, held in rows]


@pytest.fixture
def desk(scoped, now):
    return Desk(scoped, now)
