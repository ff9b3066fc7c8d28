"""The first steps with channels: what a new practice needs before a client can reach it."""

from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone

from rapport.channels import actions, queries
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@staff_only(*LEADERS)
def first(request: StaffRequest) -> HttpResponse:
    """Where the wizard ends: opens the first form and desk, where they are missing, then the start list."""
    actions.open_first(by=request.staff, at=timezone.now())
    return redirect("practice:start")


@staff_only(*LEADERS)
def trial_message(request: StaffRequest) -> HttpResponse:
    """The practice's own form, as a client sees it."""
    form = queries.first_form()
    if form is None:
        raise Http404
    return redirect("channels:webform", form.public_id)
