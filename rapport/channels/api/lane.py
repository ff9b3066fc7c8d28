"""The short way in for POST /api/v1/messages: one round trip, none of the middleware of a page.

It only ever says yes. A call that is not plainly in order goes the long way, through Django, which
says what is wrong with it; so nothing is decided twice and no error is worded here.
"""

import hashlib
import io
import json
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from typing import Any

from django.db import DatabaseError, connection

from rapport.accounts import secret
from rapport.channels import deliveries
from rapport.channels.api.shapes import MessageIn
from rapport.channels.deliveries import Accepted, NotStored

PATH = "/api/v1/messages"
LARGEST = 512 * 1024  # bytes: the longest text that is valid, however it is encoded
MOST_REMEMBERED = 10_000
BEARER = "Bearer "

Environ = dict[str, Any]
Start = Callable[..., Any]
Application = Callable[[Environ, Start], Iterable[bytes]]


class Lane:
    """A WSGI application that stores messages handed in, and gives everything else to `otherwise`."""

    def __init__(self, otherwise: Application) -> None:
        self._otherwise = otherwise
        # Whose a channel is, so that its delivery can be sealed before the one round trip. Only a
        # guess: the database stores nothing where it is wrong.
        self._practices: dict[str, int] = {}

    def __call__(self, environ: Environ, start: Start) -> Iterable[bytes]:
        if environ["PATH_INFO"] != PATH or environ["REQUEST_METHOD"] != "POST":
            return self._otherwise(environ, start)
        size = environ.get("CONTENT_LENGTH", "")
        if not size.isdigit() or int(size) > LARGEST:
            return self._otherwise(environ, start)
        body = environ["wsgi.input"].read(int(size))
        stored = self._stored(environ, body)
        if stored is None:
            return self._otherwise(environ | {"wsgi.input": io.BytesIO(body)}, start)
        answer = json.dumps({"delivery": stored.id, "is_duplicate": stored.is_duplicate}).encode()
        start("202 Accepted", [*_HEADERS, ("Content-Length", str(len(answer)))])
        return [answer]

    def _stored(self, environ: Environ, body: bytes) -> Accepted | None:
        authorization = environ.get("HTTP_AUTHORIZATION", "")
        if not authorization.startswith(BEARER):
            return None
        try:
            message = MessageIn.model_validate_json(body)
            practice_id = self._practice(message.channel)
            return _accept(message, practice_id, authorization, environ, body)
        except ValueError:
            return None
        except (NotStored, DatabaseError):
            connection.close()  # it may be broken: the long way takes another one
            return None

    def _practice(self, public_id: str) -> int:
        if public_id not in self._practices:
            place = deliveries.place_by_public_id("api", public_id)
            if place is None:
                raise ValueError
            if len(self._practices) >= MOST_REMEMBERED:
                self._practices.clear()
            self._practices[public_id] = place.practice_id
        return self._practices[public_id]


_HEADERS = (
    ("Content-Type", "application/json; charset=utf-8"),
    ("X-Content-Type-Options", "nosniff"),
    ("Cache-Control", "no-store"),
)


def _accept(
    message: MessageIn, practice_id: int, authorization: str, environ: Environ, body: bytes
) -> Accepted | None:
    at = datetime.now(UTC)  # noqa: TID251 - the edge of a call, as a view is
    return deliveries.accept_call(
        token_digest=secret.digest(authorization.removeprefix(BEARER).strip()),
        public_id=message.channel,
        practice_id=practice_id,
        provider_id=provider_id(message, environ.get("HTTP_IDEMPOTENCY_KEY", ""), body),
        raw=body,
        received_at=message.received_at or at,
        at=at,
    )


def provider_id(message: MessageIn, idempotency_key: str, body: bytes) -> str:
    """What tells a repetition from a new message: its id, else the call's key, else its content."""
    return message.id or idempotency_key[:200] or hashlib.sha256(body).hexdigest()
