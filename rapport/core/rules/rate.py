"""The cap: a rule that acts too often within an hour is stopped, and says so."""

from collections import deque
from collections.abc import Iterable
from datetime import datetime, timedelta

HOUR = timedelta(hours=1)


def flooded_at(acted: Iterable[datetime], *, cap: int) -> datetime | None:
    """The first moment at which a rule would have acted more than `cap` times within an hour."""
    window: deque[datetime] = deque()
    for moment in sorted(acted):
        window.append(moment)
        while moment - window[0] >= HOUR:
            window.popleft()
        if len(window) > cap:
            return moment
    return None
