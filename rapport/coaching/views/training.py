"""What somebody has read and played, and what is due."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from rapport.coaching.queries import training as queries
from rapport.practice.models import Staff
from rapport.practice.requests import LEADERS, StaffRequest, staff_only


@require_safe
@staff_only()
def growing(request: StaffRequest) -> HttpResponse:
    """Where one begins."""
    return redirect("coaching:training")


@require_safe
@staff_only()
def training(request: StaffRequest) -> HttpResponse:
    """Mine."""
    return _page(request, request.staff)


@require_safe
@staff_only(*LEADERS)
def training_of(request: StaffRequest, pk: int) -> HttpResponse:
    """Somebody's, without the goals they keep to themselves."""
    return _page(request, get_object_or_404(queries.people(), pk=pk))


def _page(request: StaffRequest, person: Staff) -> HttpResponse:
    topics = queries.topics(person, at=timezone.now())
    shown = {
        "person": person,
        "is_mine": person == request.staff,
        "due": [topic for topic in topics if topic.is_due],
        "settled": [topic for topic in topics if not topic.is_due],
        "goals": queries.goals(person, seen_by=request.staff),
        "people": queries.people() if request.staff.runs_the_practice else [],
    }
    return render(request, "coaching/training.html", shown)
