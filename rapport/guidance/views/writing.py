"""Writing the manual: a new kind of exchange, a new version, who answers for it."""

from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from rapport.guidance.actions.guidelines import entrust, write_guideline
from rapport.guidance.actions.interactions import add_interaction, change_interaction
from rapport.guidance.actions.scripts import draft, finish_script
from rapport.guidance.forms.guidelines import GuidelineForm
from rapport.guidance.forms.interactions import CareForm, InteractionForm
from rapport.guidance.models import Guideline, Interaction, Script
from rapport.guidance.queries import manual as queries
from rapport.guidance.queries.days import day_of
from rapport.guidance.queries.permission import may_write
from rapport.practice.errors import NotAllowed
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def new_interaction(request: StaffRequest) -> HttpResponse:
    """A kind of exchange with its first guideline."""
    script = _script(request)
    name = script.name if script else request.GET.get("name", "")[:80]
    form = InteractionForm(request.POST or None, name=name)
    guideline_form = GuidelineForm(request.POST or None, draft=draft(script) if script else None)
    care = CareForm(request.POST or None)
    if _are_valid(form, guideline_form, care):
        at = timezone.now()
        one = add_interaction(kind=form.kind(), by=request.staff, at=at)
        guideline = _write(request, one, guideline_form, care, at)
        if script:
            finish_script(script=script, guideline=guideline, by=request.staff, at=at)
        return redirect("guidance:interaction", one.pk)
    return _page(request, form, guideline_form, care, script=script)


def _script(request: StaffRequest) -> Script | None:
    """The old script that is being turned into a guideline, if it is one."""
    number = request.GET.get("script", "")
    rows = Script.objects.defer("file_sealed")
    return get_object_or_404(rows, pk=int(number)) if number.isdecimal() else None


@staff_only()
def edition(request: StaffRequest, pk: int) -> HttpResponse:
    """A new version of a guideline, by leaders and whoever answers for it."""
    one = get_object_or_404(queries.interactions(), pk=pk)
    guideline = queries.held(one)
    if not may_write(request.staff, guideline):
        raise NotAllowed(_("Suggest a change on the guideline's page instead."))
    form = InteractionForm(request.POST or None, interaction=one)
    guideline_form = GuidelineForm(request.POST or None, guideline=guideline)
    care = CareForm(request.POST or None, guideline=guideline)
    if _are_valid(form, guideline_form, care):
        at = timezone.now()
        change_interaction(interaction=one, kind=form.kind(), by=request.staff, at=at)
        _write(request, one, guideline_form, care, at)
        return redirect("guidance:interaction", one.pk)
    return _page(request, form, guideline_form, care, interaction=one, guideline=guideline)


def _are_valid(*forms_: forms.Form) -> bool:
    """The others show their mistakes when they are drawn."""
    return all(form.is_valid() for form in forms_)


def _write(
    request: StaffRequest, one: Interaction, form: GuidelineForm, care: CareForm, at: datetime
) -> Guideline:
    by = request.staff
    guideline = write_guideline(
        interaction=one, wording=form.wording(), by=by, today=day_of(at), at=at
    )
    entrust(guideline=guideline, by=by, at=at, **care.cleaned_data)
    messages.success(request, _("From now on this is what holds."))
    return guideline


def _page(
    request: StaffRequest,
    form: InteractionForm,
    guideline_form: GuidelineForm,
    care: CareForm,
    **more: Any,
) -> HttpResponse:
    shown = {"form": form, "guideline_form": guideline_form, "care": care, **more}
    return render(request, "guidance/manual/edition.html", shown)
