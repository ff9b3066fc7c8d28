"""What a rule would have done, what it did, and taking it back."""

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from rapport.practice.requests import LEADERS, StaffRequest, staff_only
from rapport.rules import actions
from rapport.rules.models import Deed, Rule
from rapport.rules.queries import pages
from rapport.rules.queries.active import read_version, with_tags_of_today
from rapport.rules.queries.names import names
from rapport.rules.words import sentence


@staff_only(*LEADERS)
def trial(request: StaffRequest, pk: int) -> HttpResponse:
    """The newest dry run of the newest version; a post makes one."""
    row = get_object_or_404(pages.kept(), pk=pk)
    version = get_object_or_404(row.versions.all()[:1])
    if request.method == "POST":
        actions.try_out(version, by=request.staff, at=timezone.now())
        return redirect("rules:trial", pk)
    (read,) = with_tags_of_today([read_version(version)])
    known, last = names(), version.trials.first()
    shown = {
        "rule": row,
        "version": version,
        "says": sentence(read, known),
        "trial": last,
        "rows": pages.trial_rows(last, known) if last else [],
    }
    return render(request, "rules/trial.html", shown)


@require_safe
@staff_only(*LEADERS)
def log(request: StaffRequest, pk: int) -> HttpResponse:
    """Everything it did, newest first."""
    row = get_object_or_404(Rule, pk=pk)
    mark = request.GET.get("before", "")
    before = int(mark) if mark.isascii() and mark.isdigit() and len(mark) < 19 else 0
    rows = pages.log(row, names(), before=before)
    older = rows[-1].deed.pk if len(rows) == pages.PAGE else 0
    return render(request, "rules/log.html", {"rule": row, "rows": rows, "older": older})


@require_POST
@staff_only(*LEADERS)
def undoing(request: StaffRequest, pk: int) -> HttpResponse:
    """Take one thing back."""
    deed = get_object_or_404(Deed.objects.select_related("conversation", "rule"), pk=pk)
    actions.undo(deed, by=request.staff, at=timezone.now())
    messages.success(request, _("Taken back."))
    return redirect("rules:log", deed.rule_id)
