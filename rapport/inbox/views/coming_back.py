"""Coming back to the desk: what changed since, and who is here."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from rapport.inbox import words
from rapport.inbox.actions.returning import read_changes
from rapport.inbox.queries.away import away
from rapport.inbox.queries.desk import waiting_by_staff
from rapport.practice.models import Location
from rapport.practice.queries import on_duty
from rapport.practice.requests import StaffRequest, staff_only


@require_safe
@staff_only()
def changes(request: StaffRequest) -> HttpResponse:
    """What changed while they were away; nothing for who was not."""
    found, at = away(request.staff), timezone.now()
    if found is None:
        return HttpResponse()
    place = Location.objects.order_by("pk").first()
    since = words.moment(found.since, zone=place.zone if place else "UTC", at=at)
    return render(request, "inbox/changes.html", {"away": found, "since": since})


@require_POST
@staff_only()
def changes_read(request: StaffRequest) -> HttpResponse:
    """They have read it."""
    read_changes(by=request.staff, at=timezone.now())
    return HttpResponse()


@require_safe
@staff_only()
def who_is_here(request: StaffRequest) -> HttpResponse:
    """Everybody with where they are, and one's own way to say that one is away."""
    duties = sorted(
        on_duty(at=timezone.now()),
        key=lambda duty: (not duty.is_present, not duty.on_shift, duty.staff.name),
    )
    shown = {"duties": duties, "waiting": waiting_by_staff(request.staff)}
    return render(request, "inbox/who_is_here.html", shown)
