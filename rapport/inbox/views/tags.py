"""Tags: the page where leaders keep them."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from rapport.inbox.actions import tagging
from rapport.inbox.forms.tags import KeepTagForm, MergeTagForm
from rapport.inbox.models import Tag
from rapport.inbox.queries.tags import tag_list
from rapport.practice.forms.fields import done
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def kept_tags(request: StaffRequest) -> HttpResponse:
    """All of them, and a new one."""
    form = KeepTagForm(request.POST or None)
    if form.is_valid() and done(form, lambda: _make(request, form)):
        messages.success(request, _("Kept."))
        return redirect("inbox:kept_tags")
    shown = {"form": form, "used": tag_list(request.staff.practice_id)}
    return render(request, "inbox/tags.html", shown)


@staff_only(*LEADERS)
def kept_tag(request: StaffRequest, pk: int) -> HttpResponse:
    """One of them, to be renamed, coloured or merged."""
    tag = get_object_or_404(Tag, pk=pk)
    form = KeepTagForm(request.POST or None, initial={"name": tag.name, "colour": tag.colour})
    if form.is_valid() and done(form, lambda: _change(request, form, tag)):
        return redirect("inbox:kept_tags")
    return _one(request, tag, form, MergeTagForm(tag=tag))


@require_POST
@staff_only(*LEADERS)
def tag_merging(request: StaffRequest, pk: int) -> HttpResponse:
    """Make two tags one."""
    tag = get_object_or_404(Tag, pk=pk)
    form = MergeTagForm(request.POST, tag=tag)
    if form.is_valid() and done(form, lambda: _merge(request, form, tag)):
        return redirect("inbox:kept_tags")
    kept = KeepTagForm(initial={"name": tag.name, "colour": tag.colour})
    return _one(request, tag, kept, form)


@require_POST
@staff_only(*LEADERS)
def tag_archive(request: StaffRequest, pk: int) -> HttpResponse:
    """Put it away, or bring it back."""
    tag, at = get_object_or_404(Tag, pk=pk), timezone.now()
    if tag.archived_at:
        tagging.restore_tag(tag, by=request.staff, at=at)
        messages.success(request, _("It is offered again."))
    else:
        tagging.archive_tag(tag, by=request.staff, at=at)
        messages.success(request, _("Put away. Conversations keep it; nobody is offered it."))
    return redirect("inbox:kept_tags")


def _one(request: StaffRequest, tag: Tag, form: KeepTagForm, merge: MergeTagForm) -> HttpResponse:
    return render(request, "inbox/tag.html", {"tag": tag, "form": form, "merge": merge})


def _make(request: StaffRequest, form: KeepTagForm) -> None:
    tagging.make_tag(**form.cleaned_data, by=request.staff, at=timezone.now())


def _change(request: StaffRequest, form: KeepTagForm, tag: Tag) -> None:
    many = tagging.change_tag(tag, **form.cleaned_data, by=request.staff, at=timezone.now())
    messages.success(request, _moved(many))


def _merge(request: StaffRequest, form: MergeTagForm, tag: Tag) -> None:
    into = form.cleaned_data["into"]
    many = tagging.merge_tags(tag, into=into, by=request.staff, at=timezone.now())
    messages.success(request, _moved(many))


def _moved(many: int) -> str:
    if not many:
        return _("Kept.")
    text = ngettext("%(n)s conversation changed.", "%(n)s conversations changed.", many)
    return text % {"n": many}
