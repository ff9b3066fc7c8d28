"""When the demo practice is open and who is there; local rules, UTC in and out."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from rapport.science.demo.history import Location, Span, Staff


@dataclass(frozen=True, slots=True)
class Hours:
    """The location's calendar. All datetimes are aware UTC."""

    location: Location

    def local(self, at: datetime) -> datetime:
        return at.astimezone(ZoneInfo(self.location.zone))

    def utc(self, day: date, clock: time) -> datetime:
        """The moment a local wall clock shows this, the earlier one where it shows it twice."""
        local = datetime.combine(day, clock, ZoneInfo(self.location.zone))
        return local.astimezone(UTC)

    def is_closed_day(self, day: date) -> bool:
        return any(closure.on == day for closure in self.location.closures)

    def _within(self, spans: Iterable[Span], at: datetime) -> bool:
        local = self.local(at)
        if self.is_closed_day(local.date()):
            return False
        clock = local.time()
        return any(s.weekday == local.weekday() and s.starts <= clock < s.ends for s in spans)

    def is_open(self, at: datetime) -> bool:
        return self._within(self.location.opening, at)

    def is_on_shift(self, person: Staff, at: datetime) -> bool:
        return self._within(person.shifts, at)

    def opening_of(self, day: date) -> tuple[datetime, datetime] | None:
        """Opening and closing time of a day, or None on a closed one."""
        if self.is_closed_day(day):
            return None
        for span in self.location.opening:
            if span.weekday == day.weekday():
                return self.utc(day, span.starts), self.utc(day, span.ends)
        return None

    def next_opening(self, at: datetime) -> datetime:
        """The first opening time after `at`."""
        day = self.local(at).date()
        while True:
            opening = self.opening_of(day)
            if opening and opening[0] > at:
                return opening[0]
            day += timedelta(days=1)

    def monday_of(self, at: datetime) -> date:
        day = self.local(at).date()
        return day - timedelta(days=day.weekday())

    def week_of(self, monday: date) -> tuple[datetime, datetime]:
        """The ISO week that begins on this Monday, from local midnight to local midnight."""
        return self.utc(monday, time(0)), self.utc(monday + timedelta(days=7), time(0))
