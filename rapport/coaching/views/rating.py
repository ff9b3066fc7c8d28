"""Blind ratings of how scripted replies feel, and how far they agree with each other and the index."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from django.views.decorators.http import require_POST, require_safe

from rapport.coaching.actions import rating as actions
from rapport.coaching.queries import rating as queries
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


class RatingForm(forms.Form):
    """1 to 7."""

    points = forms.TypedChoiceField(
        choices=[(n, str(n)) for n in range(1, 8)],
        coerce=int,
        widget=forms.RadioSelect,
        label=gettext_lazy(
            "How scripted did this reply feel? 1: all their own words, 7: all script"
        ),
    )


@staff_only()
def rating(request: StaffRequest) -> HttpResponse:
    """One reply with what the client had written, without names and without the index."""
    reply, left = queries.waiting(request.staff)
    form = RatingForm(request.POST or None)
    if reply and form.is_valid():
        if str(reply.id) == request.POST.get("reply"):
            points = form.cleaned_data["points"]
            actions.rate(reply_id=reply.id, points=points, by=request.staff, at=timezone.now())
        return redirect("coaching:wording_rating")
    shown = {
        "reply": reply,
        "left": left,
        "form": form,
        "consents": queries.consents(request.staff),
        "leads": request.staff.role in LEADERS,
    }
    return render(request, "coaching/wording_rating.html", shown)


@require_POST
@staff_only()
def consent(request: StaffRequest) -> HttpResponse:
    """Mine may be rated too, or not any more."""
    if request.POST.get("may") == "yes":
        actions.consent(staff=request.staff, at=timezone.now())
    else:
        actions.withdraw(staff=request.staff)
    return redirect("coaching:wording_rating")


@require_POST
@staff_only(*LEADERS)
def drawing(request: StaffRequest) -> HttpResponse:
    """Draw what is to be rated."""
    count = actions.draw(practice_id=request.staff.practice_id, at=timezone.now())
    said = ngettext("%(n)s reply to be rated.", "%(n)s replies to be rated.", count) % {"n": count}
    messages.success(request, said if count else _("Nothing new: these are all."))
    return redirect("coaching:wording_rating")


@require_safe
@staff_only()
def results(request: StaffRequest) -> HttpResponse:
    """What came of it; the figures take some seconds."""
    return render(request, "coaching/wording_results.html")


@require_safe
@staff_only()
def figures(request: StaffRequest) -> HttpResponse:
    """Worked out now; about everybody together."""
    practice_id = request.staff.practice_id
    found = [
        (_("Shipped replies of made-up people"), queries.agreement(practice_id, is_shipped=True)),
        (_("Our own, all together"), queries.agreement(practice_id, is_shipped=False)),
    ]
    return render(request, "coaching/parts/wording_figures.html", {"results": found})
