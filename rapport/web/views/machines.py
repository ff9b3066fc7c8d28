"""What machines ask for. It must answer while the database does not: no view opens a transaction."""

from django.conf import settings
from django.db import DatabaseError, connection
from django.db.transaction import non_atomic_requests
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.crypto import constant_time_compare
from django.views.decorators.http import require_safe

from rapport.web import figures

NEAR = {"127.0.0.1", "::1"}


@non_atomic_requests
@require_safe
def live(request: HttpRequest) -> HttpResponse:
    """The process answers."""
    return JsonResponse({"status": "ok"})


@non_atomic_requests
@require_safe
def ready(request: HttpRequest) -> HttpResponse:
    """The process answers and so does its database."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("select 1")
    except DatabaseError:
        return JsonResponse({"status": "waiting", "database": "unreachable"}, status=503)
    return JsonResponse({"status": "ok", "database": "ok"})


@non_atomic_requests
@require_safe
def metrics(request: HttpRequest) -> HttpResponse:
    """This process in Prometheus' text format; on loopback, or with the operator's token."""
    token = getattr(settings, "METRICS_TOKEN", "")
    given = request.headers.get("Authorization", "").removeprefix("Bearer ")
    near = request.META.get("REMOTE_ADDR") in NEAR and "X-Forwarded-For" not in request.headers
    if not near and not (token and constant_time_compare(token, given)):
        raise Http404
    return HttpResponse(figures.exposition(), content_type="text/plain; version=0.0.4")


@non_atomic_requests
@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Nothing here is for search engines."""
    return HttpResponse("User-agent: *\nDisallow: /\n", content_type="text/plain")
