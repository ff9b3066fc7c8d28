"""What becomes of a message: decided from its context alone, before anything is written."""

from dataclasses import dataclass, replace
from datetime import datetime

from rapport.core.red_flags import Flag
from rapport.core.reply_chain import Found, Match, Rule, is_same_subject, match
from rapport.core.response_clock import Deadlines, deadlines
from rapport.core.routing import Choice, Need, choose
from rapport.core.zones import Match as Moment
from rapport.core.zones import foremost, may_repeat
from rapport.database import vault
from rapport.inbox.actions.choosing import candidates, choose_clinician
from rapport.inbox.actions.receiving.context import Context, Thread
from rapport.inbox.actions.receiving.moments import zones_of
from rapport.inbox.actions.receiving.worry import worry
from rapport.inbox.inbound import Inbound
from rapport.inbox.queries.floor import Floor
from rapport.practice.models import ResponsePolicy


@dataclass(frozen=True, slots=True)
class Clock:
    """The inquiry a message opens."""

    policy: ResponsePolicy
    deadlines: Deadlines


@dataclass(frozen=True, slots=True)
class Decision:
    """Whose message it is, where it goes, and what it starts.

    thread None: a new conversation. client_id None: a new client. clock None: no inquiry is
    opened (automatic mail, or one is open already). choice None: it stays with its owner.
    flag: worry words in it, None for nothing. zones: those it leads into now, the foremost first;
    zone: the one that then stands in front, '' for the swift lane.
    """

    match: Match
    thread: Thread | None
    client_id: int | None
    clock: Clock | None
    choice: Choice | None
    location_id: int
    flag: Flag | None = None
    zones: tuple[Moment, ...] = ()
    zone: str = ""

    @property
    def is_frozen(self) -> bool:
        """Whether nothing automatic may leave: flagged now, or still open from before."""
        return self.flag is not None or (
            self.thread is not None and self.thread.flag_id is not None
        )

    @property
    def is_quiet(self) -> bool:
        """Whether no automatic text is queued: frozen, or in a zone where nothing may be repeated."""
        return self.is_frozen or not may_repeat(self.zone)


def decide(message: Inbound, context: Context, floor: Floor) -> Decision:
    """Apply the pure rules to what the one query found."""
    channel = floor.channels[message.channel_id]
    matched = _match(message, context)
    thread = next(
        (t for t in context.threads if t.conversation_id == matched.conversation_id), None
    )
    location_id = thread.location_id if thread else channel.location_id
    flag = _worry(message, context, thread, floor)
    is_frozen = flag is not None or (thread is not None and thread.flag_id is not None)
    zones = zones_of(message, context, thread, floor, is_frozen=is_frozen)
    zone = foremost(
        key for key in ([thread.zone] if thread else []) + [z.key for z in zones] if key
    )
    has_open = thread is not None and thread.open_inquiry_id is not None
    clock = None
    if not message.automatic and not has_open:
        clock = _clock(floor, location_id, channel.kind, message.received_at, is_frozen=is_frozen)
        if not may_repeat(zone):
            clock = replace(clock, deadlines=replace(clock.deadlines, promised_at=None))
    choice, need = None, floor.need(zone)
    asked = (
        need if zones else Need()
    )  # who has it already keeps it, unless it became a zone just now
    if not message.automatic and not _keeps_owner(thread, floor, asked, is_frozen=is_frozen):
        choice = _choose(context, floor, need, is_frozen=is_frozen)
    return Decision(
        match=matched,
        thread=thread,
        client_id=message.client_id or context.client_id,
        clock=clock,
        choice=choice,
        location_id=location_id,
        flag=flag,
        zones=zones,
        zone=zone,
    )


def _worry(message: Inbound, context: Context, thread: Thread | None, floor: Floor) -> Flag | None:
    """A subject that only repeats the thread's own was read when it was new."""
    if message.automatic:
        return None
    before = _subject(message.practice_id, thread) if thread else ""
    is_new = not (thread and is_same_subject(before, message.subject))
    return worry(message, context, rules=floor.alarm.rules, with_subject=is_new)


def _match(message: Inbound, context: Context) -> Match:
    subjects = {t.conversation_id: _subject(message.practice_id, t) for t in context.threads}
    found: dict[Rule, Found] = {}
    for thread in context.threads:
        rule = Rule(thread.rule)
        found.setdefault(
            rule,
            Found(
                conversation_id=thread.conversation_id,
                subject=subjects[thread.conversation_id],
                last_message_at=thread.last_message_at,
                is_participant=thread.client_id == (message.client_id or context.client_id),
            ),
        )
    return match(found, subject=message.subject, at=message.received_at)


def _subject(practice_id: int, thread: Thread) -> str:
    if thread.client_key is None or thread.subject_sealed is None:
        return ""
    return vault.unseal(
        vault.unwrap(practice_id, thread.client_key), thread.subject_sealed
    ).decode()


def _clock(
    floor: Floor,
    location_id: int,
    channel_kind: str,
    received_at: datetime,
    *,
    is_frozen: bool,
) -> Clock:
    priority = "high" if is_frozen else ""
    policy = floor.policy(location_id=location_id, channel_kind=channel_kind, priority=priority)
    calendar = floor.calendars[location_id]
    times = deadlines(floor.rule(policy), calendar, received_at)
    # No acknowledgement leaves, so nothing is promised.
    return Clock(policy, replace(times, promised_at=None) if is_frozen else times)


def _keeps_owner(thread: Thread | None, floor: Floor, need: Need, *, is_frozen: bool) -> bool:
    """A conversation stays with whoever has it, if that person is here and able; else it is given anew.

    A flagged one stays with a clinician, at whatever hour.
    """
    if thread is None:
        return False
    if is_frozen:
        return thread.owner_id in floor.alarm.responders
    person = next((c for c in floor.team if c.staff_id == thread.owner_id), None)
    is_here = person is not None and (person.is_on_shift or person.is_on_call)
    return is_here and person is not None and need.skills <= person.skills


def _choose(context: Context, floor: Floor, need: Need, *, is_frozen: bool) -> Choice | None:
    if not floor.last_resort:
        return None
    history = {staff_id: (times, is_last) for staff_id, times, is_last in context.history}
    if is_frozen:
        return choose_clinician(floor, history)
    return choose(need, candidates(floor, history), floor.last_resort)
