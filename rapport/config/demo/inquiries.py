"""The clock of a simulated need: its true deadlines, and how it ended."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from rapport.config.demo.needs import Need
from rapport.config.demo.place import Place
from rapport.core.response_clock import Deadlines, deadlines, elapsed
from rapport.inbox.models import Conversation, Inquiry, Message
from rapport.practice.models import Staff

MOMENT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True)
class Course:
    """What happened to a need: its messages, who answered, whether it was closed, and by now."""

    need: Need
    messages: list[Message]
    answerer: Staff | None
    is_closed: bool
    at: datetime

    def time(self, position: int | None) -> datetime | None:
        return self.messages[position].received_at if position is not None else None


def inquiry(conversation: Conversation, course: Course, place: Place) -> Inquiry:
    """The row, with the deadlines that the policy and the calendar give."""
    opened = course.messages[course.need.opened]
    due = deadlines(place.policy.rule(place.ladder), place.calendar, opened.received_at)
    row = Inquiry(
        practice=place.practice,
        conversation=conversation,
        opened_by=opened,
        policy=place.policy,
        policy_version=due.policy_version,
        target_seconds=place.policy.target_seconds,
        received_at=opened.received_at,
        starts_at=due.starts_at,
        warn_at=due.warn_at,
        due_at=due.due_at,
        promised_at=due.promised_at,
        escalate_at=list(due.escalate_at),
        is_wall_clock=due.is_wall_clock,
        is_after_hours=due.is_after_hours,
        acknowledged_at=course.time(course.need.acknowledged),
        client_replied_at=course.need.replied_at,
        is_simulated=True,
    )
    _end(row, course, place, due)
    return row


def _end(row: Inquiry, course: Course, place: Place, due: Deadlines) -> None:
    answered_at = course.time(course.need.answered)
    _pass_time(row, until=answered_at or course.at)
    if answered_at:
        waited = elapsed(place.calendar, received_at=row.received_at, until=answered_at)
        row.answered_at, row.answered_by = answered_at, course.answerer
        row.open_seconds, row.wall_seconds = waited.open_seconds, waited.wall_seconds
        in_time = answered_at <= due.due_at
        row.state = Inquiry.State.MET if in_time else Inquiry.State.ANSWERED_LATE
    elif course.is_closed:
        row.state = Inquiry.State.DROPPED
    else:
        _run(row, course.at)


def _pass_time(row: Inquiry, *, until: datetime) -> None:
    """What the clock loop would have noted by then, so that it has nothing to catch up with."""
    row.warned_at = row.warn_at if row.warn_at <= until else None
    row.late_at = row.due_at if row.due_at <= until else None
    row.ladder_step = sum(step <= until for step in row.escalate_at)


def _run(row: Inquiry, at: datetime) -> None:
    """Still waiting: the clock loop takes over with whatever lies ahead."""
    if row.late_at:
        row.state = Inquiry.State.LATE
    elif row.starts_at > max(at, row.received_at + MOMENT):
        row.state = Inquiry.State.CLOSED_HOURS
    ahead = [row.starts_at, row.warn_at, row.due_at, *row.escalate_at]
    row.next_timer_at = min((t for t in ahead if t > at), default=None)
