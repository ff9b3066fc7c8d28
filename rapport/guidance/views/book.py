"""The manual as a book."""

from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from rapport.guidance.book.binding import bind
from rapport.guidance.queries.book import pages
from rapport.guidance.queries.days import day_of
from rapport.practice.requests import StaffRequest, staff_only


@require_safe
@staff_only()
def book(request: StaffRequest) -> HttpResponse:
    """All of it as it holds today, to be printed."""
    today = day_of(timezone.now())
    made = bind(practice=request.staff.practice.name, pages=pages(), on=today)
    name = f"manual-{today.isoformat()}.pdf"
    headers = {"Content-Disposition": f'inline; filename="{name}"', "Cache-Control": "no-store"}
    return HttpResponse(made, content_type="application/pdf", headers=headers)
