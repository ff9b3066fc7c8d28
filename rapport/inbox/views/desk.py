"""The desk: its views as chips, the list, and where somebody lands."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rapport.inbox import looks
from rapport.inbox.queries import desk as queries
from rapport.inbox.queries.arrangement import arranged
from rapport.inbox.queries.desk import View
from rapport.inbox.queries.filters import PREFIX, Saved
from rapport.inbox.queries.saved_views import seen_by
from rapport.practice.requests import StaffRequest, staff_only
from rapport.web.navigation import exists

LONGEST_LIST = 600  # rows that a refresh renders again; who scrolled further begins anew
KINDS = {View.LATE: "late", View.SOON: "due"}


@require_safe
@staff_only()
def home(request: StaffRequest) -> HttpResponse:
    """Leaders land on Today, everybody else at the desk."""
    leads = request.staff.runs_the_practice and exists("/today/")
    return redirect("/today/" if leads else "/desk/")


@require_safe
@staff_only()
def desk(request: StaffRequest) -> HttpResponse:
    """The whole desk with nothing opened."""
    return render(request, "inbox/desk.html", list_context(request, timezone.now()))


@require_safe
@staff_only()
def conversations(request: StaffRequest) -> HttpResponse:
    """The list as a fragment: the chips with their counters, and the rows."""
    return render(request, "inbox/list.html", list_context(request, timezone.now()))


@require_safe
@staff_only()
def more(request: StaffRequest) -> HttpResponse:
    """The rows that follow."""
    at = timezone.now()
    return render(request, "inbox/rows.html", rows_context(request, at), using="jinja2")


def list_context(request: StaffRequest, at: datetime, open_id: int = 0) -> dict[str, Any]:
    """Chips and rows of the view that the address names; `open_id` is the row that is open."""
    counts, saved = queries.standing(staff=request.staff, at=at)
    shown = rows_context(request, at, open_id, saved=saved)
    chips = [
        {
            "view": view,
            "label": label,
            "count": counts.get(view) or "",
            "kind": KINDS.get(view, "") if counts.get(view) else "",
            "is_current": view is shown["view"],
        }
        for view, label in queries.LABELS.items()
    ]
    chips += [_saved_chip(one, shown["view"]) for one in saved]
    current = str(shown["view"])
    chips = arranged(chips, staff=request.staff, key=lambda chip: str(chip["view"]), keep=current)
    others = counts[View.EVERYONE] - counts[View.MINE]
    return shown | {"chips": chips, "waiting": counts[View.MINE], "others": others}


def _saved_chip(one: Saved, current: "View | Saved") -> dict[str, Any]:
    is_current = one == current
    label, kind = one.name, "" if one.is_shared else "own"
    return {
        "view": one, "label": label, "count": one.count or "", "kind": kind, "is_current": is_current,
    }  # fmt: skip


def rows_context(
    request: StaffRequest, at: datetime, open_id: int = 0, saved: Sequence[Saved] | None = None
) -> dict[str, Any]:
    """One page of rows, or as many as are on the screen already; `saved` where those are known."""
    view, size = chosen_view(request, saved), _size(request)
    open_id = open_id or _number(request.GET.get("open", ""))
    asked = view.filter if isinstance(view, Saved) else view
    page = queries.page(
        asked, staff=request.staff, at=at, after=request.GET.get("after", ""), size=size
    )
    return {
        "view": view,
        "view_label": view.name if isinstance(view, Saved) else queries.LABELS[view],
        "rows": [looks.row(row, at=at, is_open=row.pk == open_id) for row in page.rows],
        "after": page.after,
    }


def chosen_view(request: StaffRequest, saved: Sequence[Saved] | None = None) -> View | Saved:
    """The view that the address names, else everyone's for leaders and one's own for others."""
    word = request.GET.get("view", "")
    if word.startswith(PREFIX):
        number = _number(word.removeprefix(PREFIX))
        known = seen_by(request.staff, only=number) if saved is None else saved
        if found := next((one for one in known if one.id == number), None):
            return found
    try:
        return View(word)
    except ValueError:
        return View.EVERYONE if request.staff.runs_the_practice else View.MINE


def _size(request: StaffRequest) -> int:
    shown = min(_number(request.GET.get("shown", "")), LONGEST_LIST)
    return max(1, -(-shown // queries.PAGE)) * queries.PAGE  # whole pages: one more row fits


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 19 else 0
