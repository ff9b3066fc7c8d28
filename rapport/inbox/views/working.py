"""Whose it is and how long it rests: taking, handing over, snoozing, closing."""

from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from rapport.inbox import actions, words
from rapport.inbox.forms.moments import MomentForm
from rapport.inbox.forms.working import HandOverForm
from rapport.inbox.queries.desk import waiting_by_staff
from rapport.inbox.views.answers import dialog, done, found
from rapport.inbox.views.moments import chosen_moment, moment_context
from rapport.practice.queries import on_duty
from rapport.practice.requests import StaffRequest, staff_only


@require_POST
@staff_only()
def ownership(request: StaffRequest, pk: int) -> HttpResponse:
    """Take it."""
    row = found(pk)
    actions.take(row, by=request.staff, at=timezone.now())
    return done(request, row, say=_("It is yours."))


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def hand_over(request: StaffRequest, pk: int) -> HttpResponse:
    """Give it to somebody with a note; a get asks to whom."""
    row, at = found(pk), timezone.now()
    form = HandOverForm(request.POST or None)
    if not form.is_valid():
        people = [d for d in on_duty(at=at) if d.staff.pk not in (row.owner_id, request.staff.pk)]
        people.sort(key=lambda d: (not d.on_shift, not d.is_present, d.staff.name))
        shown = {
            "row": row,
            "people": people,
            "waiting": waiting_by_staff(request.staff),
            "form": form,
        }
        return dialog(request, "inbox/hand_over.html", shown)
    to, note = form.cleaned_data["to"], form.cleaned_data["note"]
    actions.assign(row, to=to, by=request.staff, at=at, note=note)
    return done(request, row, say=_("Handed over to %(name)s.") % {"name": to.name})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def rest(request: StaffRequest, pk: int) -> HttpResponse:
    """Snooze it; a get asks until when."""
    row, at = found(pk), timezone.now()
    if request.method != "POST":
        return dialog(request, "inbox/snooze.html", moment_context(row, at=at))
    until = chosen_moment(MomentForm(request.POST), row, at=at)
    actions.snooze(row, by=request.staff, until=until, at=at)
    when = words.moment(until, zone=row.location.zone, at=at)
    undo = reverse("inbox:waking", args=[row.pk])
    return done(request, row, say=_("Snoozed until %(when)s.") % {"when": when}, undo=undo)


@require_POST
@staff_only()
def waking(request: StaffRequest, pk: int) -> HttpResponse:
    """Bring it back now."""
    row = found(pk)
    actions.wake(row, by=request.staff, at=timezone.now())
    return done(request, row, say=_("It is back."))


@require_POST
@staff_only()
def closure(request: StaffRequest, pk: int) -> HttpResponse:
    """Close it."""
    row = found(pk)
    actions.close(row, by=request.staff, at=timezone.now())
    return done(request, row, say=_("Closed."), undo=reverse("inbox:reopening", args=[row.pk]))


@require_POST
@staff_only()
def reopening(request: StaffRequest, pk: int) -> HttpResponse:
    """Open it again."""
    row = found(pk)
    actions.reopen(row, by=request.staff, at=timezone.now())
    return done(request, row, say=_("Open again, and yours."))


@require_POST
@staff_only()
def pause(request: StaffRequest, pk: int) -> HttpResponse:
    """Hold the clock, saying what is awaited."""
    row = found(pk)
    actions.pause(row, by=request.staff, why=request.POST.get("why", ""), at=timezone.now())
    return done(request, row, say=_("The clock is paused."))


@require_POST
@staff_only()
def resumption(request: StaffRequest, pk: int) -> HttpResponse:
    """Let the clock go on."""
    row = found(pk)
    actions.resume(row, by=request.staff, at=timezone.now())
    return done(request, row, say=_("The clock runs again."))
