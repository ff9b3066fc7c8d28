"""Where somebody wants to look: the filters of a search, with their names looked up."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from rapport.clients.queries import search as find_clients
from rapport.core.names import fold
from rapport.core.search.asking import Asked, Filter, Key, Problem, Trouble, period
from rapport.guidance.models import Zone
from rapport.inbox.models import Channel, Conversation, Tag
from rapport.practice.models import Location, Staff

MOST_CLIENTS = 300  # that from: may mean
HAS_FILE = "has:file"  # how a message with a file is marked where words are filed
FILES = ("file", "attachment", "photo", "archivo", "foto")
CLIENTS, CONVERSATIONS, NOTES = "clients", "conversations", "notes"
PLACES = {
    CLIENTS: CLIENTS, "people": CLIENTS, "clientes": CLIENTS, CONVERSATIONS: CONVERSATIONS,
    "messages": CONVERSATIONS, "mensajes": CONVERSATIONS, NOTES: NOTES, "notas": NOTES,
}  # fmt: skip
STATES = {
    "open": Conversation.Status.OPEN, "snoozed": Conversation.Status.SNOOZED,
    "closed": Conversation.Status.CLOSED, "abierta": Conversation.Status.OPEN,
    "cerrada": Conversation.Status.CLOSED,
}  # fmt: skip
MINE, WAITING = ("mine", "mia"), ("waiting", "esperando")


def channel_mark(channel_id: int) -> str:
    """How a message of a channel is marked there."""
    return f"channel:{channel_id}"


@dataclass(frozen=True, slots=True)
class Where:
    """What is looked through. None and empty mean everything; moments: `since` counts, `until` not."""

    clients: tuple[int, ...] | None = None
    channels: tuple[int, ...] = ()
    locations: tuple[int, ...] = ()
    statuses: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    zones: tuple[str, ...] = ()
    owner: int | None = None
    author: int | None = None
    is_waiting: bool = False
    has_files: bool = False
    since: datetime | None = None
    until: datetime | None = None
    places: frozenset[str] = frozenset()

    @property
    def is_about_conversations(self) -> bool:
        """Whether a filter is set that clients and notes do not have."""
        ours = replace(self, clients=None, since=None, until=None, places=frozenset())
        return ours != Where()

    @property
    def marks(self) -> list[str]:
        """What passages have to be marked with."""
        files = [HAS_FILE] if self.has_files else []
        return files + ([channel_mark(self.channels[0])] if len(self.channels) == 1 else [])

    @property
    def is_rare(self) -> bool:
        """Whether few conversations may be left: it pays to find those first."""
        some = self.statuses and Conversation.Status.CLOSED not in self.statuses
        return bool(self.tags or self.zones or self.owner or self.is_waiting or some)

    @property
    def is_anywhere(self) -> bool:
        """No filter is set."""
        return self == Where()

    def of(self, clients: tuple[int, ...]) -> "Where":
        """The same, of these clients only."""
        return replace(self, clients=clients)

    def shows(self, place: str) -> bool:
        """Whether clients, conversations or notes are wanted."""
        return not self.places or place in self.places


def where(asked: Asked, *, staff: Staff, at: datetime) -> tuple[Where, list[Problem]]:
    """The filters of a search, and what is wrong with them; a filter that means nothing is left out."""
    zone = ZoneInfo(Location.objects.order_by("pk").values_list("zone", flat=True).first() or "UTC")
    days, problems = period(asked, today=at.astimezone(zone).date())
    found = Where(since=_midnight(days.first, zone), until=_midnight(days.end, zone))
    for one in asked.filters:
        if rule := RULES.get(one.key):
            changed = rule(found, one.value, staff)
            if isinstance(changed, Where):
                found = changed
            else:
                problems.append(_unknown(one, changed))
    return found, problems


def _midnight(day: Any, zone: ZoneInfo) -> datetime | None:
    return datetime.combine(day, time(), zone) if day and day.year > 1 else None


def _unknown(one: Filter, known: Iterable[str]) -> Problem:
    return Problem(Trouble.UNKNOWN_VALUE, f"{one.key}:{one.value}", tuple(known))


Known = Sequence[str]  # what may stand there instead


def _from(found: Where, value: str, staff: Staff) -> Where | Known:
    ids = tuple(hit.client.pk for hit in find_clients(value, limit=MOST_CLIENTS, in_texts=False))
    return replace(found, clients=(*(found.clients or ()), *ids)) if ids else ()


def _by(found: Where, value: str, staff: Staff) -> Where | Known:
    if fold(value) in ("me", "mi", "yo"):
        return replace(found, author=staff.pk)
    people = dict(Staff.objects.values_list("pk", "name"))
    ids = _named(value, people.items())
    return replace(found, author=ids[0]) if ids else sorted(people.values())


def _is(found: Where, value: str, staff: Staff) -> Where | Known:
    word = fold(value)
    if word in MINE:
        return replace(found, owner=staff.pk)
    if word in WAITING:
        return replace(found, is_waiting=True)
    if state := STATES.get(word):
        return replace(found, statuses=(*found.statuses, state.value))
    return (*Conversation.Status.values, MINE[0], WAITING[0])


def _tag(found: Where, value: str, staff: Staff) -> Where | Known:
    names = list(Tag.objects.order_by("name").values_list("name", flat=True))
    ids = _named(value, ((name, name) for name in names))
    return replace(found, tags=(*found.tags, *ids[:1])) if ids else names


def _zone(found: Where, value: str, staff: Staff) -> Where | Known:
    zones = list(Zone.objects.values_list("key", "name"))
    keys = _named(value, [*zones, *((key, key) for key, _ in zones)])
    return replace(found, zones=(*found.zones, *keys)) if keys else [key for key, _ in zones]


def _channel(found: Where, value: str, staff: Staff) -> Where | Known:
    rows = list(Channel.objects.values_list("pk", "kind", "name"))
    known = [(pk, name) for pk, kind, label in rows for name in (kind, label)]
    ids = _named(value, known)
    kinds = sorted({kind for _, kind, _ in rows})
    return replace(found, channels=(*found.channels, *ids)) if ids else kinds


def _at(found: Where, value: str, staff: Staff) -> Where | Known:
    places = dict(Location.objects.values_list("pk", "name"))
    ids = _named(value, places.items())
    return replace(found, locations=(*found.locations, *ids)) if ids else sorted(places.values())


def _has(found: Where, value: str, staff: Staff) -> Where | Known:
    return replace(found, has_files=True) if fold(value).rstrip("s") in FILES else FILES[:1]


def _in(found: Where, value: str, staff: Staff) -> Where | Known:
    place = PLACES.get(fold(value))
    return (
        replace(found, places=found.places | {place}) if place else (CLIENTS, CONVERSATIONS, NOTES)
    )


def _named(value: str, known: Iterable[tuple[Any, str]]) -> list[Any]:
    """Those of this name, else those whose name begins so."""
    word = fold(value)
    folded = [(one, fold(name)) for one, name in known]
    same = [one for one, name in folded if name == word]
    return list(dict.fromkeys(same or [one for one, name in folded if name.startswith(word)]))


RULES: dict[Key, Callable[[Where, str, Staff], Where | Known]] = {
    Key.FROM: _from,
    Key.BY: _by,
    Key.IS: _is,
    Key.TAG: _tag,
    Key.ZONE: _zone,
    Key.CHANNEL: _channel,
    Key.AT: _at,
    Key.HAS: _has,
    Key.IN: _in,
}


def completions() -> dict[str, list[str]]:
    """What can stand behind each filter, for the box to offer; days and names of clients are typed."""
    return {
        Key.IS.value: [*Conversation.Status.values, MINE[0], WAITING[0]],
        Key.TAG.value: list(Tag.objects.order_by("name").values_list("name", flat=True)),
        Key.CHANNEL.value: sorted(set(Channel.objects.values_list("kind", flat=True))),
        Key.AT.value: list(Location.objects.order_by("name").values_list("name", flat=True)),
        Key.ZONE.value: list(Zone.objects.filter(is_on=True).values_list("key", flat=True)),
        Key.BY.value: [
            "me",
            *Staff.objects.filter(is_active=True).order_by("name").values_list("name", flat=True),
        ],
        Key.HAS.value: [FILES[0]],
        Key.IN.value: [CLIENTS, CONVERSATIONS, NOTES],
        Key.AFTER.value: ["today", "7d", "30d"],
        Key.BEFORE.value: ["today", "7d", "30d"],
        Key.ON.value: ["today", "yesterday"],
        Key.FROM.value: [],
    }
