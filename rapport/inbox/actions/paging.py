"""Paging: who is told about a flag now, written down as pages that the channels deliver."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from rapport.core.opening_hours import Calendar
from rapport.core.paging import Climb, climb, climb_by_day
from rapport.inbox.actions.ledger import event_row, log
from rapport.inbox.actions.rows import Row, Sheet
from rapport.inbox.models import Event, Page, RedFlag
from rapport.inbox.queries.alarm import Alarm, load_alarm
from rapport.practice.queries.hours import places

BATCH = 100
# What delivers pages listens here.
WAKE = "rapport_pages"
# By day only what disturbs nobody who is not looking.
QUIET = frozenset({Page.Way.EMAIL.value, Page.Way.PUSH.value})
# Where the steps of the working day begin, so that a tier that rises begins its own at 0.
DAY_STEPS = 1000


@dataclass(frozen=True, slots=True)
class Call:
    """A flag that is to be paged: `step` counts the steps taken before."""

    flag_id: int
    practice_id: int
    conversation_id: int
    tier: str
    raised_at: datetime
    step: int = 0


def page(
    sheet: Sheet,
    call: Call,
    alarm: Alarm,
    calendar: Calendar,
    *,
    at: datetime,
    leaves_at: datetime | None = None,
) -> Climb:
    """Write a page for everybody who is due; the caller keeps step and next moment on the flag.

    The screen is told at once, everything else at `leaves_at` (default: at once as well).
    """
    is_urgent = call.tier == RedFlag.Tier.PAGE_NOW
    found = _climb(call, alarm, calendar, at)
    number = found.step - 1 + (0 if is_urgent else DAY_STEPS)
    for staff_id in found.staff:
        ways = alarm.ways.get(staff_id, ())
        told = ways if is_urgent else [way for way in ways if way in QUIET]
        _write(sheet, call, staff_id, told, number, at, leaves_at or at)
    if found.staff:
        sheet.announce(practice_id=call.practice_id, topic="flag", subject_id=call.flag_id)
    return found


def _climb(call: Call, alarm: Alarm, calendar: Calendar, at: datetime) -> Climb:
    if call.tier == RedFlag.Tier.PAGE_NOW:
        return climb(alarm.rungs, raised_at=call.raised_at, step=call.step, at=at)
    return climb_by_day(
        alarm.responders,
        alarm.owners,
        calendar,
        raised_at=call.raised_at,
        step=call.step,
        at=at,
    )


def _write(
    sheet: Sheet,
    call: Call,
    staff_id: int,
    ways: Iterable[str],
    number: int,
    at: datetime,
    leaves_at: datetime,
) -> None:
    """The screen is reached by the announcement; everything else waits for its channel."""
    told = (Page.Way.SCREEN.value, *ways)
    for way in told:
        is_screen = way == Page.Way.SCREEN
        row: Row = {
            "practice_id": call.practice_id,
            "flag_id": call.flag_id,
            "staff_id": staff_id,
            "way": way,
            "step": number,
            "state": (Page.State.ACCEPTED if is_screen else Page.State.QUEUED).value,
            "queued_at": at,
            "due_at": None if is_screen else leaves_at,
            "attempts": 0,
            "accepted_at": at if is_screen else None,
            "provider_id": "",
            "error": "",
        }
        sheet.insert(Page._meta.db_table, row, unless_there=True)
    where: Row = {"practice_id": call.practice_id, "conversation_id": call.conversation_id}
    log(
        event_row(
            Event.Kind.PAGED,
            **where,
            at=at,
            flag=call.flag_id,
            staff=staff_id,
            step=number,
            ways=list(told),
        ),
        sheet=sheet,
    )
    if len(told) > 1:
        _ring()


def _ring() -> None:
    with connection.cursor() as cursor:
        cursor.execute("select pg_notify(%s, '')", [WAKE])


def climb_due(practice_id: int, *, at: datetime) -> int:
    """Take the next step wherever it is due and nobody has the flag; returns how many flags.

    Rows are claimed with SKIP LOCKED. A step and its pages are one transaction: a clock that dies
    in between leaves the step to the next.
    """
    due = _claim(at)
    if not due:
        return 0
    alarm, sheet = load_alarm(practice_id), Sheet()
    calendars = places().calendars
    for flag in due:
        call = Call(
            flag.pk, practice_id, flag.conversation_id, flag.tier, flag.raised_at, flag.step
        )
        found = page(sheet, call, alarm, calendars[flag.conversation.location_id], at=at)
        taken: Row = {"step": found.step, "next_step_at": found.next_at}
        sheet.update(RedFlag._meta.db_table, flag.pk, taken)
        sheet.announce(
            practice_id=practice_id, topic="conversation", subject_id=flag.conversation_id
        )
    sheet.flush()
    return len(due)


def _claim(at: datetime) -> list[RedFlag]:
    return list(
        RedFlag.objects.select_for_update(no_key=True, skip_locked=True, of=("self",))
        .filter(next_step_at__lte=at, acknowledged_at__isnull=True, closed_at__isnull=True)
        .select_related("conversation")
        .order_by("next_step_at")[:BATCH]
    )
