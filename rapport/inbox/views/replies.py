"""Saved replies: the page where leaders keep them."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from rapport.inbox.actions.wording import forget_reply, save_reply
from rapport.inbox.forms.replies import SavedReplyForm
from rapport.inbox.models import SavedReply
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def replies(request: StaffRequest) -> HttpResponse:
    """All of them, and a new one."""
    return _page(request, None)


@staff_only(*LEADERS)
def reply(request: StaffRequest, pk: int) -> HttpResponse:
    """One of them, to be changed."""
    return _page(request, get_object_or_404(SavedReply, pk=pk))


@require_POST
@staff_only(*LEADERS)
def removal(request: StaffRequest, pk: int) -> HttpResponse:
    """Forget one."""
    forget_reply(get_object_or_404(SavedReply, pk=pk))
    messages.success(request, _("Removed."))
    return redirect("inbox:replies")


def _page(request: StaffRequest, kept: SavedReply | None) -> HttpResponse:
    initial = {"name": kept.name, "text": kept.text} if kept else {}
    form = SavedReplyForm(request.POST or None, initial=initial)
    if form.is_valid():
        data = form.cleaned_data
        save_reply(name=data["name"], text=data["text"], by=request.staff, reply=kept)
        messages.success(request, _("Kept."))
        return redirect("inbox:replies")
    shown = {"form": form, "kept": kept, "replies": SavedReply.objects.all()}
    return render(request, "inbox/replies.html", shown)
