"""The settings' front page and the practice itself."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _

from rapport.practice.actions import places
from rapport.practice.forms.fields import done
from rapport.practice.forms.places import PracticeForm
from rapport.practice.models import Practice
from rapport.practice.queries import settings as queries
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def overview(request: StaffRequest) -> HttpResponse:
    """Every part of the settings, with how much is in it."""
    counts = queries.overview(at=timezone.now())
    return render(request, "practice/settings/overview.html", {"counts": counts})


@staff_only(*LEADERS)
def practice(request: StaffRequest) -> HttpResponse:
    """Name, country, emergency line."""
    form = PracticeForm(request.POST or None, initial=_initial(request.staff.practice))
    if form.is_valid() and done(form, lambda: _save(request, form)):
        messages.success(request, _("Saved."))
        return redirect("practice:practice")
    return render(request, "practice/settings/practice.html", {"form": form})


def _save(request: StaffRequest, form: PracticeForm) -> None:
    places.describe_practice(
        practice=request.staff.practice,
        by=request.staff,
        at=timezone.now(),
        **form.cleaned_data,
    )


def _initial(practice: Practice) -> dict[str, object]:
    return {
        "name": practice.name,
        "phone_region": practice.phone_region,
        "emergency_line": practice.emergency_line,
        "is_medical": practice.is_medical,
    }
