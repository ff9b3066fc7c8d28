"""The box that finds any setting."""

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from rapport.practice.finding import find as found
from rapport.practice.models import Role
from rapport.practice.requests import LEADERS, StaffRequest, staff_only

LONGEST = 80


@require_safe
@staff_only(*LEADERS)
def find(request: StaffRequest) -> HttpResponse:
    """Pages and settings for the words in the address: a fragment as one types, else a page."""
    words = request.GET.get("q", "").strip()[:LONGEST]
    hits = found(words, is_owner=request.staff.role == Role.OWNER)
    is_part = request.htmx and not request.htmx.boosted
    name = "practice/settings/found.html" if is_part else "practice/settings/finding.html"
    return render(request, name, {"setting_hits": hits, "looked_for": words})
