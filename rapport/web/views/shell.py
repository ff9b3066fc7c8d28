"""What belongs to no room: keys, colours, and the page without a connection."""

from django.contrib.auth.decorators import login_required
from django.db.transaction import non_atomic_requests
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.http import require_POST, require_safe

from rapport.web import catalogue, installed
from rapport.web.templatetags.rapport import THEMES

YEAR = 365 * 24 * 3600


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
def manifest(request: HttpRequest) -> HttpResponse:
    """What a phone needs to install the desk; the same for everybody, since it is asked for without a cookie."""
    response = JsonResponse(installed.manifest())
    response["Content-Type"] = "application/manifest+json"
    response["Cache-Control"] = "public, max-age=3600"
    return response


@non_atomic_requests
@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    """What to show when nothing can be reached."""
    return render(request, "web/offline.html")
