"""Moments in plain words: what is offered, what was understood, and what was not."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.dateformat import format as date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from rapport.core.moments_said import Choice, Offer, Said, Unclear, sensible
from rapport.core.opening_hours import Calendar
from rapport.inbox import words
from rapport.practice.errors import ExpectedError

CHOICES: dict[Choice, Any] = {
    Choice.HOUR: gettext_lazy("In an hour"),
    Choice.AFTERNOON: gettext_lazy("This afternoon"),
    Choice.CLOSING: gettext_lazy("Before we close"),
    Choice.OPENING: gettext_lazy("When we open"),
    Choice.DAY_AFTER: gettext_lazy("The day after that"),
    Choice.WEEK: gettext_lazy("Next week"),
}
UNCLEAR: dict[Unclear, Any] = {
    Unclear.NOT_UNDERSTOOD: gettext_lazy(
        "Not understood. Try “tomorrow 9”, “in 2 hours”, “Monday morning” or “after her visit”."
    ),
    Unclear.PAST: gettext_lazy("That is over already. Choose a time that is still to come."),
    Unclear.NO_VISIT: gettext_lazy("No visit is booked: name a day or an hour."),
    Unclear.TOO_FAR: gettext_lazy("That is more than a year away."),
}


class NoMoment(ExpectedError):
    """The words name no moment that is still to come."""


@dataclass(frozen=True, slots=True)
class Offered:
    """A moment to choose: its name, when that is, and its value for the form."""

    words: str
    when: str
    value: str


def offered(calendar: Calendar, *, at: datetime) -> list[Offered]:
    """Sensible moments in opening hours, soonest first."""
    return [
        Offered(
            _name(offer, calendar, at),
            words.moment(offer.at, zone=calendar.zone, at=at),
            offer.at.isoformat(),
        )
        for offer in sensible(calendar, at)
    ]


def _name(offer: Offer, calendar: Calendar, at: datetime) -> str:
    """An opening is called by its day."""
    local, today = calendar.local(offer.at), calendar.local(at).date()
    if offer.choice not in (Choice.OPENING, Choice.DAY_AFTER) or local.date() == today:
        return str(CHOICES[offer.choice])
    if (local.date() - today).days == 1:
        return _("Tomorrow morning") if local.hour < 12 else _("Tomorrow")
    return date_format(local, "l")


def understood(said: Said, *, calendar: Calendar, at: datetime) -> str:
    """The moment as it was understood, in full, and what should be known of it."""
    local = calendar.local(said.at)
    pattern = "l, j F, H:i" if local.year == calendar.local(at).year else "l, j F Y, H:i"
    named = date_format(local, pattern)
    if said.is_moved:
        return _("%(when)s: closed before that") % {"when": named}
    return named if said.is_open else _("%(when)s: closed then") % {"when": named}


def required(found: Said | Unclear) -> datetime:
    """The moment that was meant. Raises NoMoment, which says what is wrong."""
    if isinstance(found, Unclear):
        raise NoMoment(str(UNCLEAR[found]))
    return found.at
