"""Replies, notes, drafts, and who else is here."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from django_htmx.http import reswap, retarget, trigger_client_event

from rapport.inbox import actions, looks
from rapport.inbox.actions.looking import leave, look
from rapport.inbox.actions.replying import UNDO_SECONDS, SomebodyWasFaster
from rapport.inbox.actions.sending import retry
from rapport.inbox.forms.writing import DraftForm, ReplyForm
from rapport.inbox.models import Conversation, Message, Outgoing
from rapport.inbox.queries import thread as queries
from rapport.inbox.views.answers import changed, done, found, is_fragment, toast
from rapport.inbox.views.talk import composer_context, talk_context
from rapport.practice.requests import StaffRequest, staff_only


@require_POST
@staff_only()
def messages(request: StaffRequest, pk: int) -> HttpResponse:
    """Send a reply or keep a note; a reply that others were faster than comes back with a choice."""
    row, form = found(pk), ReplyForm(request.POST, request.FILES)
    if not form.is_valid():
        return HttpResponse(status=400)
    try:
        message = _write(request, row, form)
    except SomebodyWasFaster as error:
        return _choice(request, row, form, str(error))
    return _written(request, row, message)


def _write(request: StaffRequest, row: Conversation, form: ReplyForm) -> Message:
    text, at = form.cleaned_data["text"], timezone.now()
    if form.is_note:
        return actions.note(row, by=request.staff, text=text, at=at)
    return actions.reply(
        row,
        by=request.staff,
        text=text,
        at=at,
        version=form.cleaned_data["version"],
        files=form.cleaned_data["attachments"],
        with_saved=form.cleaned_data["saved"],
    )


def _written(request: StaffRequest, row: Conversation, message: Message) -> HttpResponse:
    """An empty box, and for a while the chance to take the reply back."""
    is_note, seconds = message.kind == Message.Kind.NOTE, UNDO_SECONDS.get(row.channel.kind, 0)
    if not is_fragment(request):
        return redirect("inbox:conversation", row.pk)
    fresh = found(row.pk)
    response = render(request, "inbox/composer.html", composer_context(request, fresh))
    changed(response, fresh)
    trigger_client_event(response, "rapport:sent", {}, after="settle")
    if is_note or not seconds:
        return toast(response, _("Noted.") if is_note else _("Sent."), seconds=4)
    undo = reverse("inbox:withdrawal", args=[message.outgoing.pk])
    say = _("Goes to %(name)s") % {"name": fresh.client.display_name}
    return toast(response, say, undo=undo, seconds=seconds)


def _choice(request: StaffRequest, row: Conversation, form: ReplyForm, why: str) -> HttpResponse:
    """Keep the draft; show what came in between, and let the writer decide."""
    at, version = timezone.now(), form.cleaned_data["version"]
    actions.keep_draft(row, by=request.staff, text=form.cleaned_data["text"], at=at)
    fresh = found(row.pk)
    between = [queries.Line(m.received_at, m) for m in queries.since(fresh, version=version)]
    shown: dict[str, Any] = {"row": fresh, "why": why, "text": form.cleaned_data["text"]}
    shown["between"] = looks.lines(between, fresh, at=at)
    if not is_fragment(request):
        page = talk_context(request, fresh, at) | shown
        return render(request, "inbox/choice_page.html", page, status=409)
    response = render(request, "inbox/choice.html", shown, status=422)
    changed(response, fresh)
    return reswap(retarget(response, "#choice"), "innerHTML")


@require_POST
@staff_only()
def draft(request: StaffRequest, pk: int) -> HttpResponse:
    """Keep what is being written."""
    row, form = found(pk), DraftForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=400)
    text, is_note = form.cleaned_data["text"], "note" in request.GET or form.cleaned_data["note"]
    at = timezone.now()
    actions.keep_draft(row, by=request.staff, text=text, at=at, is_note=is_note)
    return HttpResponse(status=204)


@require_POST
@staff_only()
def discard(request: StaffRequest, pk: int) -> HttpResponse:
    """Drop the draft: the box is empty again."""
    row = found(pk)
    actions.keep_draft(row, by=request.staff, text="", at=timezone.now())
    if not is_fragment(request):
        return redirect("inbox:conversation", row.pk)
    return render(request, "inbox/composer.html", composer_context(request, row))


@require_POST
@staff_only()
def viewing(request: StaffRequest, pk: int) -> HttpResponse:
    """I am here (`typing`: and writing; `leaving`: no more). Answers with who else is."""
    row, at = found(pk), timezone.now()
    if "leaving" in request.POST:
        leave(row, by=request.staff, at=at)
        return HttpResponse(status=204)
    typing = request.POST.get("typing", "")
    is_note = typing == "note"
    look(row, by=request.staff, at=at, is_typing=bool(typing), is_note=is_note)
    others = queries.others_here(row, staff=request.staff, at=at)
    return render(request, "inbox/others.html", {"row": row, "present": others})


@require_POST
@staff_only()
def withdrawal(request: StaffRequest, pk: int) -> HttpResponse:
    """Take a reply back; its text is in the box again."""
    outgoing = get_object_or_404(Outgoing.objects.select_related("message"), pk=pk)
    message = actions.withdraw(outgoing, by=request.staff, at=timezone.now())
    response = done(request, message.conversation, say=_("Taken back. It is in the box again."))
    return trigger_client_event(response, f"rapport:composer-{message.conversation_id}", {})


@require_POST
@staff_only()
def another_attempt(request: StaffRequest, pk: int) -> HttpResponse:
    """Try again what did not go out."""
    outgoing = get_object_or_404(Outgoing.objects.select_related("conversation"), pk=pk)
    retry(outgoing, at=timezone.now())
    return done(request, outgoing.conversation, say=_("Trying again."))
