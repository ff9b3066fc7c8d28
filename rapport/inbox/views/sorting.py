"""Tags, priority, and putting messages where they belong."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from rapport.inbox import actions, looks
from rapport.inbox.actions.parting import keep_apart
from rapport.inbox.forms.sorting import PriorityForm, SortForm, TagForm
from rapport.inbox.models import Conversation, MessageMove
from rapport.inbox.queries import thread as queries
from rapport.inbox.views.answers import dialog, done, found, opened
from rapport.practice.requests import StaffRequest, staff_only


@require_POST
@staff_only()
def tags(request: StaffRequest, pk: int) -> HttpResponse:
    """Put a tag on."""
    row, form = found(pk), TagForm(request.POST)
    name = form.cleaned_data["name"] if form.is_valid() else ""
    actions.tag(row, name=name, by=request.staff, at=timezone.now())
    return done(request, row)


@require_POST
@staff_only()
def untagging(request: StaffRequest, pk: int) -> HttpResponse:
    """Take a tag off."""
    row, form = found(pk), TagForm(request.POST)
    name = form.cleaned_data["name"] if form.is_valid() else ""
    actions.untag(row, name=name, by=request.staff, at=timezone.now())
    return done(request, row)


@require_POST
@staff_only()
def priority(request: StaffRequest, pk: int) -> HttpResponse:
    """Say how urgent it is."""
    row, form = found(pk), PriorityForm(request.POST)
    if not form.is_valid():
        return HttpResponse(status=400)
    chosen = Conversation.Priority(form.cleaned_data["priority"])
    actions.set_priority(row, priority=chosen, by=request.staff, at=timezone.now())
    return done(request, row, say=_("Priority: %(name)s.") % {"name": chosen.label})


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def merging(request: StaffRequest, pk: int) -> HttpResponse:
    """Put all of it into another conversation of the client; a get asks into which."""
    row, at = found(pk), timezone.now()
    others = queries.earlier_with(row.client_id, without=row.pk)
    if request.method != "POST":
        return dialog(request, "inbox/merge.html", {"row": row, "others": others})
    into = next((o for o in others if str(o.pk) == request.POST.get("into")), None)
    target = into or get_object_or_404(queries.conversations(), pk=0)
    moved = actions.merge(row, into=target, by=request.staff, at=at)
    response = done(request, target, say=_("Merged."), undo=undo_address(moved), seconds=15)
    return opened(response, target)


@require_POST
@staff_only()
def parting(request: StaffRequest, pk: int) -> HttpResponse:
    """They do not belong together: the suggestion goes."""
    row = found(pk)
    keep_apart(row, by=request.staff, at=timezone.now())
    return done(request, row)


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def sorting(request: StaffRequest, pk: int) -> HttpResponse:
    """Move messages to another conversation or one of their own; a get asks which."""
    row, at = found(pk), timezone.now()
    form = SortForm(request.POST or None, conversation=row)
    if not form.is_valid():
        shown = {
            "row": row,
            "said": [s for s in looks.lines(queries.thread(row).lines, row, at=at) if s.message],
            "others": queries.earlier_with(row.client_id, without=row.pk),
            "is_refused": request.method == "POST",
        }
        return dialog(request, "inbox/sort.html", shown)
    moved = sort(request, row, form)
    return done(request, row, say=_("Moved."), undo=undo_address(moved), seconds=15)


def sort(request: StaffRequest, row: Conversation, form: SortForm) -> MessageMove:
    """Move or split, whichever the form asks for."""
    messages, to = list(form.cleaned_data["messages"]), form.cleaned_data["to"]
    at = timezone.now()
    if to:
        return actions.move(row, messages=messages, to=to, by=request.staff, at=at)
    return actions.split(row, messages=messages, by=request.staff, at=at)


@require_POST
@staff_only()
def undoing(request: StaffRequest, pk: int) -> HttpResponse:
    """Put back what was merged, split or moved."""
    moved = get_object_or_404(MessageMove.objects.select_related("source", "target"), pk=pk)
    actions.undo(moved, by=request.staff, at=timezone.now())
    return done(request, moved.source, say=_("Put back."))


def undo_address(moved: MessageMove) -> str:
    """Where it is undone."""
    return reverse("inbox:undoing", args=[moved.pk])
