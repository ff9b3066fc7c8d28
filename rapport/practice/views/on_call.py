"""Who is paged."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.practice.actions import on_call as actions
from rapport.practice.forms.fields import done
from rapport.practice.forms.on_call import CliniciansForm, OnCallForm
from rapport.practice.queries import on_call as queries
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def on_call(request: StaffRequest) -> HttpResponse:
    """The on-call ladder, and who counts as a clinician."""
    steps = list(queries.steps())
    form = OnCallForm(request.POST or None, steps=steps)
    if form.is_valid() and done(
        form,
        lambda: actions.set_on_call(rungs=form.rungs(), by=request.staff, at=timezone.now()),
    ):
        messages.success(request, _("Saved, from the next page on."))
        return redirect("practice:on_call")
    clinicians = list(queries.clinicians())
    shown = {
        "form": form,
        "steps": steps,
        "clinicians": clinicians,
        "naming": CliniciansForm(initial={"clinicians": [c.pk for c in clinicians]}),
        "ways": queries.ways([step.staff_id for step in steps]),
        "is_medical": request.staff.practice.is_medical,
    }
    return render(request, "practice/settings/on_call.html", shown)


@require_POST
@staff_only(*LEADERS)
def clinicians(request: StaffRequest) -> HttpResponse:
    """Say who is a licensed clinician."""
    form = CliniciansForm(request.POST)
    if form.is_valid():
        chosen = [staff.pk for staff in form.cleaned_data["clinicians"]]
        actions.name_clinicians(staff_ids=chosen, by=request.staff, at=timezone.now())
        messages.success(request, _("Saved."))
    return redirect("practice:on_call")
