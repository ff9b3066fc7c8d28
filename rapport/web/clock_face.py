"""What a response clock shows: a share for the ring, a short text, and a sentence to be read aloud."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

MINUTE, HOUR, DAY = 60, 3600, 86400
# From here on the ring says that time is getting short, unless the page says otherwise.
DUE_SOON_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class ClockFace:
    """`state` picks shape and colour, `percent` (0-100) fills the ring."""

    state: str
    percent: int
    text: str
    spoken: str


def face(
    state: str, *, at: float, start: datetime | None, due: datetime | None, opens: str = ""
) -> ClockFace:
    """The face at epoch second `at`; a running clock turns due soon and late by itself."""
    if state in {"running", "due_soon", "late"} and due:
        began = start.timestamp() if start else at
        return _running(at=at, began=began, ends=due.timestamp())
    return {
        "closed": ClockFace("closed", 0, opens, _("Closed; the clock starts at %s") % opens),
        "paused": ClockFace("paused", 0, _("paused"), _("The clock is paused")),
        "met": ClockFace("met", 100, _("met"), _("Answered in time")),
    }.get(state, ClockFace("none", 0, "", _("No answer is due")))


def _running(*, at: float, began: float, ends: float) -> ClockFace:
    left = int(ends - at)
    if left < 0:
        return ClockFace("late", 100, "+" + short(-left), _("Late by %s") % spoken(-left))
    share = (at - began) / max(ends - began, 1)
    state = "due_soon" if share >= DUE_SOON_SHARE else "running"
    percent = round(min(max(share, 0), 1) * 100)
    return ClockFace(state, percent, short(left), _("Answer due in %s") % spoken(left))


def short(seconds: int) -> str:
    """4:02 below an hour, then whole hours, then whole days."""
    if seconds < HOUR:
        return f"{seconds // MINUTE}:{seconds % MINUTE:02d}"
    if seconds < DAY:
        return _("%d h") % (seconds // HOUR)
    return _("%d d") % (seconds // DAY)


def spoken(seconds: int) -> str:
    """The same in words, rounded down to the largest unit that says something."""
    if seconds < MINUTE:
        return ngettext("%d second", "%d seconds", seconds) % seconds
    if seconds < HOUR:
        return ngettext("%d minute", "%d minutes", seconds // MINUTE) % (seconds // MINUTE)
    if seconds < DAY:
        return ngettext("%d hour", "%d hours", seconds // HOUR) % (seconds // HOUR)
    return ngettext("%d day", "%d days", seconds // DAY) % (seconds // DAY)
