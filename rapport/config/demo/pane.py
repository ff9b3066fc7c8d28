"""The desk beside the client's page: pages of the demo may stand in a frame of the demo's own.

Everywhere else no page of Rapport may be framed at all. Here a browser on this machine shows the practice's
site and the real desk side by side, so in the demo, and to this machine only, the answer says
`frame-ancestors 'self'`: every page around the frame has to be of the same origin. Whoever could use that
frame against somebody would have to run on this origin already.
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
        # Not by Sec-Fetch-Dest: a page that came through the service worker says "empty" there.
        response = self.get_response(request)
        if settings.DEMO and is_near(request):
            replaced = getattr(response, "_csp_replace", None) or {}
            response._csp_replace = replaced | {"frame-ancestors": [SELF]}  # type: ignore[attr-defined]  # django-csp reads it
            response["X-Frame-Options"] = "SAMEORIGIN"
        return response
