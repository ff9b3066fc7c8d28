"""Requests inside a practice, and the gates that views stand behind."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django_htmx.middleware import HtmxDetails

from rapport.practice.errors import NotAllowed
from rapport.practice.models import Role, Staff


class StaffRequest(HttpRequest):
    """A request of a signed-in staff member; the transaction is scoped to their practice."""

    staff: Staff
    htmx: HtmxDetails


SAFE = ("GET", "HEAD")
# How a script asks, and how the app's worker hands a form in.
STAYS = frozenset({"Hx-Request", "X-Rapport-Stays"})
StaffView = Callable[..., HttpResponse]


def staff_only(*roles: Role) -> Callable[[StaffView], StaffView]:
    """Lets staff members in, of these roles if any are named; others sign in, set up, or get a 403."""

    def decorate(view: StaffView) -> StaffView:
        @wraps(view)
        def guarded(request: StaffRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return _door(request)
            if request.staff is None:
                return redirect("practice:welcome")
            if roles and request.staff.role not in roles:
                raise NotAllowed(_("Your role does not open this page. Ask the owner."))
            return view(request, *args, **kwargs)

        return guarded

    return decorate


def _door(request: HttpRequest) -> HttpResponse:
    """To sign in and come back; a page that stays where it is gets 401 and says so itself."""
    if STAYS.intersection(request.headers):
        return HttpResponse(_("You were signed out."), status=401)
    if request.method in SAFE:
        return redirect_to_login(request.get_full_path())
    return redirect_to_login(_came_from(request))


def _came_from(request: HttpRequest) -> str:
    """The page that a form stood on, if it is one of ours: nothing can be opened where forms are sent."""
    came = request.headers.get("Referer", "")
    if _is_ours(came, request):
        page = urlsplit(came)._replace(scheme="", netloc="", fragment="").geturl()
        if _is_ours(page, request):  # a path may begin like an address
            return page
    return resolve_url(settings.LOGIN_REDIRECT_URL)


def _is_ours(address: str, request: HttpRequest) -> bool:
    return url_has_allowed_host_and_scheme(address, allowed_hosts={request.get_host()})


LEADERS = (Role.OWNER, Role.MANAGER)
