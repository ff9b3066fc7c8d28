"""One person and every topic of the manual: read, played, changed since, and what is due."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Max, Q, QuerySet

from rapport.core.skills import REFRESH_DAYS
from rapport.guidance.models import FactChange, Guideline, Interaction, Reading
from rapport.practice.models import Staff
from rapport.rehearsal.models import Goal, Player, Scenario

FRESH = timedelta(days=REFRESH_DAYS)
IN_ZONE = "zone:"  # before a zone's key, which may be an interaction's too


@dataclass(frozen=True, slots=True)
class Topic:
    """A kind of exchange as one person stands to it. `changes` came after they read it."""

    guideline: Guideline
    reading: Reading | None
    changes: tuple[FactChange, ...]
    played_at: datetime | None
    is_playable: bool
    is_play_due: bool

    @property
    def is_new_version(self) -> bool:
        """Whether they read an older one."""
        read = self.reading
        return read is not None and read.guideline.version < self.guideline.version

    @property
    def is_read_due(self) -> bool:
        """Never read, or not as it is now."""
        return self.reading is None or self.is_new_version or bool(self.changes)

    @property
    def is_due(self) -> bool:
        return self.is_read_due or self.is_play_due


def topics(staff: Staff, *, at: datetime) -> list[Topic]:
    """In the manual's order; five queries."""
    held = Guideline.objects.filter(is_current=True).select_related("interaction__zone", "zone")
    guidelines = list(held.order_by("interaction__position", "interaction_id"))
    read, played = _read(staff), _played(staff)
    playable = _playable()
    changed = _changed(read.values())
    found = []
    for its in guidelines:
        reading = read.get(its.interaction_id)
        keys = _keys(its)
        last = max((played[key] for key in keys & played.keys()), default=None)
        can = not playable.isdisjoint(keys)
        due = can and _is_moment(its.interaction) and not _is_fresh(last, at)
        changes = _since(its, reading, changed) if reading else ()
        found.append(Topic(its, reading, changes, last, can, due))
    return found


def _keys(guideline: Guideline) -> set[str]:
    """What its scenarios are found by: its interaction; and where it stands for a zone, the zone itself."""
    keys = {guideline.interaction.key}
    return keys | {IN_ZONE + guideline.zone.key} if guideline.zone else keys


def _playable() -> set[str]:
    rows = Scenario.objects.filter(is_on=True).values_list("interaction_key", "zone_key")
    return {key for interaction, zone in rows for key in (interaction, IN_ZONE + zone)}


def _is_moment(interaction: Interaction) -> bool:
    """Whether it lies in a zone that is on: those are rehearsed again and again."""
    return interaction.zone is not None and interaction.zone.is_on


def _is_fresh(played_at: datetime | None, at: datetime) -> bool:
    return played_at is not None and at - played_at < FRESH


def _read(staff: Staff) -> Mapping[int, Reading]:
    """The last version somebody read, by interaction."""
    rows = Reading.objects.filter(staff=staff).select_related("guideline")
    ordered = rows.order_by("guideline__version")
    return {reading.guideline.interaction_id: reading for reading in ordered}


def _played(staff: Staff) -> Mapping[str, datetime]:
    """When last, by interaction and by zone."""
    rows = (
        Player.objects.filter(
            staff=staff, part=Player.Part.STAFF, rehearsal__ended_at__isnull=False
        )
        .values_list("rehearsal__interaction_key", "rehearsal__scenario__zone_key")
        .annotate(last=Max("rehearsal__ended_at"))
        .order_by("last")
    )
    found: dict[str, datetime] = {}
    for interaction, zone, last in rows:
        found |= {interaction: last, IN_ZONE + (zone or ""): last}
    return found


def _changed(readings: Iterable[Reading]) -> Mapping[str, Sequence[FactChange]]:
    """What facts said since the first of these readings, by their key, the newest first."""
    first = min((reading.at for reading in readings), default=None)
    found: dict[str, list[FactChange]] = defaultdict(list)
    if first:
        rows = FactChange.objects.filter(at__gt=first).exclude(before="")
        for change in rows.select_related("fact").order_by("-at"):
            found[change.fact.key].append(change)
    return found


def _since(
    guideline: Guideline, reading: Reading, changed: Mapping[str, Sequence[FactChange]]
) -> tuple[FactChange, ...]:
    """The last change of each of its facts after the reading."""
    newest = (next(iter(changed.get(key, ())), None) for key in guideline.fact_keys)
    return tuple(change for change in newest if change and change.at > reading.at)


def goals(staff: Staff, *, seen_by: Staff) -> QuerySet[Goal]:
    """What they train; of somebody else only what was noted in the team."""
    may_see = Q() if staff == seen_by else Q(is_shared=True)
    return Goal.objects.filter(may_see, owner=staff, done_at=None)


def people() -> QuerySet[Staff]:
    """Everybody who works here, by name."""
    return Staff.objects.filter(is_active=True).order_by("name", "pk")
