"""The desk beside the client's page: pages of the demo may stand in a frame of the demo's own.

Everywhere else no page of Rapport may be framed at all. Here a browser on this machine shows the practice's
site and the real desk side by side, so for frames that a page of the same origin opened, and only in the
demo, the answer says `frame-ancestors 'self'`. Whoever could use that frame against somebody would have to
run on this origin already.
"""

from collections.abc import Callable

from csp.constants import SELF
from django.conf import settings
from django.http import HttpRequest, HttpResponse

from rapport.config.demo.doors import is_near


class OwnPane:
    """Middleware; the settings name it in the demo only."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if settings.DEMO and is_near(request) and _is_own_frame(request):
            replaced = getattr(response, "_csp_replace", None) or {}
            response._csp_replace = replaced | {"frame-ancestors": [SELF]}  # type: ignore[attr-defined]  # django-csp reads it
            response["X-Frame-Options"] = "SAMEORIGIN"
        return response


def _is_own_frame(request: HttpRequest) -> bool:
    """Browsers say where a document goes, and no script can say it for them (W3C Fetch Metadata)."""
    told = request.headers
    return told.get("Sec-Fetch-Dest") == "iframe" and told.get("Sec-Fetch-Site") == "same-origin"
