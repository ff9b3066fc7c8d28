"""The weekly letter on screen, and when it comes: each leader's own."""

from datetime import date

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from rapport.facts import queries as facts
from rapport.insight.actions.choosing import choose
from rapport.insight.actions.writing import ask
from rapport.insight.forms import LetterForm
from rapport.insight.letter import telling, wording
from rapport.insight.letter.words import days
from rapport.insight.models import LetterChoice
from rapport.insight.queries import letters as queries
from rapport.insight.queries.locations import places
from rapport.insight.views.today import Week
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@require_safe
@never_cache
@staff_only(*LEADERS)
def letter(request: StaffRequest) -> HttpResponse:
    """The last full week, or an earlier one, as the letter tells it; one's own and nobody else's."""
    return _page(request)


@require_safe
@never_cache
@staff_only(*LEADERS)
def own_words(request: StaffRequest) -> HttpResponse:
    """The part on wording, measured while the rest is read; empty where there is no figure."""
    zone = places().zone
    week = _week(request.GET.get("week", ""), facts.last_full_week(timezone.now(), zone))
    until = telling.starts(week.monday + facts.WEEK, zone)
    section = wording.wording(request.staff.practice_id, at=until)
    if section is None:
        return HttpResponse()
    return render(request, "insight/letter/section.html", {"section": section})


@require_POST
@staff_only(*LEADERS)
def choice(request: StaffRequest) -> HttpResponse:
    """From now on then, or not at all."""
    form = LetterForm(request.POST)
    if not form.is_valid():
        return _page(request, form)
    is_on = form.cleaned_data["is_on"]
    choose(by=request.staff, is_on=is_on, hour=form.hour, at=timezone.now())
    messages.success(request, _("Kept.") if is_on else _("No letter comes any more."))
    return redirect("insight:letter")


@require_POST
@staff_only(*LEADERS)
def sending(request: StaffRequest) -> HttpResponse:
    """Send it to me now."""
    ask(by=request.staff, at=timezone.now())
    messages.success(request, _("On its way to you."))
    return redirect("insight:letter")


def _page(request: StaffRequest, form: LetterForm | None = None) -> HttpResponse:
    at, where, staff = timezone.now(), places(), request.staff
    week = _week(request.GET.get("week", ""), facts.last_full_week(at, where.zone))
    told = telling.letter(staff, monday=week.monday, where=where, at=at, wording=lambda until: None)
    shown = {
        "letter": told,
        "days": days(told),
        "week": week,
        "zone": where.zone,
        "form": form or _form(queries.choice(staff)),
        "last_one": queries.last_one(staff),
    }
    return render(request, "insight/letter/page.html", shown, status=422 if form else 200)


def _week(asked: str, full: date) -> Week:
    """The week that was asked for, if it is over."""
    monday = min(facts.week_from(asked, otherwise=full), full)
    return Week(
        monday=monday,
        sunday=monday + facts.WEEK - (facts.WEEK / 7),
        age=(full + facts.WEEK - monday).days // 7,
        before=(monday - facts.WEEK).isoformat(),
        after=(monday + facts.WEEK).isoformat() if monday < full else "",
    )


def _form(chosen: LetterChoice) -> LetterForm:
    names = ("is_on", "weekday", "at")
    return LetterForm(initial={name: getattr(chosen, name) for name in names})
