"""The practice's skills: what they mean, who holds them, and what stands beside a grant."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.coaching import words
from rapport.coaching.actions import skills as actions
from rapport.coaching.forms.skills import CareForm, DecisionForm
from rapport.coaching.queries import skills as queries
from rapport.coaching.queries.days import today
from rapport.coaching.queries.evidence import Evidence, evidence
from rapport.practice.models import Skill
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@require_safe
@staff_only(*LEADERS)
def skills(request: StaffRequest) -> HttpResponse:
    """The catalogue."""
    return render(request, "coaching/skills.html", {"skills": queries.skills()})


@require_safe
@staff_only(*LEADERS)
def skill(request: StaffRequest, pk: int) -> HttpResponse:
    """One skill: everybody by name, with the evidence beside the grant."""
    row = get_object_or_404(queries.skills(), pk=pk)
    care = queries.care_of(row)
    return _page(
        request, row, CareForm(initial={"means": care.means, "refresh_days": care.refresh_days})
    )


@require_POST
@staff_only(*LEADERS)
def care(request: StaffRequest, pk: int) -> HttpResponse:
    """What it means here."""
    row, form = get_object_or_404(queries.skills(), pk=pk), CareForm(request.POST)
    if not form.is_valid():
        return _page(request, row, form, status=422)
    actions.describe(row, **form.cleaned_data, by=request.staff)
    messages.success(request, _("Saved."))
    return redirect("coaching:skill", pk)


@require_POST
@staff_only(*LEADERS)
def decisions(request: StaffRequest, pk: int) -> HttpResponse:
    """Grant it, note a refresher, or take it back."""
    row, form = get_object_or_404(Skill, pk=pk), DecisionForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose somebody who works here."))
        return redirect("coaching:skill", pk)
    deeds = {"grant": actions.grant, "renew": actions.renew, "take_back": actions.take_back}
    given = form.cleaned_data
    deeds[given["deed"]](
        row, staff=given["staff"], why=given["why"], by=request.staff, at=timezone.now()
    )
    messages.success(request, _("Saved."))
    return redirect("coaching:skill", pk)


def _page(request: StaffRequest, row: Skill, form: CareForm, status: int = 200) -> HttpResponse:
    at, days = timezone.now(), queries.care_of(row).refresh_days
    found = evidence(row.pk, refresh_days=days, on=today(at), at=at)
    shown: dict[str, Any] = {
        "skill": row,
        "form": form,
        "people": [(each, _used(each), _ended(each)) for each in found],
        "decisions": queries.decisions(row),
    }
    return render(request, "coaching/skill.html", shown, status=status)


def _used(found: Evidence) -> str:
    return words.last_used(found.use) if found.use else ""


def _ended(found: Evidence) -> list[str]:
    said = [words.ended(found.ended)] if found.ended else []
    return said + ([words.met(found.met)] if found.met else [])
