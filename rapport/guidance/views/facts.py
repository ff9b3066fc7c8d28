"""The facts page: everything that is said about prices, downtime and preparation, in one place."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.guidance.actions import facts as actions
from rapport.guidance.forms.facts import FactForm, NewFactForm
from rapport.guidance.models import Fact
from rapport.guidance.queries import facts as queries
from rapport.guidance.queries.days import day_of
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only()
def facts(request: StaffRequest) -> HttpResponse:
    """All of them with their dates; leaders add one."""
    at = timezone.now()
    today = day_of(at)
    form, leads = NewFactForm(request.POST or None), request.staff.role in LEADERS
    if leads and form.is_valid():
        actions.add_fact(**form.cleaned_data, by=request.staff, today=today, at=at)
        messages.success(request, _("Kept."))
        return redirect("guidance:facts")
    rows = [(fact, queries.fresh(fact, today)) for fact in queries.facts()]
    rows.sort(key=lambda row: (not row[1].is_due, row[0].kind, row[0].name))
    shown = {"facts": rows, "form": form, "leads": leads}
    return render(request, "guidance/manual/facts.html", shown)


@staff_only(*LEADERS)
def fact(request: StaffRequest, pk: int) -> HttpResponse:
    """One fact, and what it said before."""
    kept, at = get_object_or_404(Fact, pk=pk), timezone.now()
    form = FactForm(request.POST or None, fact=kept)
    if form.is_valid():
        data = form.cleaned_data
        actions.change_fact(fact=kept, **data, by=request.staff, today=day_of(at), at=at)
        messages.success(request, _("This holds from now on, wherever the fact is named."))
        return redirect("guidance:facts")
    shown = {
        "fact": kept,
        "form": form,
        "changes": kept.changes.select_related("by").order_by("-at"),
        "used_by": queries.users(kept),
    }
    return render(request, "guidance/manual/fact.html", shown)


@require_POST
@staff_only(*LEADERS)
def review(request: StaffRequest, pk: int) -> HttpResponse:
    """Still true."""
    kept, at = get_object_or_404(Fact, pk=pk), timezone.now()
    actions.review_fact(fact=kept, by=request.staff, today=day_of(at), at=at)
    return redirect("guidance:facts")
