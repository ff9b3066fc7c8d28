"""The edge of the chat: whose site may ask, who asks, and errors as problem documents."""

import json
from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.core.exceptions import BadRequest, RequestDataTooBig
from django.db import DatabaseError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt

from rapport.channels import deliveries
from rapport.channels.api.problems import Problem, answer
from rapport.channels.deliveries import NotStored
from rapport.channels.models import ChatVisitor
from rapport.channels.webchat import limits, queries
from rapport.database.scope import practice_scope
from rapport.inbox.models import Channel
from rapport.practice.errors import ExpectedError
from rapport.web.client_address import sender_digest

BEARER = "Bearer"
LARGEST_JSON = 64 * 1024  # bytes
LARGEST_CALL = limits.LARGEST_FILE + LARGEST_JSON


@dataclass(frozen=True, slots=True)
class Call:
    """One request of a visitor's browser. `visitor` is None where it brought no token."""

    request: HttpRequest
    channel: Channel
    visitor: ChatVisitor | None
    at: datetime

    def scope(self) -> AbstractContextManager[None]:
        """The practice's scope."""
        return practice_scope(self.channel.practice_id, is_hurried=True)

    @property
    def known(self) -> ChatVisitor:
        """The visitor. Raises Problem 401 where there is none."""
        if self.visitor is None:
            raise unknown()
        return self.visitor

    def data(self) -> dict[str, Any]:
        """The posted JSON object. Raises Problem 400, 413."""
        if len(self.request.body) > LARGEST_JSON:
            raise Problem(413, _("Too large"), _("Please write less at once."))
        try:
            found = json.loads(self.request.body or b"{}")
        except ValueError:
            found = None
        if not isinstance(found, dict):
            raise Problem(400, _("Not understood"), _("This is no JSON object."))
        return found


Doing = Callable[..., HttpResponse]


def unknown() -> Problem:
    """No token that holds."""
    return Problem(
        401, _("Begin anew"), _("This chat is over. Write a message to begin a new one.")
    )


def away() -> Problem:
    """Nothing was stored."""
    return Problem(503, _("Not stored"), _("We could not keep this. Please try again."))


def door(**doings: Doing) -> Callable[..., HttpResponse]:
    """A view that does one thing for each HTTP method: `door(GET=hello)`."""

    @csrf_exempt
    @never_cache
    @transaction.non_atomic_requests
    def view(request: HttpRequest, public_id: str, **more: Any) -> HttpResponse:
        origin = request.headers.get("Origin", "")
        try:
            found = _found(request, public_id)
        except DatabaseError:
            return _shared(_refused(away()), origin, doings)
        own = f"{request.scheme}://{request.get_host()}"
        if found is None or not is_allowed(found.channel, origin, own=own):
            return answer(404, _("No such chat"), _("It is switched off, or not for this site."))
        response = _done(request, found, doings, more)
        return _shared(response, origin, doings)

    return view


def is_allowed(channel: Channel, origin: str, *, own: str) -> bool:
    """Whether pages of this origin may show the chat; the hosted page always, as it is our own.

    Programs that name no origin are not kept out.
    """
    sites = channel.settings.get("sites") or ()
    return not origin or origin == own or not sites or origin in sites


def _done(
    request: HttpRequest, call: Call, doings: dict[str, Doing], more: dict[str, Any]
) -> HttpResponse:
    if request.method == "OPTIONS":
        return HttpResponse(status=204)
    doing = doings.get(request.method or "")
    if doing is None:
        return answer(405, _("Not possible here"), _("Use another method."))
    try:
        _limit(request)
        if call.visitor is None and BEARER in request.headers.get("Authorization", ""):
            raise unknown()
        return doing(call, **more)
    except Problem as problem:
        return _refused(problem)
    except ExpectedError as error:
        return answer(error.status, type(error).__name__, str(error))
    except (BadRequest, RequestDataTooBig):
        return answer(400, _("Not understood"), _("This could not be read."))
    except (NotStored, DatabaseError):
        return _refused(away())


def _limit(request: HttpRequest) -> None:
    """How often, and how much: said before the rest is read. Raises Problem 413, 429."""
    limits.check(limits.calls_by_address, sender_digest(request))
    if int(request.headers.get("Content-Length") or 0) > LARGEST_CALL:
        raise Problem(413, _("Too large"), _("A file may have 10 MB at most."))


def _refused(problem: Problem) -> HttpResponse:
    response = answer(problem.status, problem.title, problem.detail)
    if problem.status in (429, 503):
        response["Retry-After"] = "60" if problem.status == 429 else "5"
    return response


def _found(request: HttpRequest, public_id: str) -> Call | None:
    """The chat of that name, and who asks; a token that holds no more names nobody."""
    at = datetime.now(UTC)  # noqa: TID251 - the edge of a call, as a view is
    place = deliveries.place_by_public_id("webchat", public_id)
    if place is None:
        return None
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    with practice_scope(place.practice_id, is_hurried=True):
        channel = queries.channel.first(pk=place.channel_id)
        is_named = channel is not None and kind == BEARER
        visitor = queries.visitor_behind(token, channel, at=at) if channel and is_named else None
    return Call(request, channel, visitor, at) if channel else None


def _shared(response: HttpResponse, origin: str, doings: dict[str, Doing]) -> HttpResponse:
    """Without cookies or credentials there is nothing that a site could borrow."""
    if origin:
        response["Access-Control-Allow-Origin"] = origin
        response["Access-Control-Allow-Methods"] = ", ".join([*doings, "OPTIONS"])
        response["Access-Control-Allow-Headers"] = "Authorization, Content-Type"
        response["Access-Control-Expose-Headers"] = "Retry-After"
        response["Access-Control-Max-Age"] = "7200"
    response["Vary"] = "Origin"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"
    return response
