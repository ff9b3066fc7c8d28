"""Saved views: the page where they are kept, and putting a conversation into one."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from rapport.inbox.actions import viewing
from rapport.inbox.forms.saved_views import CollectForm, SavedViewForm, initial
from rapport.inbox.models import Conversation, SavedView
from rapport.inbox.queries import saved_views as queries
from rapport.inbox.views.answers import dialog, done, found
from rapport.practice.forms import fields
from rapport.practice.requests import StaffRequest, staff_only

SETTINGS, PAGE = "practice/settings/base.html", "web/page.html"


@staff_only()
def saved_views(request: StaffRequest) -> HttpResponse:
    """Those this person keeps, and a new one."""
    return _page(request, None)


@staff_only()
def saved_view(request: StaffRequest, pk: int) -> HttpResponse:
    """One of them, to be changed."""
    return _page(request, _own(request, pk))


@require_POST
@staff_only()
def removal(request: StaffRequest, pk: int) -> HttpResponse:
    """Remove one."""
    viewing.drop_view(_own(request, pk), by=request.staff, at=timezone.now())
    messages.success(request, _("Removed. The conversations are where they were."))
    return redirect("inbox:saved_views")


@require_POST
@staff_only()
def place(request: StaffRequest, pk: int) -> HttpResponse:
    """Move it one place."""
    up = request.POST.get("to") == "up"
    viewing.place_view(_own(request, pk), up=up, by=request.staff, at=timezone.now())
    return redirect("inbox:saved_views")


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def collecting(request: StaffRequest, pk: int) -> HttpResponse:
    """Which collected views a conversation is in; a get asks."""
    row, views = found(pk), queries.collected(request.staff)
    form = CollectForm(request.POST if request.method == "POST" else None, views=views)
    held = queries.holding(row, views=list(views))
    if request.method != "POST" or not form.is_valid():
        return dialog(request, "inbox/collecting.html", {"row": row, "views": views, "held": held})
    _put(request, row, wanted=set(form.cleaned_data["views"]), views=list(views))
    return done(request, row, say=_("Kept."))


def _put(
    request: StaffRequest, row: Conversation, *, wanted: set[SavedView], views: list[SavedView]
) -> None:
    for view in views:
        if view in wanted:
            viewing.collect(row, view=view, by=request.staff, at=timezone.now())
        else:
            viewing.let_go(row, view=view)


def _own(request: StaffRequest, pk: int) -> SavedView:
    return get_object_or_404(queries.kept_by(request.staff), pk=pk)


def _page(request: StaffRequest, kept: SavedView | None) -> HttpResponse:
    form = SavedViewForm(
        request.POST or None,
        staff=request.staff,
        initial=initial(kept) if kept else {"is_shared": request.staff.runs_the_practice},
    )
    if form.is_valid() and fields.done(form, lambda: _keep(request, form, kept)):
        messages.success(request, _("Kept. It stands beside the desk’s own views."))
        return redirect("inbox:saved_views")
    base = SETTINGS if request.staff.runs_the_practice else PAGE
    shown = {"form": form, "kept": kept, "views": queries.kept_by(request.staff), "base": base}
    return render(request, "inbox/saved_views.html", shown)


def _keep(request: StaffRequest, form: SavedViewForm, kept: SavedView | None) -> None:
    viewing.keep_view(wish=form.wish(), by=request.staff, at=timezone.now(), view=kept)
