"""The leader's own record, with which the letter opens. It goes to nobody else."""

from collections.abc import Sequence
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rapport.coaching.models.weeks import Promise
from rapport.coaching.queries.weeks import SHOWN, Mark, Week, signed, weeks
from rapport.core.weekly import WEEK
from rapport.insight.letter.parts import Line, Section
from rapport.insight.letter.strips import GOOD, NOTHING, Cell, Strip
from rapport.practice.models import Staff


def own_record(staff: Staff, *, monday: date, zone: str) -> Section:
    """What they signed, how the week went, and the weeks before it; six queries."""
    since = {promise: at.astimezone(ZoneInfo(zone)).date() for promise, at in signed(staff).items()}
    begun = {promise for promise, day in since.items() if day < monday + WEEK}
    title, path = _("Your own record"), reverse("coaching:my_week")
    if not since:
        text = _("You have signed nothing yet. Sign up to three commitments for your own week.")
        return Section(title, (Line(text, path),))
    if not begun:
        text = _("You signed on %(day)s. Your record begins with that week.")
        day = date_format(min(since.values()), "j F")
        return Section(title, (Line(text % {"day": day}, path),))
    found = weeks(staff, on=monday, zone=zone, count=SHOWN)
    strips = [_strip(p, found, since[p], zone) for p in Promise if p in begun]
    note = _(
        "Only you get this part. A rehearsal and a zone conversation are seen by themselves, "
        "a call you tick."
    )
    line = Line(_("Open your week"), path)
    return Section(title, (line,), tuple(strips), note)


def _strip(promise: Promise, found: Sequence[Week], since: date, zone: str) -> Strip:
    """One promise over the weeks since it was signed, the last one at the end."""
    marks = [_mark(week, promise) for week in found if week.monday + WEEK > since]
    cells = [Cell(1 / SHOWN, GOOD if mark.how else NOTHING) for mark in reversed(marks)]
    rest = Cell(1 - len(cells) / SHOWN)
    said = f"{_said(marks[0], zone)}{_before(marks)}"
    return Strip(str(promise.label), (*cells, *((rest,) if len(cells) < SHOWN else ())), said)


def _mark(week: Week, promise: Promise) -> Mark:
    return next(mark for mark in week.marks if mark.promise == promise)


def _said(mark: Mark, zone: str) -> str:
    """How the week went with one promise."""
    if mark.at:
        day = {"day": _day(mark.at, zone)}
        seen = _("seen on %(day)s, before anybody else") if mark.is_first else _("seen on %(day)s")
        return seen % day
    return _("you ticked it") if mark.how else _("not in this week")


def _day(at: datetime, zone: str) -> str:
    return date_format(at.astimezone(ZoneInfo(zone)), "l")


def _before(marks: Sequence[Mark]) -> str:
    """How often in all the weeks shown, once there are some."""
    if len(marks) < 2:
        return ""
    done = sum(bool(mark.how) for mark in marks)
    return _("; in %(done)s of %(weeks)s weeks") % {"done": done, "weeks": len(marks)}
