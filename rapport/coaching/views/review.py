"""The protocol review: what a month teaches, and what is trained for it."""

from datetime import timedelta

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from rapport.coaching.forms.review import GoalForm
from rapport.coaching.queries import review as queries
from rapport.coaching.queries.days import today
from rapport.practice.requests import LEADERS, StaffRequest, staff_only
from rapport.rehearsal.actions.afterwards import set_goal

FURTHEST = 24  # months back
IN_DAYS = 14
GOALS: dict[str, "str | Promise"] = {
    "pasted": gettext_lazy("In a judgment zone: say it in our own words"),
    "fast": gettext_lazy("In a judgment zone: ask what they need before answering fast"),
    "unread": gettext_lazy("Read the guidelines that nobody has read, and try one"),
    "unfit": gettext_lazy("Play the moments in which our guideline did not fit"),
}
"""What is trained for each finding, to be changed by whoever opens the goal."""


@require_safe
@staff_only(*LEADERS)
def review(request: StaffRequest) -> HttpResponse:
    """Four findings, each with its rows."""
    asked = request.GET.get("back", "0")
    back = min(int(asked), FURTHEST) if asked.isdecimal() else 0
    at = timezone.now()
    within = queries.spell(at, back)
    pasted, looked_at = queries.pasted(within)
    fast, unread = queries.fast_but_badly(within), queries.unread(at)
    shown = {
        "within": within,
        "earlier": back + 1 if back < FURTHEST else None,
        "later": back - 1 if back else None,
        "pasted": pasted[: queries.MOST_SHOWN],
        "pasted_all": len(pasted),
        "looked_at": looked_at,
        "fast": fast[: queries.MOST_SHOWN],
        "fast_all": len(fast),
        "unread": unread[: queries.MOST_SHOWN],
        "unread_all": len(unread),
        "unfit": queries.unfit(within),
    }
    return render(request, "coaching/review.html", shown)


@staff_only(*LEADERS)
def review_goal(request: StaffRequest, finding: str) -> HttpResponse:
    """Somebody trains what a finding asks for; the team sees it."""
    if finding not in GOALS:
        raise Http404
    at = timezone.now()
    initial = {"weakness": GOALS[finding], "due_on": today(at) + timedelta(days=IN_DAYS)}
    form = GoalForm(request.POST or None, initial=initial)
    if form.is_valid():
        set_goal(**form.cleaned_data, by=request.staff, at=at, is_shared=True)
        messages.success(request, _("Written down. The team sees it."))
        return redirect("coaching:review")
    status = 422 if form.errors else 200
    return render(request, "coaching/review_goal.html", {"form": form}, status=status)
