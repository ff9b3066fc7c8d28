"""How well judgment zones are recognised, by the practice's own corrections."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from rapport.core.intervals import Estimate
from rapport.facts import queries as facts
from rapport.insight import words
from rapport.insight.queries.locations import places
from rapport.insight.queries.zones import Quality, quality, share_words, zone_share
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@require_safe
@staff_only(*LEADERS)
def zone_quality(request: StaffRequest) -> HttpResponse:
    """A table with its definition; a part of the page that asks for it, or a page of its own."""
    at, where = timezone.now(), places()
    monday = facts.last_full_week(at, where.zone)
    share = zone_share(
        practice_id=request.staff.practice_id,
        first=monday - 3 * facts.WEEK,
        end=monday + facts.WEEK,
    )
    template = "insight/parts/zones.html" if request.htmx else "insight/zones.html"
    shown = {"lines": [_line(found) for found in quality(at=at)], "share": share}
    return render(request, template, shown | {"share_words": share_words(share)})


def _line(found: Quality) -> dict[str, object]:
    return {
        "name": found.name,
        "opened": found.opened,
        "missed": found.missed,
        "recall": _said(found.recall, found.right + found.missed),
        "false_alarms": _said(found.false_alarms, found.opened),
    }


def _said(estimate: Estimate | None, count: int) -> str:
    if estimate is None:
        return _("too few to say (%(n)s)") % {"n": count}
    return f"{words.percent(estimate.value)} ({words.between(estimate)})"
