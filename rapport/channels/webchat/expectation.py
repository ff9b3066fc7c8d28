"""By when a person answers here: from the practice's own facts, or, where these are few, its promise."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from math import ceil

from django.core.cache import cache
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapport.core.intervals import kaplan_meier
from rapport.core.opening_hours import Calendar, is_open, next_opening
from rapport.core.response_clock import deadlines
from rapport.facts.queries.asked import Asked, asked
from rapport.inbox.models import Channel
from rapport.practice.models import Location
from rapport.practice.queries import ladder, policy_for

WEEKS = timedelta(weeks=4)
ENOUGH = 20  # answers; fewer say nothing about the next one
KEPT = 300  # seconds a median is remembered
SHOWN = 15  # seconds in which all visitors are told the same
MINUTE, HOUR = 60, 3600


@dataclass(frozen=True, slots=True)
class Expectation:
    """`seconds`: the usual wait, None where nothing can be told; `due_at`: what is promised then.

    `opens_at`: None while open.
    """

    is_open: bool
    opens_at: datetime | None
    hours_words: str
    seconds: int | None
    words: str
    due_at: datetime | None = None


def expectation(channel: Channel, *, at: datetime) -> Expectation:
    """What a visitor of this moment may expect. Inside the practice's scope."""
    name = f"webchat-told-{channel.pk}-{at.timestamp() // SHOWN:.0f}"
    found: Expectation | None = cache.get(name)
    if found is None:
        found = _expectation(channel, at)
        cache.set(name, found, SHOWN)
    return found


def _expectation(channel: Channel, at: datetime) -> Expectation:
    rows = Location.objects.prefetch_related("spans", "closures")
    calendar = rows.get(pk=channel.location_id).calendar
    opening = next_opening(calendar, at)
    is_here = opening is None or opening == at or is_open(calendar, at)
    seconds = _usual(channel, is_after_hours=not is_here, at=at)
    due = _due(channel, calendar, at)
    return Expectation(
        is_open=is_here,
        opens_at=None if is_here else opening,
        hours_words=_("We are here now.") if is_here else _opens(calendar, opening, at),
        seconds=seconds,
        words=_usually(seconds) if seconds is not None else _promised(calendar, due, at),
        due_at=due if seconds is None else None,
    )


def _usual(channel: Channel, *, is_after_hours: bool, at: datetime) -> int | None:
    name = f"webchat-usual-{channel.pk}-{is_after_hours}"
    found: int | None = cache.get(name)
    if found is None:
        found = usual_wait(
            practice_id=channel.practice_id,
            location_id=channel.location_id,
            is_after_hours=is_after_hours,
            at=at,
        )
        cache.set(name, -1 if found is None else found, KEPT)
    return None if found == -1 else found


def usual_wait(
    *, practice_id: int, location_id: int, is_after_hours: bool, at: datetime
) -> int | None:
    """Seconds within which half of the last four weeks' chats were answered, unanswered ones counted.

    Kaplan-Meier over chats of this place that began in or after hours; None with fewer than ENOUGH
    answers, or where half were never answered.
    """
    day = timedelta(days=1)
    told = asked(practice_id=practice_id, first=(at - WEEKS).date(), end=(at + day).date())
    here = [
        a
        for a in told
        if a.channel_kind == "webchat"
        and a.location_id == location_id
        and a.is_after_hours == is_after_hours
        and a.at <= at
    ]
    return _median(here, at)


def _median(here: Iterable[Asked], at: datetime) -> int | None:
    waits = [((at - a.at).total_seconds() if a.wall is None else a.wall, a.wall) for a in here]
    if sum(wall is not None for _wait, wall in waits) < ENOUGH:
        return None
    survival = kaplan_meier([wait for wait, _ in waits], [wall is not None for _, wall in waits])
    median = survival.quantile(0.5)
    return None if median is None else ceil(median)


def _usually(seconds: int) -> str:
    if seconds < HOUR:
        minutes = max(1, ceil(seconds / MINUTE))
        return ngettext(
            "A person usually answers within %(n)d minute.",
            "A person usually answers within %(n)d minutes.",
            minutes,
        ) % {"n": minutes}
    hours = ceil(seconds / HOUR)
    return ngettext(
        "A person usually answers within %(n)d hour.",
        "A person usually answers within %(n)d hours.",
        hours,
    ) % {"n": hours}


def _due(channel: Channel, calendar: Calendar, at: datetime) -> datetime:
    policy = policy_for(location_id=channel.location_id, channel_kind="webchat")
    return deadlines(policy.rule(ladder()), calendar, at).due_at


def _promised(calendar: Calendar, due: datetime, at: datetime) -> str:
    return _("We aim to answer %(when)s at the latest.") % {"when": _moment(calendar, due, at)}


def _opens(calendar: Calendar, opening: datetime | None, at: datetime) -> str:
    if opening is None:
        return _("We are closed.")
    return _("We open %(when)s.") % {"when": _moment(calendar, opening, at)}


def _moment(calendar: Calendar, moment: datetime, at: datetime) -> str:
    local, today = calendar.local(moment), calendar.local(at).date()
    time = f"{local.hour}:{local.minute:02d}"
    if local.date() == today:
        return _("today at %(time)s") % {"time": time}
    return _("%(day)s at %(time)s") % {"day": f"{local:%A}", "time": time}
