"""Pages of the shell itself: components, shortcuts, colours, and what machines ask for.

Most of them want no transaction: they must answer while the database does not.
"""

from django.conf import settings
from django.contrib.auth.decorators import login_required
from django.db import DatabaseError, connection
from django.db.transaction import non_atomic_requests
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.crypto import constant_time_compare
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from rapport.web import assets, catalogue, figures, samples
from rapport.web.templatetags.rapport import THEMES

YEAR = 365 * 24 * 3600
NEAR = {"127.0.0.1", "::1"}


@non_atomic_requests
@require_safe
def asset(request: HttpRequest, version: str, path: str) -> HttpResponse:
    """A file of static/rapport. Its address names its content, so it may be kept for ever."""
    body = assets.content(path)
    if body is None:
        raise Http404
    kept = f"public, max-age={YEAR}, immutable" if version == assets.version() else "no-cache"
    return HttpResponse(body, content_type=assets.kind(path), headers={"Cache-Control": kept})


@require_safe
def components(request: HttpRequest) -> HttpResponse:
    """Every component once, with its attributes; for leaders and in the demo."""
    _only_for_leaders(request)
    at = timezone.now()
    shown = {"components": catalogue.components(), "tokens": catalogue.tokens()}
    return render(
        request,
        "web/components/page.html",
        shown | {"icons": catalogue.icons()} | samples.context(at),
    )


@require_safe
def specimen(request: HttpRequest, name: str) -> HttpResponse:
    """A whole layout filled with made-up content."""
    _only_for_leaders(request)
    if name not in samples.LAYOUTS:
        raise Http404
    return render(request, f"web/components/{name}.html", samples.context(timezone.now()))


@require_safe
@login_required
def shortcuts(request: HttpRequest) -> HttpResponse:
    """All keys, and the switch for single ones."""
    return render(request, "web/shortcuts.html", {"groups": catalogue.SHORTCUTS})


@non_atomic_requests
@require_POST
def theme(request: HttpRequest) -> HttpResponse:
    """Keeps the colours this browser asked for; nothing means those of the system."""
    chosen, back = request.POST.get("theme", ""), request.POST.get("next", "/")
    if not url_has_allowed_host_and_scheme(back, allowed_hosts={request.get_host()}):
        back = "/"
    response = redirect(back)
    if chosen in THEMES:
        response.set_cookie("theme", chosen, max_age=YEAR, samesite="Lax", httponly=True)
    else:
        response.delete_cookie("theme", samesite="Lax")
    return response


@non_atomic_requests
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """What to show when nothing can be reached."""
    return render(request, "web/offline.html")


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


@non_atomic_requests
@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """For browsers that ask without being told."""
    return HttpResponse(assets.content("favicon.svg"), content_type=assets.kind("favicon.svg"))


def _only_for_leaders(request: HttpRequest) -> None:
    staff = getattr(request, "staff", None)
    if not (settings.DEBUG or settings.DEMO or (staff and staff.runs_the_practice)):
        raise Http404
