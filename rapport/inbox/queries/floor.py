"""The floor: who could answer now, under which policies, loaded once for a batch of messages."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db import connection

from rapport.core.opening_hours import Calendar
from rapport.core.response_clock import Policy
from rapport.core.routing import Candidate
from rapport.inbox.models import Channel
from rapport.practice.models import LadderStep, Location, ResponsePolicy, Role, SkillGrant, Staff
from rapport.practice.queries import Duty, on_duty

FAIRNESS_WINDOW = timedelta(hours=8)
LOAD = """
select owner_id, count(*) from inbox_conversation
 where practice_id = %s and status = 'open' and waiting_since is not null and owner_id is not null
 group by owner_id
"""
RECENT = """
select staff_id, count(*) filter (where at > %s), max(at) from inbox_assignment
 where practice_id = %s and at > %s group by staff_id
"""


@dataclass(frozen=True, slots=True)
class ChannelFacts:
    """What receiving needs to know of a channel."""

    id: int
    kind: str
    location_id: int
    acknowledges: bool


@dataclass(slots=True)
class Floor:
    """The state of a practice that routing and the clock look at; counts are kept up to date."""

    practice_id: int
    at: datetime
    emergency_line: str
    channels: Mapping[int, ChannelFacts]
    locations: Mapping[int, Location]
    calendars: Mapping[int, Calendar]
    policies: Sequence[ResponsePolicy]
    ladder: tuple[LadderStep, ...]
    team: Sequence[Candidate]
    names: Mapping[int, str]
    last_resort: tuple[int, ...]
    waiting: Counter[int] = field(default_factory=Counter)
    recent: Counter[int] = field(default_factory=Counter)
    last_assigned: dict[int, datetime] = field(default_factory=dict)

    def policy(self, *, location_id: int, channel_kind: str, priority: str = "") -> ResponsePolicy:
        """The most specific current policy: location before channel before priority."""

        def specificity(policy: ResponsePolicy) -> tuple[bool, bool, bool]:
            return (bool(policy.location_id), bool(policy.channel_kind), bool(policy.priority))

        fitting = [
            policy
            for policy in self.policies
            if policy.location_id in (None, location_id)
            and policy.channel_kind in ("", channel_kind)
            and policy.priority in ("", priority)
        ]
        return max(fitting, key=specificity)

    def rule(self, policy: ResponsePolicy) -> Policy:
        """The policy as the pure rules read it."""
        return policy.rule(self.ladder)

    def given(self, staff_id: int, at: datetime) -> None:
        """Count a conversation just given to somebody."""
        self.waiting[staff_id] += 1
        self.recent[staff_id] += 1
        self.last_assigned[staff_id] = at

    def released(self, staff_id: int) -> None:
        """Count a conversation that no longer waits for somebody."""
        self.waiting[staff_id] -= 1


def load_floor(practice_id: int, at: datetime) -> Floor:
    """Read the floor of the practice in scope: a handful of queries for any number of messages."""
    locations = {
        location.pk: location
        for location in Location.objects.select_related("practice").prefetch_related(
            "spans", "closures"
        )
    }
    duties = on_duty(at=at)
    people = [duty.staff for duty in duties]
    floor = Floor(
        practice_id=practice_id,
        at=at,
        emergency_line=next(iter(locations.values())).practice.emergency_line if locations else "",
        channels={c.pk: _channel_facts(c) for c in Channel.objects.all()},
        locations=locations,
        calendars={pk: location.calendar for pk, location in locations.items()},
        policies=list(ResponsePolicy.objects.filter(is_current=True)),
        ladder=tuple(LadderStep.objects.all()),
        team=_team(duties),
        names={person.pk: person.name for person in people},
        last_resort=_last_resort(people),
    )
    _count(floor)
    return floor


def _channel_facts(channel: Channel) -> ChannelFacts:
    return ChannelFacts(channel.pk, channel.kind, channel.location_id, channel.acknowledges)


def _team(duties: Sequence[Duty]) -> list[Candidate]:
    skills: dict[int, set[str]] = defaultdict(set)
    for staff_id, slug in SkillGrant.objects.values_list("staff_id", "skill__slug"):
        skills[staff_id].add(slug)
    return [
        Candidate(
            staff_id=duty.staff.pk,
            skills=frozenset(skills[duty.staff.pk]),
            is_on_shift=duty.on_shift,
            is_on_call=duty.on_call,
            is_present=duty.is_present,
            capacity=duty.staff.capacity,
            languages=frozenset(duty.staff.languages),
        )
        for duty in duties
    ]


def _last_resort(people: Sequence[Staff]) -> tuple[int, ...]:
    """Managers, then the owner: whoever ends up with it when nobody passes."""
    rungs = (Role.MANAGER, Role.OWNER)
    return tuple(p.pk for rung in rungs for p in people if p.role == rung)


def _count(floor: Floor) -> None:
    with connection.cursor() as cursor:
        cursor.execute(LOAD, [floor.practice_id])
        floor.waiting.update(dict(cursor.fetchall()))
        week_ago = floor.at - timedelta(days=7)
        cursor.execute(RECENT, [floor.at - FAIRNESS_WINDOW, floor.practice_id, week_ago])
        for staff_id, recent, last in cursor.fetchall():
            floor.recent[staff_id] = recent
            floor.last_assigned[staff_id] = last
