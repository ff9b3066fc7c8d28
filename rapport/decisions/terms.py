"""What a decision is, in one value: what a form hands over and what its history keeps."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal

from rapport.decisions.measures import MEASURES
from rapport.practice.models import Location


@dataclass(frozen=True, slots=True)
class Terms:
    """All that may be changed until it goes. `amount` is in the unit of its measure; no location means all."""

    question: str
    area: str
    rests_on: str
    expected: str
    measure: str
    direction: str
    amount: Decimal
    starts_on: date
    look_again_on: date
    locations: tuple[Location, ...] = ()

    def columns(self) -> dict[str, object]:
        """The decision's own columns."""
        names = [name for name in self.__slots__ if name != "locations"]
        return {name: getattr(self, name) for name in names}

    def kept(self) -> dict[str, object]:
        """For the history: plain values, and the measure as it was defined then."""
        measure = MEASURES[self.measure]
        return {
            **self.columns(),
            "amount": str(self.amount),
            "starts_on": self.starts_on.isoformat(),
            "look_again_on": self.look_again_on.isoformat(),
            "locations": [location.pk for location in self.locations],
            "defined": str(measure.sentence),
            "unit": str(measure.unit),
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """What the month's review showed when it led here: `counted` rows, of `counted_of` where that is known."""

    key: str
    since: datetime
    until: datetime
    counted: int
    counted_of: int | None = None

    def columns(self) -> Mapping[str, object]:
        """The decision's own columns."""
        return {
            "finding": self.key,
            "finding_since": self.since,
            "finding_until": self.until,
            "counted": self.counted,
            "counted_of": self.counted_of,
        }
