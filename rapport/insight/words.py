"""Figures as people read them: durations, shares, and how sure we are, in words."""

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapport.core.intervals import Estimate, newcombe
from rapport.facts.definitions import LEVEL
from rapport.facts.queries import Measure

MINUTE, HOUR, DAY = 60, 3600, 86400


def duration(seconds: float | None) -> str:
    """4:12 below an hour, 3 h 05 below two days, then whole days; a dash for nothing."""
    if seconds is None:
        return "–"
    whole = round(seconds)
    if whole < HOUR:
        return f"{whole // MINUTE}:{whole % MINUTE:02d}"
    if whole < 2 * DAY:
        return _("%(hours)s h %(minutes)02d") % {
            "hours": whole // HOUR,
            "minutes": whole % HOUR // MINUTE,
        }
    days = whole // DAY
    return ngettext("%d day", "%d days", days) % days


def percent(share: float) -> str:
    """A whole percentage."""
    return f"{round(100 * share)}%"


def between(estimate: Estimate) -> str:
    """The two ends of an interval of shares."""
    return f"{round(100 * estimate.low)}–{percent(estimate.high)}"


def between_times(low: float | None, high: float | None) -> str:
    """The two ends of an interval of times; the upper one may never have been reached."""
    if low is None:
        return ""
    return (
        f"{duration(low)}–{duration(high)}" if high is not None else _("from %s up") % duration(low)
    )


def too_few(count: int) -> str:
    """Why there is no percentage."""
    if count == 0:
        return _("nobody wrote")
    return ngettext("only %d inquiry", "only %d inquiries", count) % count


def share(measure: Measure) -> str:
    """The share answered in five minutes, or that it can't be told."""
    return _("cannot tell yet") if measure.is_thin else percent(measure.in_time.value)


def change(now: Measure, before: Measure) -> str:
    """The share against the time before: better, worse, or no more than chance."""
    if now.is_thin or before.is_thin:
        return _("nothing to compare with: %s before") % too_few(before.count)
    then = percent(before.in_time.value)
    match direction(now, before):
        case "up":
            return _("up from %s, more than chance") % then
        case "down":
            return _("down from %s, more than chance") % then
    return _("%s before; the difference can be chance") % then


def direction(now: Measure, before: Measure) -> str:
    """up, down, or nothing where the interval of the difference holds zero (Newcombe, 95%)."""
    if now.is_thin or before.is_thin:
        return ""
    found = newcombe(
        now.in_time.value * now.count,
        now.count,
        before.in_time.value * before.count,
        before.count,
        LEVEL,
    )
    if found.low > 0:
        return "up"
    return "down" if found.high < 0 else ""
