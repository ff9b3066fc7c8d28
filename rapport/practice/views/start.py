"""Start in 30 minutes."""

from django.http import HttpResponse
from django.shortcuts import render

from rapport.practice.requests import LEADERS, StaffRequest, staff_only
from rapport.practice.start import lights


@staff_only(*LEADERS)
def start(request: StaffRequest) -> HttpResponse:
    """What a new practice does first, and what of it is done."""
    return render(request, "practice/start.html", {"lights": lights()})
