"""Show me: writing down an exchange that went well, and taking it away."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.guidance.actions import showing as actions
from rapport.guidance.forms.showing import ShowingForm
from rapport.guidance.models import Interaction, Showing
from rapport.practice.forms.fields import done
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def new(request: StaffRequest, pk: int) -> HttpResponse:
    """One more exchange for a guideline."""
    one, form = get_object_or_404(Interaction, pk=pk), ShowingForm(request.POST or None)
    if form.is_valid() and done(
        form,
        lambda: actions.show(
            interaction=one, by=request.staff, at=timezone.now(), **form.cleaned_data
        ),
    ):
        messages.success(request, _("It stands with the guideline now."))
        return redirect("guidance:interaction", pk)
    return render(request, "guidance/manual/showing.html", {"interaction": one, "form": form})


@require_POST
@staff_only(*LEADERS)
def removal(request: StaffRequest, pk: int) -> HttpResponse:
    """Take it away."""
    row = get_object_or_404(Showing, pk=pk)
    actions.stop_showing(showing=row, by=request.staff, at=timezone.now())
    messages.success(request, _("Taken away."))
    return redirect("guidance:interaction", row.interaction_id)
