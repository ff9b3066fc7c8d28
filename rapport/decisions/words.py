"""Decisions in words: what they rest on, what is expected, and what became of them."""

from datetime import date, datetime
from decimal import Decimal

from django.utils.formats import date_format
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from rapport.decisions.measures import MEASURES
from rapport.decisions.models import Decision, Step
from rapport.decisions.terms import Finding

SPELL = 30  # days
Text = str | Promise

QUESTIONS: dict[str, Text] = {
    "pasted": gettext_lazy("Shall we take saved replies out of judgment zones?"),
    "fast": gettext_lazy("Shall we take more time for the first answer in a zone?"),
    "unread": gettext_lazy("Shall we keep half an hour a week for reading the guidelines?"),
    "unfit": gettext_lazy("Shall we rewrite the guidelines that do not fit?"),
}
"""What might be asked about each finding, to be changed by whoever opens it."""
SUGGESTED = {"pasted": "pasted", "fast": "sounded", "unread": "right-person", "unfit": "unfit"}


def rests_on(found: Finding) -> str:
    """Saved replies inside zones: 9 of 41, 4 Feb to 6 Mar 2026."""
    words = {
        "first": date_format(found.since, "j M"),
        "last": date_format(found.until, "j M Y"),
    }
    return f"{_counted(found)} ({_('%(first)s to %(last)s') % words})"


def _counted(found: Finding) -> str:
    match found.key:
        case "pasted":
            said = _("%(n)s of %(of)s replies in zones held a saved one")
        case "fast":
            said = ngettext(
                "%(n)s moment was answered in time and still badly",
                "%(n)s moments were answered in time and still badly",
                found.counted,
            )
        case "unread":
            said = ngettext(
                "nobody had read %(n)s guideline",
                "nobody had read %(n)s guidelines",
                found.counted,
            )
        case _:
            said = ngettext(
                "%(n)s guideline did not fit more than once",
                "%(n)s guidelines did not fit more than once",
                found.counted,
            )
    return _capital(said % {"n": found.counted, "of": found.counted_of})


def finding_of(row: Decision) -> Finding | None:
    """What a decision was opened from; None where it was opened in free words."""
    if not (row.finding and row.finding_since and row.finding_until):
        return None
    return Finding(
        row.finding, row.finding_since, row.finding_until, row.counted or 0, row.counted_of
    )


def months_back(found: Finding, *, at: datetime) -> int:
    """Which thirty days of the review come nearest to the ones it was counted in."""
    return round((at - found.until).days / SPELL)


def expectation(row: Decision) -> str:
    """It gets better, at least by 10 percentage points."""
    unit = MEASURES[row.measure].unit
    return f"{row.get_direction_display()} {row.amount.normalize():f} {unit}"


def outcome(last: Step) -> str:
    """What became of it, for those who were asked; empty while nobody decided."""
    words = {"why": last.why, "day": _day(last), "verdict": last.get_verdict_display()}
    match last.move:
        case Step.Move.GO:
            return _("We go ahead from %(day)s. %(why)s") % words
        case Step.Move.DROP:
            return _("We do not. %(why)s") % words
        case Step.Move.CHANGE:
            return _("The question was changed. %(why)s") % words
        case Step.Move.LOOK | Step.Move.END:
            return _("Looked at again, and judged by a person: %(verdict)s. %(why)s") % words
    return ""


def as_it_stood(step: Step) -> list[str]:
    """A step's terms in a few lines, the figure as it was defined then; none for a step without terms."""
    kept = step.terms
    if "question" not in kept:
        return []
    direction = Decision.Direction(kept["direction"]).label
    return [
        kept["question"],
        kept["expected"],
        f"{direction} {Decimal(kept['amount']).normalize():f} {kept['unit']}. {kept['defined']}",
        _("From %(first)s, to be looked at again on %(last)s")
        % {"first": _day(step), "last": _day(step, "look_again_on")},
    ]


def _day(step: Step, name: str = "starts_on") -> str:
    day = step.terms.get(name)
    return date_format(date.fromisoformat(day), "j M Y") if day else ""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
