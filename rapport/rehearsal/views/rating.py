"""Blind ratings of how well a client answers to what is said, and what came of them."""

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from rapport.practice.requests import StaffRequest, staff_only
from rapport.rehearsal.actions.afterwards import rate
from rapport.rehearsal.queries import rating as queries


class RatingForm(forms.Form):
    """1 to 7."""

    points = forms.TypedChoiceField(
        choices=[(n, str(n)) for n in range(1, 8)],
        coerce=int,
        widget=forms.RadioSelect,
        label=gettext_lazy("Does this client answer to what was said? 1: not at all, 7: always"),
    )


@staff_only()
def rating(request: StaffRequest) -> HttpResponse:
    """One transcript, without names and without saying who played the client."""
    found, form = queries.waiting(request.staff), RatingForm(request.POST or None)
    if found and form.is_valid():
        if str(found.pk) == request.POST.get("talk"):
            points = form.cleaned_data["points"]
            rate(found, points=points, by=request.staff, at=timezone.now())
            messages.success(request, _("Thank you. The next one."))
        return redirect("rehearsal:rating")
    shown = {"talk": found, "form": form, "lines": queries.transcript(found) if found else []}
    return render(request, "rehearsal/rating.html", shown)


@require_safe
@staff_only()
def rating_results(request: StaffRequest) -> HttpResponse:
    """The mean with its interval, once there are enough."""
    return render(request, "rehearsal/rating_results.html", {"results": queries.results()})
