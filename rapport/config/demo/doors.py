"""Who may use the demo's doors: whoever sits at this machine, while it shows the demo."""

from collections.abc import Callable
from functools import wraps

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse

NEAR = {"127.0.0.1", "::1"}
View = Callable[..., HttpResponse]


def is_near(request: HttpRequest) -> bool:
    """Whether the request comes from this machine itself, through no proxy."""
    passed_on = "X-Forwarded-For" in request.headers or "Forwarded" in request.headers
    return request.META.get("REMOTE_ADDR") in NEAR and not passed_on


def demo_only(view: View) -> View:
    """A page that exists in the demo and on loopback only; anywhere else there is nothing."""

    @wraps(view)
    def guarded(request: HttpRequest, *args: str, **kwargs: str) -> HttpResponse:
        if not settings.DEMO or not is_near(request):
            raise Http404
        return view(request, *args, **kwargs)

    return guarded
