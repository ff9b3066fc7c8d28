"""Where in a conversation somebody reads: what the address asks for, else where they left off."""

from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from rapport.inbox import looks
from rapport.inbox.models import Conversation
from rapport.inbox.queries.thread import thread
from rapport.inbox.queries.windows import NEWEST, Place, first_unread
from rapport.practice.requests import StaffRequest


def place_of(request: StaffRequest, row: Conversation) -> Place:
    """`before` and `after` continue, `message` and `on` (a day of the location) jump."""
    return Place(
        before=_number(request, "before"),
        after=_number(request, "after"),
        around=_number(request, "message"),
        since=_midnight(request.GET.get("on", ""), row.location.zone),
    )


def _number(request: StaffRequest, name: str) -> int | None:
    text = request.GET.get(name, "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else None


def _midnight(text: str, zone: str) -> datetime | None:
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return datetime.combine(day, time.min, ZoneInfo(zone)) if day.year > 1 else None


def lines_context(row: Conversation, place: Place, at: datetime) -> dict[str, Any]:
    """Lines of the thread at a place; a jump marks the message that it leads to."""
    found = thread(row, place=place)
    first = next((line.message.pk for line in found.lines if line.message), None)
    jumped = first if place.since else place.around
    return {
        "row": row,
        "said": looks.lines(found.lines, row, at=at),
        "earlier": found.earlier,
        "later": found.later,
        "is_part": place.is_part,
        "here": jumped if place != NEWEST else None,
        "unread": None,
    }


def opened_context(request: StaffRequest, row: Conversation, at: datetime) -> dict[str, Any]:
    """Lines where the address leads, else with what this person has not read yet in sight."""
    place = place_of(request, row)
    shown = lines_context(row, place, at)
    unread = first_unread(row, staff=request.staff) if place == NEWEST else None
    if unread is None:
        return shown
    if unread not in {one.message.pk for one in shown["said"] if one.message}:
        shown = lines_context(row, Place(around=unread), at)
    return shown | {"unread": unread, "here": unread}
