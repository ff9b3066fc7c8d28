"""Filters of the owner's pages."""

from datetime import datetime
from zoneinfo import ZoneInfo

from django import template
from django.utils.formats import date_format

from rapport.insight import addresses, words

register = template.Library()
ICONS = {"email": "mail", "webform": "form", "api": "api", "desk": "walk-in"}

register.filter("duration", words.duration)
register.filter("desk_address", addresses.conversation)


@register.filter
def channel_icon(kind: str) -> str:
    """The drawing of a kind of channel."""
    return ICONS.get(kind, "chat")


@register.filter
def clock_at(at: datetime, zone: str) -> str:
    """Weekday, day and time on the wall clock of this zone."""
    return date_format(at.astimezone(ZoneInfo(zone)), "D j M, H:i")


@register.filter
def time_at(at: datetime, zone: str) -> str:
    """The time on the wall clock of this zone."""
    return date_format(at.astimezone(ZoneInfo(zone)), "H:i")
