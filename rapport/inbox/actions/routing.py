"""Giving a waiting conversation to the next person: not taken in time, off shift, or escalated."""

from datetime import datetime

from rapport.core.response_clock import accept_by
from rapport.core.routing import Choice, Code, choose
from rapport.inbox.actions import giving
from rapport.inbox.actions.choosing import candidates, choose_clinician
from rapport.inbox.actions.rows import Sheet
from rapport.inbox.actions.working import end_assignment
from rapport.inbox.models import Assignment, Conversation, Inquiry
from rapport.inbox.queries.floor import Floor, load_floor
from rapport.inbox.queries.history import answered_by
from rapport.inbox.queries.red_flags import is_frozen
from rapport.live.notify import announce


def pass_on(
    conversation: Conversation, *, why: Assignment.Ended, floor: Floor, at: datetime
) -> Choice | None:
    """Give it to the best person who has not had it yet; None when it stays where it is.

    Never ownerless: with nobody left it goes to the last rung, and if that is who has it, it stays.
    """
    if not floor.last_resort:
        return None
    had = set(
        Assignment.objects.filter(conversation=conversation).values_list("staff_id", flat=True)
    )
    choice = _choice(conversation, floor, frozenset(had))
    if choice.staff_id == conversation.owner_id:
        _stop_asking(conversation)
        return None
    hand_over_to(conversation, choice, why, floor, at)
    return choice


def give_to_clinician(conversation: Conversation, *, floor: Floor, at: datetime) -> Choice | None:
    """A flagged conversation becomes a clinician's, unless one has it."""
    if not floor.last_resort or conversation.owner_id in floor.alarm.responders:
        return None
    choice = choose_clinician(floor, answered_by(client_id=conversation.client_id))
    if choice.staff_id == conversation.owner_id:
        return None
    hand_over_to(conversation, choice, Assignment.Ended.HANDED_OVER, floor, at)
    return choice


def _choice(conversation: Conversation, floor: Floor, had: frozenset[int]) -> Choice:
    """While a flag is open only clinicians are asked."""
    history = answered_by(client_id=conversation.client_id)
    if is_frozen(conversation.pk):
        return choose_clinician(floor, history, declined=had)
    need = floor.need(conversation.zone)
    return choose(need, candidates(floor, history, declined=had), floor.last_resort)


def give_to_qualified(conversation: Conversation, *, at: datetime) -> int | None:
    """In a zone, a waiting client goes to somebody qualified who is here; None when it stays.

    Nobody qualified within reach: whoever has it keeps it. A flagged one is the clinicians' matter.
    """
    if conversation.waiting_since is None or is_frozen(conversation.pk):
        return None
    floor = load_floor(conversation.practice_id, at)
    need = floor.need(conversation.zone)
    holds = {person.staff_id for person in floor.team if need.skills <= person.skills}
    if not floor.last_resort or conversation.owner_id in holds:
        return None
    history = answered_by(client_id=conversation.client_id)
    choice = choose(need, candidates(floor, history), floor.last_resort)
    is_away = any(reason.code is Code.OFF_SHIFT for reason in choice.relaxed)
    if choice.is_escalation or is_away or choice.staff_id == conversation.owner_id:
        return None
    hand_over_to(conversation, choice, Assignment.Ended.HANDED_OVER, floor, at)
    return choice.staff_id


def _stop_asking(conversation: Conversation) -> None:
    Assignment.objects.filter(conversation=conversation, ended_at__isnull=True).update(
        accept_by=None
    )


def hand_over_to(
    conversation: Conversation, choice: Choice, why: Assignment.Ended, floor: Floor, at: datetime
) -> None:
    """Make the chosen person its owner; whoever had it is released, and says why."""
    end_assignment(conversation, why=why, at=at)
    if conversation.owner_id:
        floor.released(conversation.owner_id)
    sheet = Sheet()
    giving.give(
        sheet,
        practice_id=conversation.practice_id,
        conversation_id=conversation.pk,
        location_id=conversation.location_id,
        choice=choice,
        floor=floor,
        accept_until=_accept_until(conversation, floor, at),
        is_simulated=conversation.is_simulated,
        is_zone=bool(conversation.zone),
        at=at,
    )
    sheet.flush()
    Conversation.objects.filter(pk=conversation.pk).update(owner_id=choice.staff_id)
    announce(practice_id=conversation.practice_id, topic="conversation", subject_id=conversation.pk)


def _accept_until(conversation: Conversation, floor: Floor, at: datetime) -> datetime | None:
    inquiry = conversation.inquiries.filter(state__in=Inquiry.OPEN_STATES).first()
    if inquiry is None:
        return None
    policy = floor.policy(
        location_id=conversation.location_id, channel_kind=conversation.channel.kind
    )
    calendar = floor.calendars[conversation.location_id]
    return accept_by(
        inquiry.deadlines, policy=floor.rule(policy), calendar=calendar, assigned_at=at
    )
