"""What leaders see of everybody's notifications: whether ways work, never what was read."""

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rapport.channels.notices import queries
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@require_safe
@staff_only(*LEADERS)
def reachable(request: StaffRequest) -> HttpResponse:
    """The part of the leaders' page that says who has a way that works."""
    shown = {"reachable": queries.reachable(at=timezone.now())}
    return render(request, "channels/notices/reachable.html", shown)
