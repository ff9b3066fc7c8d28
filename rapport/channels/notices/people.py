"""The people who are told: what they want, when, and which ways reach them."""

from collections import defaultdict
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import datetime, time

from django.conf import settings
from django.db.models import Prefetch

from rapport.channels.alerts import mail, twilio
from rapport.channels.models import NoticeRules
from rapport.core.notices import Hours, Kind, Level, Rules, Way, When
from rapport.core.opening_hours import Calendar, Interval, Span
from rapport.practice.models import Absence, AlertAddress, Location, Shift, Staff
from rapport.practice.queries.duty import is_present, shift_calendar

DIGEST_AT = time(8, 30)
AWAY = {
    AlertAddress.Way.PUSH: Way.PUSH,
    AlertAddress.Way.EMAIL: Way.EMAIL,
    AlertAddress.Way.SMS: Way.SMS,
}
ANYWHERE = "127.0.0.1"  # the relay nobody has set


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who may be told. `addresses`: those switched on. `zone`: of their hours and their day."""

    staff: Staff
    rules: Rules
    reach: frozenset[Way]
    addresses: tuple[AlertAddress, ...]
    is_here: bool
    zone: str
    digest_at: time


def people(staff_ids: Collection[int], *, at: datetime) -> dict[int, Person]:
    """Those of them who work here, by id; the same few queries for any number."""
    places = list(Location.objects.filter(is_active=True).prefetch_related("spans", "closures"))
    rows = {rules.staff_id: rules for rules in NoticeRules.objects.filter(staff__in=staff_ids)}
    addresses: dict[int, list[AlertAddress]] = defaultdict(list)
    for address in AlertAddress.objects.filter(staff__in=staff_ids, is_on=True).order_by("pk"):
        addresses[address.staff_id].append(address)
    shared = _shared_ways()
    return {
        staff.pk: _person(staff, rows.get(staff.pk), places, addresses[staff.pk], shared, at)
        for staff in _team(staff_ids, at)
    }


def person(staff: Staff, *, at: datetime) -> Person:
    """One of them."""
    return people([staff.pk], at=at)[staff.pk]


def _team(staff_ids: Collection[int], at: datetime) -> Iterable[Staff]:
    absences = Absence.objects.filter(ends_at__gt=at)
    return (
        Staff.objects.filter(pk__in=staff_ids, is_active=True)
        .select_related("user")
        .prefetch_related(
            Prefetch("shifts", Shift.objects.all(), to_attr="current_shifts"),
            Prefetch("absences", absences, to_attr="current_absences"),
        )
    )


def _shared_ways() -> frozenset[Way]:
    """What works for everybody: e-mail where some server takes it, text messages with an account."""
    mails = mail.own_mailbox() or settings.ALERT_SMTP_URL or settings.EMAIL_HOST != ANYWHERE
    found = {Way.SCREEN} | ({Way.EMAIL} if mails else set())
    return frozenset(found | ({Way.SMS} if twilio.account() else set()))


def _person(
    staff: Staff,
    row: NoticeRules | None,
    places: list[Location],
    addresses: list[AlertAddress],
    shared: frozenset[Way],
    at: datetime,
) -> Person:
    held = {AWAY[AlertAddress.Way(a.way)] for a in addresses if a.way in AWAY}
    # Everybody has the address they sign in with; a number or a device has to be added.
    reach = {Way.SCREEN} | (held - {Way.SMS}) | (shared & {Way.EMAIL}) | (held & shared & {Way.SMS})
    zone = (row.zone if row else "") or _zone(staff, places)
    return Person(
        staff=staff,
        rules=Rules(chosen_of(row), _hours(staff, row, places, zone)),
        reach=frozenset(reach),
        addresses=tuple(addresses),
        is_here=is_present(staff, at=at),
        zone=zone,
        digest_at=row.digest_at if row else DIGEST_AT,
    )


def chosen_of(row: NoticeRules | None) -> dict[tuple[Kind, Way], Level]:
    """What somebody chose differently, as the rules read it; words we no longer know are left out."""
    kinds, ways, levels = set(Kind), set(Way), set(Level)
    return {
        (Kind(kind), Way(way)): Level(level)
        for kind, chosen in (row.levels if row else {}).items()
        for way, level in chosen.items()
        if kind in kinds and way in ways and level in levels
    }


def _zone(staff: Staff, places: list[Location]) -> str:
    shifts: list[Shift] = staff.current_shifts  # type: ignore[attr-defined]  # prefetched above
    own = {shift.location_id for shift in shifts}
    here = next((place for place in places if place.pk in own), next(iter(places), None))
    return here.zone if here else "UTC"


def _hours(staff: Staff, row: NoticeRules | None, places: list[Location], zone: str) -> Hours:
    when = When(row.hours) if row else When.ON_SHIFT
    absences: list[Absence] = staff.current_absences  # type: ignore[attr-defined]  # prefetched above
    away: tuple[Interval, ...] = tuple((a.starts_at, a.ends_at) for a in absences)
    match when:
        case When.ON_SHIFT if places:
            return Hours(when, _shifts(staff, places), away)
        case When.EXCEPT:
            return Hours(when, (quiet_calendar(zone, row.quiet if row else []),), away)
        case _:
            return Hours(When.ALWAYS, (), away)


def _shifts(staff: Staff, places: list[Location]) -> tuple[Calendar, ...]:
    """Their shifts; who has none works whenever a location is open, as everywhere else."""
    known = {place.pk: place.calendar for place in places}
    shifts: list[Shift] = staff.current_shifts  # type: ignore[attr-defined]  # prefetched above
    own = tuple(shift_calendar(s, known) for s in shifts if s.location_id in known)
    return own if shifts else tuple(known.values())


def quiet_calendar(zone: str, quiet: list[tuple[int, str, str]]) -> Calendar:
    """Quiet hours as the rules read them: [[weekday, from, until]]."""
    spans = (Span(day, time.fromisoformat(a), time.fromisoformat(b)) for day, a, b in quiet)
    return Calendar(zone, tuple(spans))
