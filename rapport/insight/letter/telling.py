"""The weekly letter as it stands now."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from rapport.core.weekly import WEEK
from rapport.facts import queries as facts
from rapport.facts.definitions import DEFINITIONS, PLANTED, Metric
from rapport.facts.queries.today import NUMBERS
from rapport.insight.letter import growth, own, service
from rapport.insight.letter.parts import Letter, Section
from rapport.insight.queries.locations import Places
from rapport.insight.queries.zones import share_words, zone_share
from rapport.practice.models import Staff

Wording = Callable[[datetime], Section | None]
"""The section on wording, up to a moment; given by whoever knows how often it is asked for."""


def letter(staff: Staff, *, monday: date, where: Places, at: datetime, wording: Wording) -> Letter:
    """Worked out anew each time: a week that is over may still change, by whoever is answered later.

    `monday`: of a week that is over at `at`. Its own record is this person's and nobody else's.
    """
    since, until = starts(monday, where.zone), starts(monday + WEEK, where.zone)
    today = facts.local_day(at, where.zone)
    sections = (
        own.own_record(staff, monday=monday, zone=where.zone),
        *_service(staff.practice_id, monday, where, at),
        growth.manual(since, until, today=today),
        growth.attempts(since, until),
        wording(until),
    )
    return Letter(
        name=staff.name,
        practice=staff.practice.name,
        is_simulated=staff.practice.is_simulated,
        monday=monday,
        sections=[section for section in sections if section],
        definitions=_definitions(is_simulated=staff.practice.is_simulated),
    )


def _service(
    practice_id: int, monday: date, where: Places, at: datetime
) -> tuple[Section | None, ...]:
    told = facts.pulse(
        practice_id=practice_id, monday=monday, weeks=1, calendars=where.calendars, at=at
    )
    share = zone_share(practice_id=practice_id, first=monday, end=monday + WEEK)
    return (
        service.week(facts.today(practice_id=practice_id, monday=monday)),
        service.in_time(told),
        service.zones(share, share_words(share)),
    )


def _definitions(*, is_simulated: bool) -> list[tuple[str, str]]:
    """Every figure of the letter, as it is said on Today and Pulse; what is planted says so."""
    planted = PLANTED if is_simulated else {}
    today = [
        (str(DEFINITIONS[m].name), f"{DEFINITIONS[m].sentence} {planted.get(m, '')}".strip())
        for m in NUMBERS
    ]
    weekly = str(DEFINITIONS[Metric.ANSWERED_IN_FIVE].sentence)
    return [*today, (str(service.WEEKLY), weekly)]


def starts(day: date, zone: str) -> datetime:
    """The first moment of the day there, in UTC."""
    return datetime.combine(day, time(), ZoneInfo(zone)).astimezone(UTC)
