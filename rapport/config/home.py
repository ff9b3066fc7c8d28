"""The first page: where somebody goes who named no page."""

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_safe

from rapport.accounts.queries import has_users
from rapport.config.demo.doors import is_near
from rapport.inbox.views import desk


@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Into the work; whoever has not come in yet to the demo's doors, to the wizard while nobody
    can sign in, else to the sign-in page."""
    if not request.user.is_authenticated:
        if settings.DEMO and is_near(request):
            return redirect("demo:entrance")
        if not has_users():
            return redirect("practice:welcome")
    return desk.home(request)
