"""The shell's own files."""

from django.db.transaction import non_atomic_requests
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from rapport.web import assets

YEAR = 365 * 24 * 3600
WORKER = ("js/sw.js", "js/sw-shell.js")  # a browser has one worker a site: alerts, and the shell


@non_atomic_requests
@require_safe
def asset(request: HttpRequest, version: str, path: str) -> HttpResponse:
    """A file of static/rapport. Its address names its content, so it may be kept for ever."""
    body = assets.content(path)
    if body is None:
        raise Http404
    kept = f"public, max-age={YEAR}, immutable" if version == assets.version() else "no-cache"
    return HttpResponse(body, content_type=assets.kind(path), headers={"Cache-Control": kept})


@non_atomic_requests
@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    """At the root, where it may act for every page; asked for anew each time, so that it is never old."""
    headers = {"Cache-Control": "no-cache", "Service-Worker-Allowed": "/"}
    parts = b"".join(assets.content(part) or b"" for part in WORKER)
    return HttpResponse(parts, content_type=assets.kind(WORKER[0]), headers=headers)


@non_atomic_requests
@require_safe
def favicon(request: HttpRequest) -> HttpResponse:
    """For browsers that ask without being told."""
    return HttpResponse(assets.content("favicon.svg"), content_type=assets.kind("favicon.svg"))
