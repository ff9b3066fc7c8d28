"""The floor: who could answer now, under which policies, loaded once for a batch of messages."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

from django.db.models import QuerySet

from rapport.core.opening_hours import Calendar
from rapport.core.response_clock import Policy
from rapport.core.routing import Candidate, Need, Training
from rapport.core.zones import Rule, asks_for, rule
from rapport.database.written import fetched, written
from rapport.inbox.models import Channel
from rapport.inbox.queries.alarm import Alarm, load_alarm
from rapport.inbox.queries.growing import strengths_of, trainings
from rapport.practice.models import LadderStep, Location, ResponsePolicy, Role, Staff
from rapport.practice.queries import Duty, on_duty
from rapport.practice.queries.hours import Places, places

FAIRNESS_WINDOW = timedelta(hours=8)
LOAD = """
select owner_id, count(*), count(*) filter (where zone <> '') from inbox_conversation
 where practice_id = %s and status = 'open' and waiting_since is not null and owner_id is not null
 group by owner_id
"""
RECENT = """
select staff_id, count(*) filter (where at > %s), max(at) from inbox_assignment
 where practice_id = %s and at > %s group by staff_id
"""


# Who is qualified for what, the zones that are on, strengths and trainees, in one round trip.
STANDING = """
select (select json_agg(json_build_array(g.staff_id, s.slug))
          from practice_skillgrant g join practice_skill s on s.id = g.skill_id
         where g.practice_id = %(practice)s and s.practice_id = %(practice)s),
       (select json_agg(json_build_array(z.id, z.key, s.slug, z.triggers))
          from guidance_zone z left join practice_skill s on s.id = z.skill_id
         where z.practice_id = %(practice)s and z.is_on),
       (select json_agg(json_build_array(s.staff_id, s.text, p.name, s.zone_key) order by s.id)
          from practice_strength s join practice_staff p on p.id = s.confirmed_by_id
         where s.practice_id = %(practice)s and p.practice_id = %(practice)s),
       (select json_agg(json_build_array(t.trainee_id, t.coach_id, p.name, t.percent, t.began_at))
          from practice_traineeship t join practice_staff p on p.id = t.coach_id
         where t.practice_id = %(practice)s and p.practice_id = %(practice)s
           and t.ended_at is null and p.is_active)
"""


@dataclass(frozen=True, slots=True)
class ZoneFacts:
    """A zone that is on: its row, the skill it asks for, and what leads into it."""

    id: int
    key: str
    skill: str | None
    rule: Rule


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
    alarm: Alarm
    zones: Mapping[str, ZoneFacts] = field(default_factory=dict)
    waiting: Counter[int] = field(default_factory=Counter)
    in_zones: Counter[int] = field(default_factory=Counter)
    recent: Counter[int] = field(default_factory=Counter)
    last_assigned: dict[int, datetime] = field(default_factory=dict)
    zones_given: Counter[int] = field(default_factory=Counter)

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

    def need(self, zone: str, *, is_urgent: bool = False) -> Need:
        """What a conversation asks for whose foremost zone this is; '' asks for nobody in particular."""
        if not zone:
            return Need(is_urgent=is_urgent)
        held = {skill for person in self.team for skill in person.skills}
        known = self.zones.get(zone)
        skills = asks_for(known.skill, held) if known else frozenset[str]()
        return Need(skills, is_urgent=is_urgent, is_zone=True, zone=zone)

    def training(self, person: Candidate) -> Training | None:
        """How far somebody's share is used up, with what was given since the floor was loaded."""
        learning = person.training
        if learning is None:
            return None
        mine = learning.given + self.zones_given[person.staff_id]
        return replace(learning, given=mine, of=learning.of + self.zones_given.total())

    def given(self, staff_id: int, at: datetime, *, is_zone: bool = False) -> None:
        """Count a conversation just given to somebody."""
        self.waiting[staff_id] += 1
        self.in_zones[staff_id] += is_zone
        self.zones_given[staff_id] += is_zone
        self.recent[staff_id] += 1
        self.last_assigned[staff_id] = at

    def released(self, staff_id: int) -> None:
        """Count a conversation that no longer waits for somebody."""
        self.waiting[staff_id] -= 1


