"""Signing out who has been away, and leaving nothing of theirs behind."""

import time
from collections.abc import Callable

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse

KEY = "last_seen"
# Pages that ask by themselves must not keep a session alive.
PASSIVE = "X-Rapport-Passive"
PASSIVE_PATHS = ("/live/",)  # an EventSource can't send a header


class IdleSignOut:
    """Ends a session after IDLE_SIGN_OUT_SECONDS without an action of the person."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if request.user.is_authenticated:
            self._watch(request)
        return self.get_response(request)

    def _watch(self, request: HttpRequest) -> None:
        now = int(time.time())
        seen = request.session.get(KEY, now)
        if now - seen > settings.IDLE_SIGN_OUT_SECONDS:
            logout(request)
        elif not _is_passive(request) and (KEY not in request.session or now - seen > 30):
            request.session[KEY] = now


class NotOnTheDevice:
    """What a signed-in person was shown is kept by no cache: after them somebody else may press Back."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        was_signed_in = request.user.is_authenticated
        response = self.get_response(request)
        if was_signed_in and not response.has_header("Cache-Control"):
            response["Cache-Control"] = "no-store, private"
        return response


def _is_passive(request: HttpRequest) -> bool:
    return PASSIVE in request.headers or request.path in PASSIVE_PATHS
