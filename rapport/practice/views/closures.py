"""Days on which a location stays closed, by hand and from a calendar."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from rapport.practice.actions import places
from rapport.practice.forms.fields import done
from rapport.practice.forms.places import ClosureForm, HolidayFileForm, chosen_holidays
from rapport.practice.holidays import HolidayFile, read
from rapport.practice.models import Closure, Location
from rapport.practice.requests import LEADERS, StaffRequest, staff_only
from rapport.practice.views.places import page


@require_POST
@staff_only(*LEADERS)
def closures(request: StaffRequest, location_id: int) -> HttpResponse:
    """Close on some days."""
    place = get_object_or_404(Location, pk=location_id)
    form = ClosureForm(request.POST)
    if not form.is_valid():
        return page(request, place, closure_form=form)
    places.close_days(location=place, by=request.staff, at=timezone.now(), **form.cleaned_data)
    messages.success(request, _("Closed on these days."))
    return redirect("practice:location", place.pk)


@require_POST
@staff_only(*LEADERS)
def closure_removal(request: StaffRequest, closure_id: int) -> HttpResponse:
    """Open after all."""
    closure = get_object_or_404(Closure, pk=closure_id)
    places.remove_closure(closure=closure, by=request.staff, at=timezone.now())
    return redirect("practice:location", closure.location_id)


@require_POST
@staff_only(*LEADERS)
def holidays(request: StaffRequest, location_id: int) -> HttpResponse:
    """Show what a calendar file would close, before anything is written."""
    place = get_object_or_404(Location, pk=location_id)
    form = HolidayFileForm(request.POST, request.FILES)
    found: list[HolidayFile] = []
    today = place.calendar.local(timezone.now()).date()
    if not form.is_valid() or not done(
        form, lambda: found.append(read(form.cleaned_data["file"].read(), today=today))
    ):
        return page(request, place, file_form=form)
    shown = {"location": place, "found": found[0]}
    return render(request, "practice/settings/holidays.html", shown)


@require_POST
@staff_only(*LEADERS)
def holiday_import(request: StaffRequest, location_id: int) -> HttpResponse:
    """Close on the ticked days of the preview."""
    place = get_object_or_404(Location, pk=location_id)
    added = places.close_on_holidays(
        location=place,
        holidays=chosen_holidays(request.POST),
        by=request.staff,
        at=timezone.now(),
    )
    text = ngettext("%(n)d closed day added.", "%(n)d closed days added.", added)
    messages.success(request, text % {"n": added})
    return redirect("practice:location", place.pk)
