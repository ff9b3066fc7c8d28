"""How a channel does: noted by whoever uses it, judged here."""

from datetime import datetime, timedelta

from django.db.models import QuerySet, Value
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from rapport.channels.shape import Health
from rapport.database.written import written
from rapport.inbox.models import Channel

# Longer without a successful poll, and a mailbox counts as failing.
POLL_OVERDUE = timedelta(minutes=5)
NOTED = timedelta(seconds=10)
READING, SENDING = "Reading", "Sending"


def failing(channel_id: int, *, part: str, text: str, at: datetime) -> None:
    """Note that reading or sending fails, since when, and why (no secrets, no addresses)."""
    Channel.objects.filter(pk=channel_id).update(
        failing_since=Coalesce("failing_since", Value(at)), failure=f"{part}: {text}"[:300]
    )


def well(channel_id: int, *, part: str, at: datetime) -> None:
    """Note that it works, to ten seconds; a failure of the other part stays.

    Not with every message: those of one channel would wait for each other at its row.
    """
    when = "last_poll_at" if part == READING else "last_out_at"
    known = _state.first(pk=channel_id)
    if known is None:
        return
    last = getattr(known, when)
    if last is None or at - last > NOTED:
        Channel.objects.filter(pk=channel_id).update(**{when: at})
    if known.failure.startswith(part):
        Channel.objects.filter(pk=channel_id, failure__startswith=part).update(
            failing_since=None, failure=""
        )


@written(pk=int)
def _state(pk: int) -> QuerySet[Channel]:
    return Channel.objects.filter(pk=pk)


def health(channel: Channel, at: datetime) -> Health:
    """ "off", "failing", "silent" (nothing came in for longer than the channel's own setting), or "ok"."""
    if not channel.is_active:
        return Health("off", text=_("Switched off."))
    if channel.failing_since:
        return Health("failing", channel.failing_since, channel.failure)
    if channel.settings.get("imap_host") and _is_overdue(channel, at):
        return Health("failing", channel.last_poll_at, _("The mailbox is not being read."))
    quiet_hours = channel.settings.get("silent_hours")
    last = channel.last_in_at or channel.created_at
    if quiet_hours and at - last > timedelta(hours=quiet_hours):
        return Health("silent", last, _("Nothing has come in for longer than usual."))
    return Health("ok", channel.last_in_at)


def _is_overdue(channel: Channel, at: datetime) -> bool:
    return at - (channel.last_poll_at or channel.created_at) > POLL_OVERDUE
