"""What the front desk finds when it opens the demo: an absence to read up on, and a reply that leaves later."""

from datetime import datetime, timedelta

from rapport.accounts.queries import user_with
from rapport.core.opening_hours import next_opening
from rapport.database.scope import practice_scope
from rapport.inbox.actions.scheduling import schedule
from rapport.inbox.models import Conversation, SavedReply
from rapport.practice.models import Location, Staff
from rapport.science.demo.cast import DOMAIN

GONE = timedelta(hours=3)
TEXT = "Good morning! As promised: your place on Thursday is kept. See you then."


def keep(practice_id: int, *, at: datetime) -> None:
    """The desk was away for three hours, uses its saved replies, and has one reply that leaves tomorrow."""
    user = user_with(email=f"desk@{DOMAIN}")
    with practice_scope(practice_id):
        desk = Staff.objects.filter(user=user).first()
        if desk is None:
            return
        Staff.objects.filter(pk=desk.pk).update(left_at=at - GONE)
        for number, reply in enumerate(SavedReply.objects.order_by("pk")):
            SavedReply.objects.filter(pk=reply.pk).update(used=(number * 7) % 23)
        _schedule(desk, at)


def _schedule(desk: Staff, at: datetime) -> None:
    """In the newest conversation of theirs in which nobody waits."""
    answered = Conversation.objects.filter(
        owner=desk, status=Conversation.Status.OPEN, waiting_since__isnull=True, zone=""
    )
    row = answered.exclude(channel__kind="desk").order_by("-last_message_at", "-pk").first()
    if row is None:
        return
    place = Location.objects.prefetch_related("spans", "closures").get(pk=row.location_id)
    opening = next_opening(place.calendar, at + timedelta(hours=14))
    if opening:
        schedule(row, by=desk, text=TEXT, leaves_at=opening, at=at)
