"""Replies that leave later: when, at another time, or at once after all."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST
from django_htmx.http import reswap, retarget

from rapport.inbox import words
from rapport.inbox.actions import scheduling
from rapport.inbox.forms.later import LaterForm
from rapport.inbox.forms.moments import MomentForm
from rapport.inbox.models import Conversation, Message, Outgoing
from rapport.inbox.queries import thread as queries
from rapport.inbox.queries.red_flags import is_frozen
from rapport.inbox.views.answers import changed, dialog, done, found, is_fragment, toast
from rapport.inbox.views.moments import chosen_moment, moment_context
from rapport.inbox.views.talk import composer_context
from rapport.practice.requests import StaffRequest, staff_only

KEYS = ("message__conversation__client__key", "message__conversation__location")


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def later(request: StaffRequest, pk: int) -> HttpResponse:
    """Let what stands in the box leave later; a get asks when."""
    row, at = found(pk), timezone.now()
    if request.method != "POST":
        shown = moment_context(row, at=at) | {"is_flagged": is_frozen(row.pk)}
        shown["draft"] = queries.draft(row, staff=request.staff)
        return dialog(request, "inbox/later.html", shown)
    form = LaterForm(request.POST, request.FILES)
    leaves_at = chosen_moment(form, row, at=at)
    message = scheduling.schedule(
        row,
        by=request.staff,
        text=form.cleaned_data["text"],
        leaves_at=leaves_at,
        at=at,
        version=form.cleaned_data["version"],
        files=form.cleaned_data["attachments"],
        with_saved=form.cleaned_data["saved"],
    )
    say = _("Leaves %(when)s.") % {"when": words.moment(leaves_at, zone=row.location.zone, at=at)}
    return _scheduled(request, row, message, say)


def _scheduled(
    request: StaffRequest, row: Conversation, message: Message, say: str
) -> HttpResponse:
    """The box is empty again; the reply stands in the thread with its time."""
    if not is_fragment(request):
        return redirect("inbox:conversation", row.pk)
    fresh = found(row.pk)
    response = render(request, "inbox/composer.html", composer_context(request, fresh))
    changed(response, fresh)
    undo = reverse("inbox:withdrawal", args=[message.outgoing.pk])
    toast(response, say, undo=undo)
    return reswap(retarget(response, "#composer"), "outerHTML")


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def leaving(request: StaffRequest, pk: int) -> HttpResponse:
    """Another time for a scheduled reply; a get asks which."""
    outgoing, at = _outgoing(pk), timezone.now()
    row = outgoing.message.conversation
    if request.method != "POST":
        shown = moment_context(row, at=at) | {"outgoing": outgoing}
        return dialog(request, "inbox/later.html", shown)
    leaves_at = chosen_moment(MomentForm(request.POST), row, at=at)
    scheduling.reschedule(outgoing, leaves_at=leaves_at, by=request.staff, at=at)
    when = words.moment(leaves_at, zone=row.location.zone, at=at)
    return done(request, row, say=_("Leaves %(when)s.") % {"when": when})


@require_POST
@staff_only()
def departing(request: StaffRequest, pk: int) -> HttpResponse:
    """Let a scheduled reply leave now."""
    outgoing = _outgoing(pk)
    scheduling.send_now(outgoing, by=request.staff, at=timezone.now())
    return done(request, outgoing.message.conversation, say=_("On its way."))


def _outgoing(pk: int) -> Outgoing:
    return get_object_or_404(Outgoing.objects.select_related(*KEYS), pk=pk)
