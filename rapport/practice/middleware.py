"""Every request of a signed-in person runs inside the scope of their practice."""

import time
from collections.abc import Callable
from datetime import UTC, datetime

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from rapport.accounts.middleware import PASSIVE
from rapport.database.scope import practice_scope
from rapport.database.written import written
from rapport.practice.actions.presence import note_seen
from rapport.practice.errors import ExpectedError
from rapport.practice.models import Staff
from rapport.practice.queries import membership

View = Callable[[HttpRequest], HttpResponse]
OUTSIDE = ("/static/", "/assets/", "/in/", "/health/", "/api/", "/embed/")


class PracticeScope:
    """Sets `request.staff` and runs the view in a transaction that sees one practice only.

    The outer transaction is this one; ATOMIC_REQUESTS stays on, since a view's error becomes a
    response before it gets here and its half-done work must be rolled back. Presence is noted once
    a minute, and not by pages that ask by themselves.
    """

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        request.staff = None  # type: ignore[attr-defined]  # see rapport.practice.requests
        if request.path.startswith(OUTSIDE) or not request.user.is_authenticated:
            return self.get_response(request)
        place = membership(user_id=request.user.pk)
        if place is None:
            return self.get_response(request)
        with practice_scope(place.practice_id):
            (staff,) = _staff(pk=place.staff_id)
            request.staff = staff  # type: ignore[attr-defined]  # see rapport.practice.requests
            if PASSIVE not in request.headers:
                note_seen(staff=staff, at=datetime.fromtimestamp(time.time(), UTC))
            return self.get_response(request)


@written(pk=int)
def _staff(pk: int) -> QuerySet[Staff]:
    return Staff.objects.filter(pk=pk).select_related("practice")


class ExpectedErrors:
    """Domain errors become a plain page that says what to do; everything else stays loud."""

    def __init__(self, get_response: View) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        if not isinstance(error, ExpectedError):
            return None
        template = (
            "web/errors/fragment.html"
            if request.headers.get("HX-Request")
            else "web/errors/expected.html"
        )
        return render(request, template, {"error": error}, status=error.status)
