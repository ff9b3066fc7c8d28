"""Signing in: allauth's addresses without those that are closed.

People come by invitation, and an address is changed by a manager. The names stay, since allauth
reverses them; what stands there is nothing.
"""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import include, path, re_path


def closed(_request: HttpRequest, *_args: str, **_rest: str) -> HttpResponse:
    """As if there were no such page."""
    raise Http404


urlpatterns = [
    re_path(r"^(?:signup|email|confirm-email|3rdparty|social)/", closed),
    path("", include("allauth.urls")),
]
