"""The page where a person orders the desk's views and hides what they do not need."""

from typing import Any

from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from rapport.inbox.forms.arrangement import DeskForm
from rapport.inbox.queries import desk as queries
from rapport.inbox.queries.arrangement import placed
from rapport.practice.actions.desk import arrange_desk
from rapport.practice.requests import StaffRequest, staff_only


@require_http_methods(["GET", "HEAD", "POST"])
@staff_only()
def arrangement(request: StaffRequest) -> HttpResponse:
    """Every view in one's own order; each button keeps what the boxes say as well."""
    views = _views(request)
    if request.method == "POST":
        keys = [view["key"] for view in views]
        form = DeskForm(request.POST, keys=keys)
        if not form.is_valid():
            return HttpResponse(status=400)
        hidden = [key for key in keys if key not in form.cleaned_data["shown"]]
        arrange_desk(staff=request.staff, order=form.new_order(), hidden=hidden)
        return redirect("inbox:arrangement")
    return render(request, "inbox/arrangement.html", {"views": views})


def _views(request: StaffRequest) -> list[dict[str, Any]]:
    staff = request.staff
    _counts, saved = queries.standing(staff=staff, at=timezone.now())
    named = [(str(view), label) for view, label in queries.LABELS.items()]
    named += [(str(one), one.name) for one in saved]
    views = [
        {"key": key, "label": label, "is_shown": key not in staff.desk_hidden}
        for key, label in named
    ]
    return placed(views, staff.desk_order, key=lambda view: str(view["key"]))
