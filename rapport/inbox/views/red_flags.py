"""Red flags: the bar on every page, flagging by hand, taking and closing."""

from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe
from django_htmx.http import trigger_client_event

from rapport.inbox import flag_looks as looks
from rapport.inbox.actions import flagging
from rapport.inbox.forms.red_flags import ClosingForm, FlagForm
from rapport.inbox.models import Conversation, RedFlag
from rapport.inbox.queries import red_flags as queries
from rapport.inbox.queries.alarm import load_alarm
from rapport.inbox.views.answers import dialog, done, found
from rapport.inbox.words import moment
from rapport.practice.models import Staff
from rapport.practice.requests import StaffRequest, staff_only


@require_safe
@staff_only()
def bar(request: StaffRequest) -> HttpResponse:
    """What this person must see now, wherever they are; three queries."""
    at, staff = timezone.now(), request.staff
    alarm = load_alarm(staff.practice_id)
    shown = {
        "alarms": [_alarm(flag, at) for flag in queries.calling(staff, alarm=alarm)],
        "may_take": staff.pk in alarm.responders,
        "is_unwatched": alarm.is_unwatched and staff.runs_the_practice,
        "held": queries.held_by(staff) if staff.pk in alarm.responders else 0,
    }
    return render(request, "inbox/flag_bar.html", shown)


def _alarm(flag: RedFlag, at: datetime) -> dict[str, Any]:
    return {
        "flag": flag,
        "conversation": flag.conversation,
        "name": flag.conversation.client.display_name,
        "group": looks.group(flag),
        "since": looks.since(flag, at=at),
        "next": looks.clock(flag.next_step_at, zone=flag.conversation.location.zone),
    }


@require_safe
@staff_only()
def flags(request: StaffRequest) -> HttpResponse:
    """Every open flag, the gravest first."""
    at = timezone.now()
    rows = [_alarm(flag, at) for flag in queries.for_desk()]
    return render(request, "inbox/flags.html", {"rows": rows})


def flag_context(staff: Staff, row: Conversation, at: datetime) -> dict[str, Any]:
    """The banner of a conversation: one query where no flag is open, four where one is."""
    flag = queries.open_on(row.pk)
    if flag is None:
        return {"flag": None}
    zone = row.location.zone
    message = flag.message
    return {
        "flag": flag,
        "flag_group": looks.group(flag),
        "flag_since": looks.since(flag, at=at),
        "flag_said": looks.pieces(message.text, flag.spans) if message else [],
        "flag_pages": [(p, looks.clock(p.queued_at, zone=zone)) for p in queries.pages_of(flag)],
        "flag_due": looks.clock(queries.must_be_seen_by(flag, row), zone=zone),
        "flag_next": looks.clock(flag.next_step_at, zone=zone),
        "flag_may": queries.permission(staff),
        "emergency": staff.practice.emergency_line,
    }


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def flag(request: StaffRequest, pk: int) -> HttpResponse:
    """Flag it by hand; a get asks for which message and how soon, and shows earlier flags."""
    row, at = found(pk), timezone.now()
    form = FlagForm(request.POST or None, conversation=row)
    if not form.is_valid():
        zone = row.location.zone
        earlier = [(f, moment(f.closed_at or at, zone=zone, at=at)) for f in queries.closed_on(row)]
        shown = {"row": row, "form": form, "earlier": earlier}
        return dialog(request, "inbox/flag.html", shown)
    chosen = form.cleaned_data
    flagging.mark_missed(
        row,
        message=chosen["message"],
        tier=chosen["tier"],
        group=chosen["group"],
        by=request.staff,
        at=at,
    )
    return _changed(done(request, row, say=_("Flagged. A clinician is being paged.")))


@require_POST
@staff_only()
def acknowledgement(request: StaffRequest, pk: int) -> HttpResponse:
    """I have it."""
    row = found(pk)
    flagging.acknowledge(_open(row), by=request.staff, at=timezone.now())
    return _changed(done(request, row, say=_("It is yours. Nobody else is paged.")))


@require_POST
@staff_only()
def closure(request: StaffRequest, pk: int) -> HttpResponse:
    """A clinician has seen to it."""
    row, form = found(pk), ClosingForm(request.POST)
    note = form.cleaned_data["note"] if form.is_valid() else ""
    flagging.close(_open(row), by=request.staff, note=note, at=timezone.now())
    return _changed(done(request, row, say=_("The red flag is closed.")))


def _open(row: Conversation) -> RedFlag:
    rows = RedFlag.objects.select_related("conversation")
    return get_object_or_404(rows, conversation=row, closed_at__isnull=True)


def _changed(response: HttpResponse) -> HttpResponse:
    return trigger_client_event(response, "rapport:flag", {})