def load_floor(practice_id: int, at: datetime) -> Floor:
    """Read the floor of the practice in scope: a handful of queries for any number of messages."""
    where = places()
    standing = _standing(practice_id)
    duties = on_duty(at=at, where=where)
    people = [duty.staff for duty in duties]
    floor = Floor(
        practice_id=practice_id,
        at=at,
        emergency_line=_emergency_line(where),
        channels={c.pk: _channel_facts(c) for c in _channels()},
        locations=where.locations,
        calendars=where.calendars,
        policies=_policies(),
        ladder=tuple(_ladder()),
        team=_team(duties, standing, at),
        names={person.pk: person.name for person in people},
        last_resort=_last_resort(people),
        alarm=load_alarm(practice_id),
        zones=standing.zones,
    )
    _count(floor)
    return floor


@written()
def _channels() -> QuerySet[Channel]:
    return Channel.objects.all()


@written()
def _policies() -> QuerySet[ResponsePolicy]:
    return ResponsePolicy.objects.filter(is_current=True)


@written()
def _ladder() -> QuerySet[LadderStep]:
    return LadderStep.objects.all()


def _emergency_line(where: Places) -> str:
    return next((place.practice.emergency_line for place in where.locations.values()), "")


def _channel_facts(channel: Channel) -> ChannelFacts:
    return ChannelFacts(channel.pk, channel.kind, channel.location_id, channel.acknowledges)


@dataclass(frozen=True, slots=True)
class _Standing:
    """Skills and confirmed strengths by staff id, zones that are on by key, and open traineeships."""

    skills: Mapping[int, set[str]]
    zones: Mapping[str, ZoneFacts]
    strengths: Sequence[Sequence[Any]]
    learning: Sequence[Sequence[Any]]


def _standing(practice_id: int) -> _Standing:
    ((grants, zones, strengths, learning),) = fetched(STANDING, {"practice": practice_id})
    skills: dict[int, set[str]] = defaultdict(set)
    for staff_id, slug in grants or ():
        skills[staff_id].add(slug)
    found = {
        key: ZoneFacts(pk, key, skill, rule(key, triggers))
        for pk, key, skill, triggers in zones or ()
    }
    return _Standing(skills, found, strengths or (), learning or ())


def _team(duties: Sequence[Duty], standing: _Standing, at: datetime) -> list[Candidate]:
    here = {duty.staff.pk for duty in duties if duty.on_shift and duty.is_present}
    learning = trainings(standing.learning, here=here, at=at)
    strengths = strengths_of(standing.strengths)
    return [
        Candidate(
            staff_id=duty.staff.pk,
            skills=frozenset(standing.skills.get(duty.staff.pk, ())),
            is_on_shift=duty.on_shift,
            is_on_call=duty.on_call,
            is_present=duty.is_present,
            capacity=duty.staff.capacity,
            languages=frozenset(duty.staff.languages),
            training=learning.get(duty.staff.pk),
            strengths=strengths.get(duty.staff.pk, ()),
        )
        for duty in duties
    ]


def _last_resort(people: Sequence[Staff]) -> tuple[int, ...]:
    """Managers, then the owner: whoever ends up with it when nobody passes."""
    rungs = (Role.MANAGER, Role.OWNER)
    return tuple(p.pk for rung in rungs for p in people if p.role == rung)


def _count(floor: Floor) -> None:
    for staff_id, waiting, in_zones in fetched(LOAD, [floor.practice_id]):
        floor.waiting[staff_id], floor.in_zones[staff_id] = waiting, in_zones
    week_ago = floor.at - timedelta(days=7)
    for staff_id, recent, last in fetched(
        RECENT, [floor.at - FAIRNESS_WINDOW, floor.practice_id, week_ago]
    ):
        floor.recent[staff_id] = recent
        floor.last_assigned[staff_id] = last
