"""Weekly shifts and absences."""

from django.contrib import messages
from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.practice.actions import rota
from rapport.practice.forms.fields import done
from rapport.practice.forms.team import AbsenceForm, ShiftForm, StaffForm
from rapport.practice.models import Absence, Shift, Staff
from rapport.practice.queries import rota as queries
from rapport.practice.requests import LEADERS, StaffRequest, staff_only
from rapport.practice.views.team import about, clock_zone, initial_of


@staff_only(*LEADERS)
def shifts(request: StaffRequest) -> HttpResponse:
    """The working week of everybody; a post adds shifts."""
    form = ShiftForm(request.POST or None)
    if form.is_valid() and done(form, lambda: _add(request, form)):
        messages.success(request, _("Added."))
        return redirect("practice:shifts")
    shown = {"weeks": queries.working_weeks(), "form": form}
    return render(request, "practice/settings/shifts.html", shown)


def _add(request: StaffRequest, form: ShiftForm) -> None:
    data = form.cleaned_data
    with transaction.atomic():
        for hours in form.hours():
            rota.add_shift(
                staff=data["staff"],
                location=data["location"],
                hours=hours,
                by=request.staff,
                at=timezone.now(),
            )


@require_POST
@staff_only(*LEADERS)
def shift_removal(request: StaffRequest, shift_id: int) -> HttpResponse:
    """One stretch less."""
    shift = get_object_or_404(Shift, pk=shift_id)
    rota.remove_shift(shift=shift, by=request.staff, at=timezone.now())
    return redirect("practice:shifts")


@require_POST
@staff_only(*LEADERS)
def absences(request: StaffRequest, staff_id: int) -> HttpResponse:
    """Somebody will be away."""
    staff = get_object_or_404(Staff.objects.select_related("user"), pk=staff_id)
    form = AbsenceForm(request.POST, zone=clock_zone())
    if form.is_valid() and done(form, lambda: _be_absent(request, staff, form)):
        messages.success(request, _("Noted. Nothing new is given to them in that time."))
        return redirect("practice:person", staff.pk)
    shown = about(staff) | {"form": StaffForm(initial=initial_of(staff)), "absence_form": form}
    return render(request, "practice/settings/person.html", shown)


def _be_absent(request: StaffRequest, staff: Staff, form: AbsenceForm) -> None:
    data = form.cleaned_data
    rota.add_absence(
        staff=staff,
        starts_at=data["starts_at"],
        ends_at=data["ends_at"],
        note_text=data["note"],
        by=request.staff,
        at=timezone.now(),
    )


@require_POST
@staff_only(*LEADERS)
def absence_removal(request: StaffRequest, absence_id: int) -> HttpResponse:
    """There after all."""
    absence = get_object_or_404(Absence, pk=absence_id)
    rota.remove_absence(absence=absence, by=request.staff, at=timezone.now())
    return redirect("practice:person", absence.staff_id)
