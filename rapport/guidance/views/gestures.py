"""Gestures: what staff may give without asking."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.guidance.actions.gestures import offer, set_offered
from rapport.guidance.forms.gestures import GestureForm, roles_of
from rapport.guidance.models import Gesture
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def gestures(request: StaffRequest) -> HttpResponse:
    """All of them, and one more."""
    form = GestureForm(request.POST or None)
    if form.is_valid():
        data = form.cleaned_data
        offer(
            name=data["name"],
            cents=form.cents,
            roles=data["roles"],
            is_clinical=data["is_clinical"],
            by=request.staff,
            at=timezone.now(),
        )
        messages.success(request, _("Offered from now on."))
        return redirect("guidance:gestures")
    rows = [(gesture, roles_of(gesture)) for gesture in Gesture.objects.order_by("-is_on", "cents")]
    return render(request, "guidance/gestures.html", {"form": form, "gestures": rows})


@require_POST
@staff_only(*LEADERS)
def offered(request: StaffRequest, pk: int) -> HttpResponse:
    """Offer it, or no longer."""
    gesture = get_object_or_404(Gesture, pk=pk)
    is_on = request.POST.get("is_on") == "yes"
    set_offered(gesture=gesture, is_on=is_on, by=request.staff, at=timezone.now())
    return redirect("guidance:gestures")
