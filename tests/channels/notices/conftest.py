"""Dana at the desk with a device, and turns of the worker's loops here and now."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta

import pytest

from rapport.channels.alerts import actions
from rapport.channels.models import Notice, NoticeAttempt
from rapport.channels.notices import outbox, tasks
from rapport.channels.notices.reading import Reader
from rapport.database.scope import practice_scope
from rapport.inbox.actions import receive
from rapport.inbox.actions.looking import look
from rapport.inbox.models import Conversation
from rapport.practice.models import Staff
from tests.cast import Cast
from tests.channels.alerts.conftest import push_server, twilio  # noqa: F401 - fixtures
from tests.channels.alerts.push_server import Browser
from tests.inbox.arrivals import arrival


@dataclass
class Desk:
    """The practice with a reader of its ledger; `turn` is one look of the loop, `send` one of the senders."""

    cast: Cast
    reader: Reader = field(default_factory=Reader)

    def comes(self, at: datetime, **changes) -> int:
        """A client writes; returns the conversation."""
        with practice_scope(self.cast.id):
            return receive(arrival(self.cast, at=at, **changes), at=at).conversation_id

    def owner(self, conversation_id: int) -> Staff:
        with practice_scope(self.cast.id):
            return Staff.objects.get(conversations=conversation_id)

    def sits(self, staff: Staff, at: datetime) -> None:
        """They did something at the screen just now."""
        with practice_scope(self.cast.id):
            Staff.objects.filter(pk=staff.pk).update(seen_at=at)

    def looks(self, staff: Staff, conversation_id: int, at: datetime) -> None:
        """They open it."""
        self.sits(staff, at)
        with practice_scope(self.cast.id):
            look(Conversation.objects.get(pk=conversation_id), by=staff, at=at)

    def turn(self, at: datetime) -> None:
        tasks.turn(self.reader, at=at)

    def send(self, at: datetime) -> list[str]:
        """Send what is due; returns the ways."""
        due = outbox.claim_due(at=at, room=dict.fromkeys(tasks.AWAY, 10))
        for practice_id, attempt_id, _way in due:
            outbox.send(practice_id=practice_id, attempt_id=attempt_id, at=at)
        return [way for _, _, way in due]

    def go(self, at: datetime, *, until: datetime) -> list[str]:
        """Look every half minute; returns what was sent on the way."""
        sent = []
        while at <= until:
            self.turn(at)
            sent += self.send(at)
            at += timedelta(seconds=30)
        return sent

    def notices(self, staff: Staff | None = None) -> list[Notice]:
        with practice_scope(self.cast.id):
            rows = Notice.objects.filter(staff=staff) if staff else Notice.objects.all()
            return list(rows.order_by("pk"))

    def kinds(self, staff: Staff) -> list[tuple[str, str]]:
        """(kind, how it ended)."""
        return [(notice.kind, notice.end) for notice in self.notices(staff)]

    def attempts(self, staff: Staff) -> list[tuple[str, str]]:
        """(way, state) of all their notices."""
        with practice_scope(self.cast.id):
            rows = NoticeAttempt.objects.filter(notice__staff=staff).order_by("pk")
            return list(rows.values_list("way", "state"))

    def device(self, staff: Staff, browser: Browser, at: datetime) -> None:
        with practice_scope(self.cast.id):
            actions.add_device(browser.subscription(), name="Chrome, Android", by=staff, at=at)


@pytest.fixture
def desk(cast) -> Desk:
    return Desk(cast)
