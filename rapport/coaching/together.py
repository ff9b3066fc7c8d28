"""The practice's own wording over three months, as its page tells it: a sentence, two lines, three cards."""

from collections.abc import Sequence
from typing import Any

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from rapport.coaching.queries.mirror import Month
from rapport.coaching.queries.tried import Tried
from rapport.coaching.words import sounding
from rapport.core.intervals import Estimate
from rapport.web.line_chart import Line, line

TONE = "dissatisfaction"


def shown(months: Sequence[Month]) -> dict[str, Any]:
    """What the page needs. `is_agreed`: there is a figure at all."""
    wordings, sours = [month.wording for month in months], [_sour(month) for month in months]
    return {
        "is_agreed": any(wordings),
        "is_heard": any(sours),
        "change": change(wordings),
        "wording": _line(months, wordings),
        "sour": _line(months, sours),
        "months": [(month, sounding(month.sounded), done(month.tried)) for month in months],
    }


def change(figures: Sequence[Estimate | None]) -> str:
    """From the first to the last in a sentence, and whether that may be chance; empty without both."""
    first, last = figures[0], figures[-1]
    if first is None or last is None:
        return ""
    if max(first.low, last.low) <= min(first.high, last.high):
        said = _("From %(first)s to %(last)s: the intervals overlap, so this may be chance.")
    elif last.value < first.value:
        said = _(
            "From %(first)s down to %(last)s: fewer words that others got too, and not by chance alone."
        )
    else:
        said = _(
            "From %(first)s up to %(last)s: more words that others got too, and not by chance alone."
        )
    return said % {"first": round(first.value), "last": round(last.value)}


def done(found: Tried) -> list[str]:
    """What was tried, a line each."""
    counted = (
        (
            found.played,
            ngettext(
                "%(n)s round played in the team", "%(n)s rounds played in the team", found.played
            ),
        ),
        (
            found.rewritten,
            ngettext("%(n)s guideline rewritten", "%(n)s guidelines rewritten", found.rewritten),
        ),
        (
            found.trained,
            ngettext("%(n)s weakness trained", "%(n)s weaknesses trained", found.trained),
        ),
    )
    return [said % {"n": n} for n, said in counted if n]


def _sour(month: Month) -> Estimate | None:
    if month.sounded is None:
        return None
    share = month.sounded.shares[TONE]
    return Estimate(100 * share.value, 100 * share.low, 100 * share.high)


def _line(months: Sequence[Month], figures: Sequence[Estimate | None]) -> Line:
    labels = [date_format(month.until, "j M") for month in months]
    said = [_said(figure) for figure in figures]
    return line(list(zip(labels, said, figures, strict=True)), left=58)


def _said(figure: Estimate | None) -> str:
    if figure is None:
        return _("too few")
    words = {"value": round(figure.value), "low": round(figure.low), "high": round(figure.high)}
    return _("%(value)s, between %(low)s and %(high)s") % words
