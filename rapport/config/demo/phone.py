"""The demo's telephone: now and then somebody whom the practice knows calls, while a person is there to hear it."""

from datetime import datetime

from django.db.models import Exists, OuterRef

from rapport.clients.models import Identity
from rapport.config.demo import founding
from rapport.database.scope import practice_scope
from rapport.inbox.actions import calling
from rapport.inbox.actions.calling import Ring
from rapport.inbox.models import Call, Conversation
from rapport.practice.models import Practice, Staff
from rapport.practice.queries.duty import PRESENT

FIRST = 75.0  # seconds: within the first five minutes, not in the first look around
EVERY = 900.0
LINE = "+13125550100"
CALLERS = 20  # the clients who may call, one after the other


def ring(*, at: datetime) -> Call | None:
    """One call, None where nobody is there or the demo is gone. Who calls follows from who called before."""
    practice_id = founding.find()
    if practice_id is None:
        return None
    with practice_scope(practice_id):
        known = Identity.objects.filter(kind=Identity.Kind.PHONE).select_related("client__key")
        # Who has something open first: their card has something to say.
        is_open = Conversation.objects.filter(client=OuterRef("client"), status="open")
        known = known.annotate(waits=Exists(is_open))
        callers = list(known.order_by("-waits", "-client__last_contact_at", "pk")[:CALLERS])
        is_heard = Staff.objects.filter(is_away=False, seen_at__gt=at - PRESENT).exists()
        if not callers or not is_heard:
            return None
        caller = callers[Call.objects.count() % len(callers)]
        practice = Practice.objects.get(pk=practice_id)
        return calling.ring(Ring(caller.value, LINE, at), practice=practice, at=at)
