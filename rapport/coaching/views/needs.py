"""Who can take what, when; needs, and the kit to hire by."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.dates import WEEKDAYS
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.coaching import words
from rapport.coaching.actions import needs as actions
from rapport.coaching.forms.needs import ApplicantForm, InterviewForm, NeedForm, OutcomeForm
from rapport.coaching.models import Applicant, Need
from rapport.coaching.queries import needs as queries
from rapport.coaching.queries.coverage import Coverage, Hours, Row, coverage
from rapport.coaching.queries.days import today
from rapport.core.skills import Held
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@require_safe
@staff_only(*LEADERS)
def week(request: StaffRequest) -> HttpResponse:
    """Every open hour of the week: who is qualified for what, and when nobody is."""
    found, names = coverage(on=today(timezone.now()))
    needs = queries.open_needs()
    shown = {
        "places": [_place(each, names, needs) for each in found],
        "needs": [(need, words.need(need)) for need in needs],
        "asks": any(each.rows for each in found),
    }
    return render(request, "coaching/coverage.html", shown)


def _place(found: Coverage, names: Mapping[int, str], needs: list[Need]) -> dict[str, Any]:
    open_ = {_hours(need): need for need in needs}
    return {
        "location": found.location,
        "weekdays": [(day, WEEKDAYS[day]) for day in found.weekdays],
        "rows": [(row.asked, _days(row, found.weekdays, names)) for row in found.rows],
        "gaps": [(gap, words.gap(gap), open_.get(gap.hours)) for gap in found.gaps],
    }


def _days(
    row: Row, weekdays: tuple[int, ...], names: Mapping[int, str]
) -> list[list[tuple[str, str]]]:
    by_day = dict(row.days)
    return [[_part(part, names) for part in by_day.get(day, ())] for day in weekdays]


def _hours(need: Need) -> Hours:
    return need.skill_id, need.location_id, tuple(need.weekdays), need.starts, need.ends


def _part(part: Held, names: Mapping[int, str]) -> tuple[str, str]:
    """Hours, and who is there, by name; '' for nobody."""
    who = words.listed(sorted(names[pk] for pk in part.people))
    return words.hours(part.stretch.starts, part.stretch.ends), who


@require_POST
@staff_only(*LEADERS)
def needs(request: StaffRequest) -> HttpResponse:
    """A gap becomes something to train or to hire for."""
    form = NeedForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("These hours are not there any more."))
        return redirect("coaching:coverage")
    place, kind = form.cleaned_data["place"], form.cleaned_data["kind"]
    need = actions.open_need(kind=kind, **place, by=request.staff, at=timezone.now())
    return redirect("coaching:need", need.pk)


@require_safe
@staff_only(*LEADERS)
def need(request: StaffRequest, pk: int) -> HttpResponse:
    """The need with its kit: what is asked, two work samples, a rubric people fill in."""
    return _page(request, get_object_or_404(queries.needs(), pk=pk))


@require_POST
@staff_only(*LEADERS)
def closure(request: StaffRequest, pk: int) -> HttpResponse:
    """It is met, or given up."""
    row, form = get_object_or_404(queries.needs(), pk=pk), OutcomeForm(request.POST)
    if not form.is_valid():
        return _page(request, row, outcome=form, status=422)
    actions.close_need(
        row, outcome=form.cleaned_data["outcome"], by=request.staff, at=timezone.now()
    )
    messages.success(request, _("Closed. Whoever applied is forgotten."))
    return redirect("coaching:coverage")


@require_POST
@staff_only(*LEADERS)
def applicants(request: StaffRequest, pk: int) -> HttpResponse:
    """Somebody comes to talk."""
    row = get_object_or_404(queries.needs(), pk=pk, closed_at=None, kind=Need.Kind.HIRING)
    form = ApplicantForm(request.POST)
    if not form.is_valid():
        return _page(request, row, applicant=form, status=422)
    actions.add_applicant(row, name=form.cleaned_data["name"], by=request.staff, at=timezone.now())
    return redirect("coaching:need", pk)


@staff_only(*LEADERS)
def interview(request: StaffRequest, pk: int) -> HttpResponse:
    """What I saw in a talk, by the rubric."""
    applicant = get_object_or_404(Applicant.objects.select_related("need__skill", "key"), pk=pk)
    form = InterviewForm(request.POST or None)
    if form.is_valid():
        actions.write_interview(applicant, seen=form.seen(), by=request.staff, at=timezone.now())
        return redirect("coaching:need", applicant.need_id)
    shown = {"applicant": applicant, "form": form}
    return render(request, "coaching/interview.html", shown, status=422 if form.errors else 200)


@require_POST
@staff_only(*LEADERS)
def forgetting(request: StaffRequest, pk: int) -> HttpResponse:
    """Forget an applicant."""
    applicant = get_object_or_404(Applicant.objects.select_related("key"), pk=pk)
    actions.forget_applicant(applicant)
    messages.success(request, _("Forgotten."))
    return redirect("coaching:need", applicant.need_id)


def _page(request: StaffRequest, row: Need, status: int = 200, **forms: Any) -> HttpResponse:
    shown = {
        "need": row,
        "hours": words.need(row),
        "kit": queries.kit(row),
        "lines": [line.label for line in queries.LINES],
        "applicants": [_talked(each) for each in queries.applicants(row)],
        "outcome": forms.get("outcome") or OutcomeForm(),
        "applicant": forms.get("applicant") or ApplicantForm(),
    }
    return render(request, "coaching/need.html", shown, status=status)


def _talked(each: Any) -> tuple[Applicant, list[tuple[Any, Any]]]:
    """An applicant with every note, its line in words."""
    applicant, notes = each
    return applicant, [(queries.LINES(note.line).label, note) for note in notes]
