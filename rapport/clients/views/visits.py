"""Today's visits and their one-tap states, and visits by hand."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.clients import actions
from rapport.clients.forms.fields import mistakes
from rapport.clients.forms.visits import VisitForm
from rapport.clients.models import Visit
from rapport.clients.queries.visits import days
from rapport.clients.views.found import client_of
from rapport.practice.requests import StaffRequest, staff_only


@require_safe
@staff_only()
def today(request: StaffRequest) -> HttpResponse:
    """Who comes today, place by place."""
    shown = {"days": days(at=timezone.now())}
    template = "clients/parts/days.html" if request.htmx else "clients/visits.html"
    return render(request, template, shown)


@require_POST
@staff_only()
def state(request: StaffRequest, visit_id: int) -> HttpResponse:
    """Arrived, seen, left, cancelled, missed, or one step back; the visit's row comes back."""
    visits = Visit.objects.select_related("client__key", "provider", "location")
    visit = get_object_or_404(visits, pk=visit_id)
    wanted = request.POST.get("state", "")
    actions.mark_visit(visit=visit, state=wanted, by=request.staff, at=timezone.now())
    if request.htmx:
        fresh = visits.get(pk=visit_id)
        shown = {"visit": fresh, "location": fresh.location}
        return render(request, "clients/parts/visit.html", shown)
    return redirect("clients:visits")


@require_POST
@staff_only()
def booking(request: StaffRequest, client_id: int) -> HttpResponse:
    """A visit made by phone or at the desk."""
    client, form = client_of(client_id), VisitForm(request.POST)
    if form.is_valid():
        actions.book_visit(client=client, **form.cleaned_data, by=request.staff, at=timezone.now())
        messages.success(request, _("The visit is noted."))
    else:
        messages.error(request, mistakes(form))
    return redirect("clients:client", client.pk)
