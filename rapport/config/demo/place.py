"""Where the demo happens: practice, location, hours, promises and channels."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from rapport.config.processes import addresses
from rapport.core.opening_hours import Calendar
from rapport.database.scope import practice_scope
from rapport.inbox.models import Channel
from rapport.practice import actions
from rapport.practice.models import (
    Closure,
    LadderStep,
    Location,
    OpeningSpan,
    Practice,
    ResponsePolicy,
)
from rapport.science.demo.cast import location
from rapport.science.demo.history import History
from rapport.science.demo.hours import Hours

SLUG = "riverside-demo"
ADDRESS = "hello@demo.example"
EMERGENCY = (
    "If you have trouble breathing, changes in your sight or severe pain, call 911 now. "
    "We do not read messages around the clock."
)
# How each way in is named in the simulation: kind, public id, name.
CHANNELS = {
    "email": (Channel.Kind.EMAIL, "demo-mailbox", "Mailbox"),
    "web_form": (Channel.Kind.WEBFORM, "demo-form", "Website form"),
    "phone": (Channel.Kind.DESK, "demo-desk", "At the desk and on the phone"),
    "api": (Channel.Kind.API, "demo-api", "Booking system"),
    "chat": (Channel.Kind.WEBCHAT, "demo-chat", "Website chat"),
}
# What the chat is set to, besides.
CHAT = {
    "greeting": "Ask whatever you like, also what you would not say aloud at a counter.",
    "accent": "#2c5a73",
}

# Where the practice may lie; its telephone numbers and its emergency number hold in all of them.
ZONES = (
    "America/Chicago",
    "America/New_York",
    "America/Los_Angeles",
    "America/Puerto_Rico",
    "Pacific/Honolulu",
    "Pacific/Guam",
)
A_WHILE = timedelta(minutes=40)
# After opening; it is what the simulation's automatic notes say.
PROMISE = timedelta(hours=2)


def working_zone(at: datetime) -> str:
    """The first zone in which the practice would be open from `at` for a while, else the first."""
    for zone in ZONES:
        hours = Hours(location(zone, date.min))
        if hours.is_open(at) and hours.is_open(at + A_WHILE):
            return zone
    return ZONES[0]


@dataclass(frozen=True, slots=True)
class Place:
    """What every row of the demo points at. `channels` by the simulation's own names."""

    practice: Practice
    location: Location
    calendar: Calendar
    policy: ResponsePolicy
    ladder: tuple[LadderStep, ...]
    channels: dict[str, Channel]


def found(history: History) -> int:
    """Found the practice and furnish it; returns its id."""
    practice_id = actions.found(
        name=history.practice,
        slug=SLUG,
        emergency_line=EMERGENCY,
        is_medical=True,
        is_simulated=True,
        at=history.start,
    )
    with practice_scope(practice_id):
        Practice.objects.filter(pk=practice_id).update(set_up_at=history.start)
        _locate(practice_id, history)
        _promise(practice_id, history.start)
    return practice_id


def _locate(practice_id: int, history: History) -> None:
    place = history.location
    row = Location.objects.create(practice_id=practice_id, name=place.name, zone=place.zone)
    OpeningSpan.objects.bulk_create(
        OpeningSpan(
            practice_id=practice_id,
            location=row,
            weekday=span.weekday,
            opens=span.starts,
            closes=span.ends,
        )
        for span in place.opening
    )
    Closure.objects.bulk_create(
        Closure(
            practice_id=practice_id,
            location=row,
            first_day=closure.on,
            last_day=closure.on,
            name=closure.name,
        )
        for closure in place.closures
    )
    _open_channels(row, history.start)


def _open_channels(where: Location, at: datetime) -> None:
    """Those that are not there: a demo made by an older version gets what came since."""
    there = set(Channel.objects.values_list("public_id", flat=True))
    Channel.objects.bulk_create(
        Channel(
            practice_id=where.practice_id,
            kind=kind,
            name=name,
            public_id=public_id,
            location=where,
            address=ADDRESS if kind == Channel.Kind.EMAIL else "",
            created_at=at,
            **_chosen(kind),
        )
        for kind, public_id, name in CHANNELS.values()
        if public_id not in there
    )


def _chosen(kind: str) -> dict[str, Any]:
    """What a kind is set to that others are not."""
    return {"settings": CHAT, "acknowledges": True} if kind == Channel.Kind.WEBCHAT else {}


def _promise(practice_id: int, at: datetime) -> None:
    """The five-minute clock; after hours an honest note and a promise, as the history tells."""
    actions.set_default_policies(practice_id=practice_id, at=at)
    ResponsePolicy.objects.update(
        after_hours=ResponsePolicy.After.PROMISE, promise_seconds=PROMISE // timedelta(seconds=1)
    )


def connect(practice_id: int, port: int, at: datetime) -> None:
    """Send the mailbox's mail to the demo's own mail server, which keeps it and passes none on."""
    with practice_scope(practice_id):
        _open_channels(Location.objects.order_by("pk")[0], at)
        Channel.objects.filter(public_id=CHANNELS["email"][1]).update(
            settings={
                "smtp_host": "127.0.0.1",
                "smtp_port": port,
                "smtp_tls": "none",
                "plus_addresses": True,
            }
        )


def outside_port(environ: dict[str, str]) -> int:
    """Where the demo's mail server listens: the port after the receiver's."""
    return addresses.read(environ).smtp_port + 1


def read(practice_id: int) -> Place:
    """The furnished practice, in its scope."""
    row = Location.objects.select_related("practice").prefetch_related("spans", "closures").get()
    by_public_id = {c.public_id: c for c in Channel.objects.filter(practice_id=practice_id)}
    channels = {name: by_public_id[public] for name, (_, public, _) in CHANNELS.items()}
    return Place(
        practice=row.practice,
        location=row,
        calendar=row.calendar,
        policy=ResponsePolicy.objects.get(is_current=True, channel_kind=""),
        ladder=tuple(LadderStep.objects.all()),
        channels=channels | {"walk_in": channels["phone"]},
    )
