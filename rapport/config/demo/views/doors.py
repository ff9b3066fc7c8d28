"""Three doors into the demo, one click each: owner, front desk, be a client."""

from django.contrib.auth import login
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from rapport.accounts.queries import user_with
from rapport.config.demo.doors import demo_only
from rapport.science.demo.cast import DOMAIN

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"
# Who stands behind a door, and where it leads. Beside the client's telephone stands the real desk.
DOORS = {
    "owner": ("owner", "/today/"),
    "desk": ("desk", "/desk/"),
    "client": ("desk", "/demo/client/"),
}


@require_safe
@demo_only
def entrance(request: HttpRequest) -> HttpResponse:
    """The three doors."""
    return render(request, "demo/entrance.html")


@require_POST
@demo_only
def enter(request: HttpRequest, who: str) -> HttpResponse:
    """Sign in as the person behind the door."""
    person, leads_to = DOORS.get(who, ("", ""))
    user = user_with(email=f"{person}@{DOMAIN}") if person else None
    if user is None:
        raise Http404
    login(request, user, backend=BACKEND)
    return redirect(leads_to)
