"""The circuit breaker: an endpoint that keeps failing is left alone for a while. A pure rule."""

from dataclasses import dataclass
from datetime import datetime, timedelta

PATIENCE = 3  # failures in a row before it rests
FIRST_REST, LONGEST_REST = timedelta(minutes=1), timedelta(minutes=30)


@dataclass(frozen=True, slots=True)
class Circuit:
    """Failures in a row, and until when nothing is asked; None: it may be."""

    failures: int = 0
    resting_until: datetime | None = None

    def is_open(self, at: datetime) -> bool:
        """Whether nothing may be asked now. After the rest one more is: it closes or rests longer."""
        return self.resting_until is not None and at < self.resting_until

    def failed(self, at: datetime) -> "Circuit":
        """After one more failure: from the third on it rests, each time twice as long."""
        failures = min(self.failures + 1, 1000)
        if failures < PATIENCE:
            return Circuit(failures)
        doublings = min(failures - PATIENCE, 10)
        return Circuit(failures, at + min(FIRST_REST * 2**doublings, LONGEST_REST))


WELL = Circuit()
