"""Locations, their hours and the days on which they stay closed."""

from typing import Any

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.practice import countries
from rapport.practice.actions import places
from rapport.practice.actions.founding import WORKDAYS
from rapport.practice.forms.hours import Row, read_week, week_of
from rapport.practice.forms.places import (
    ClosureForm,
    HolidayFileForm,
    LocationForm,
)
from rapport.practice.models import Location
from rapport.practice.queries import settings as queries
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def locations(request: StaffRequest) -> HttpResponse:
    """All locations, and a form for one more."""
    zone = countries.country(request.staff.practice.phone_region).zone
    form = LocationForm(request.POST or None, initial={"zone": zone})
    if form.is_valid():
        location = places.open_location(
            spans=WORKDAYS, by=request.staff, at=timezone.now(), **form.cleaned_data
        )
        messages.success(request, _("Added, open Monday to Friday 9 to 18. Change what differs."))
        return redirect("practice:location", location.pk)
    shown = {"locations": queries.locations(), "form": form}
    return render(request, "practice/settings/locations.html", shown)


@staff_only(*LEADERS)
def location(request: StaffRequest, location_id: int) -> HttpResponse:
    """One location: its name and clock, its hours, its closed days."""
    place = get_object_or_404(Location, pk=location_id)
    form = LocationForm(request.POST or None, initial={"name": place.name, "zone": place.zone})
    if form.is_valid():
        places.change_location(
            location=place, by=request.staff, at=timezone.now(), **form.cleaned_data
        )
        messages.success(request, _("Saved. Deadlines already given stay as they are."))
        return redirect("practice:location", place.pk)
    return page(request, place, form=form)


def page(request: StaffRequest, place: Location, **changed: Any) -> HttpResponse:
    """Everything about one location; `changed` replaces what a form that failed has to show."""
    today = place.calendar.local(timezone.now()).date()
    shown = {
        "location": place,
        "form": LocationForm(initial={"name": place.name, "zone": place.zone}),
        "week": week_of(place.calendar.spans),
        "closures": queries.closures_from(location=place, day=today),
        "closure_form": ClosureForm(),
        "file_form": HolidayFileForm(),
    }
    return render(request, "practice/settings/location.html", shown | changed)


@require_POST
@staff_only(*LEADERS)
def hours(request: StaffRequest, location_id: int) -> HttpResponse:
    """The whole week at once."""
    place = get_object_or_404(Location, pk=location_id)
    week = read_week(request.POST)
    if not week.is_valid:
        return page(request, place, week=week)
    places.set_hours(location=place, spans=week.spans, by=request.staff, at=timezone.now())
    messages.success(request, _("Hours saved. Deadlines already given stay as they are."))
    return redirect("practice:location", place.pk)


@staff_only(*LEADERS)
def hours_row(request: StaffRequest, weekday: int) -> HttpResponse:
    """One more empty row of the hours editor, for htmx."""
    return render(request, "practice/settings/hours_row.html", {"weekday": weekday, "row": Row()})


@require_POST
@staff_only(*LEADERS)
def retirement(request: StaffRequest, location_id: int) -> HttpResponse:
    """Take a location out of use."""
    place = get_object_or_404(Location, pk=location_id)
    places.retire_location(location=place, by=request.staff, at=timezone.now())
    messages.success(request, _("Out of use. What happened there stays."))
    return redirect("practice:locations")


@require_POST
@staff_only(*LEADERS)
def reopening(request: StaffRequest, location_id: int) -> HttpResponse:
    """Take a location into use again."""
    place = get_object_or_404(Location, pk=location_id)
    places.reopen_location(location=place, by=request.staff, at=timezone.now())
    return redirect("practice:location", place.pk)
