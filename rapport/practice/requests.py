"""Requests inside a practice, and the gates that views stand behind."""

from collections.abc import Callable
from functools import wraps
from typing import Any

from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django_htmx.middleware import HtmxDetails

from rapport.practice.errors import NotAllowed
from rapport.practice.models import Role, Staff


class StaffRequest(HttpRequest):
    """A request of a signed-in staff member; the transaction is scoped to their practice."""

    staff: Staff
    htmx: HtmxDetails


StaffView = Callable[..., HttpResponse]


def staff_only(*roles: Role) -> Callable[[StaffView], StaffView]:
    """Lets staff members in, of these roles if any are named; others sign in, set up, or get a 403."""

    def decorate(view: StaffView) -> StaffView:
        @wraps(view)
        def guarded(request: StaffRequest, *args: Any, **kwargs: Any) -> HttpResponse:
            if not request.user.is_authenticated:
                return redirect_to_login(request.get_full_path())
            if request.staff is None:
                return redirect("practice:welcome")
            if roles and request.staff.role not in roles:
                raise NotAllowed(_("Your role does not open this page. Ask the owner."))
            return view(request, *args, **kwargs)

        return guarded

    return decorate


LEADERS = (Role.OWNER, Role.MANAGER)
