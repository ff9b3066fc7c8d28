"""Everybody's strengths card."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.coaching.actions import strengths as actions
from rapport.coaching.forms.growing import StrengthForm
from rapport.coaching.queries import strengths as queries
from rapport.practice.forms.fields import done
from rapport.practice.models import Strength
from rapport.practice.requests import StaffRequest, staff_only


@staff_only()
def strengths(request: StaffRequest) -> HttpResponse:
    """Mine to write, my colleagues' to confirm."""
    form = StrengthForm(request.POST or None)
    if form.is_valid() and done(
        form,
        lambda: actions.write_strength(**form.cleaned_data, by=request.staff, at=timezone.now()),
    ):
        messages.success(request, _("On your card. Ask a colleague for an example."))
        return redirect("coaching:strengths")
    cards = queries.cards()
    shown = {
        "mine": next(found for person, found in cards if person == request.staff),
        "cards": [(person, found) for person, found in cards if person != request.staff],
        "zones": queries.zone_names(),
        "form": form,
    }
    status = 422 if form.errors else 200
    return render(request, "coaching/strengths.html", shown, status=status)


@require_POST
@staff_only()
def confirmation(request: StaffRequest, pk: int) -> HttpResponse:
    """I saw it."""
    strength = get_object_or_404(Strength, pk=pk)
    example = request.POST.get("example", "")[:300]
    actions.confirm(strength, example=example, by=request.staff, at=timezone.now())
    messages.success(request, _("Confirmed. Routing may quote it now."))
    return redirect("coaching:strengths")


@require_POST
@staff_only()
def removal(request: StaffRequest, pk: int) -> HttpResponse:
    """Off my card, or my word taken back."""
    actions.take_off(get_object_or_404(Strength, pk=pk), by=request.staff)
    return redirect("coaching:strengths")
