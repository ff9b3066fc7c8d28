"""How the practice as one sounded, beside how its clients did."""

from collections.abc import Sequence
from datetime import datetime

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from rapport.coaching import together
from rapport.coaching.looking import CannotLook
from rapport.coaching.queries import mirror
from rapport.coaching.queries.mirror import Month
from rapport.coaching.words import sounding
from rapport.core.intervals import Estimate
from rapport.insight.letter.parts import Line, Section
from rapport.insight.letter.strips import BETWEEN, Strip, bar


def wording(practice_id: int, *, at: datetime) -> Section | None:
    """The trend of the practice as one beside how clients sounded; nothing where there is no figure.

    The replies of three months are measured in a process of their own: seconds, so once a practice.
    """
    title, path = _("Own words, all of us together"), reverse("coaching:trend")
    try:
        months = mirror.together(practice_id, at=at)
    except CannotLook:
        return Section(title, (Line(_("It could not be worked out this time."), path),))
    scripted = [(month, month.wording) for month in months if month.wording]
    if not scripted:
        return None
    change = together.change([month.wording for month in months])
    return Section(
        title,
        (*([Line(change)] if change else []), *_felt(months[-1]), Line(_("Month by month"), path)),
        tuple(_strip(month, figure) for month, figure in scripted),
        _("0 is all own words, 100 all shared wording. Nobody can be seen in it."),
    )


def _strip(month: Month, figure: Estimate) -> Strip:
    label = _("Thirty days up to %(day)s") % {"day": date_format(month.until, "j M")}
    said = _("%(value)s of 100, between %(low)s and %(high)s")
    ends = {"value": round(figure.value), "low": round(figure.low), "high": round(figure.high)}
    return Strip(label, bar(figure.value / 100, BETWEEN), said % ends)


def _felt(month: Month) -> Sequence[Line]:
    """How clients sounded after our replies in the last thirty days, read by machine."""
    said = _("%(value)s%% %(tone)s (%(low)s–%(high)s%%)")
    shares = [
        said % {"tone": tone, "value": value, "low": low, "high": high}
        for tone, value, low, high in sounding(month.sounded)
    ]
    text = _("How clients sounded who wrote after a reply, read by machine: %(shares)s.")
    return [Line(text % {"shares": ", ".join(shares)})] if shares else []
