"""Who calls, for which practice, and whether they called the same before."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import wraps
from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, JsonResponse
from ninja import Status
from ninja.security import HttpBearer

from rapport.accounts.actions import note_token_use
from rapport.accounts.models import ApiToken, Scope
from rapport.accounts.queries import TokenOwner, token_owner
from rapport.accounts.queries import token as owned_token
from rapport.channels.api.problems import Problem
from rapport.channels.models import IdempotentCall
from rapport.database.scope import practice_scope
from rapport.database.written import written
from rapport.practice.models import Staff

LONGEST_KEY = 120


@dataclass(frozen=True, slots=True)
class Caller:
    """The staff member a token acts for, inside the practice's scope."""

    staff: Staff
    token: ApiToken
    at: datetime


class Bearer(HttpBearer):
    """`Authorization: Bearer …`; the token's owner becomes `request.auth`."""

    def authenticate(self, request: HttpRequest, token: str) -> TokenOwner | None:
        return token_owner(token=token)


class ApiRequest(HttpRequest):
    """A call with a token that holds, and inside `calling` with its caller."""

    auth: TokenOwner
    caller: Caller


def calling(scope: Scope) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
    """Runs the operation inside the practice of the token, if the token has the scope."""

    def decorate(operation: Callable[..., Any]) -> Callable[..., Any]:
        @wraps(operation)
        def scoped(request: ApiRequest, *args: Any, **kwargs: Any) -> Any:
            with practice_scope(request.auth.practice_id, is_hurried=True):
                request.caller = _caller(request, scope)
                return operation(request, *args, **kwargs)

        return scoped

    return decorate


def _caller(request: ApiRequest, scope: Scope) -> Caller:
    at = datetime.now(UTC)  # noqa: TID251 - the edge of a call, as a view is
    token = owned_token.one(pk=request.auth.token_id)
    if scope.value not in token.scopes:
        raise Problem(403, "The token lacks a scope", f"Make one with the scope {scope.value}.")
    staff = _staff.one(user=request.auth.user_id)
    note_token_use(token=token, at=at)
    return Caller(staff, token, at)


@written(user=int)
def _staff(user: int) -> QuerySet[Staff]:
    return Staff.objects.filter(user=user, is_active=True)


def once(operation: Callable[..., Any]) -> Callable[..., Any]:
    """With an Idempotency-Key the same call answers the same and is done once; inside `calling`.

    The same key with another body is refused: one of the two would be lost.
    """

    @wraps(operation)
    def idempotent(request: ApiRequest, *args: Any, **kwargs: Any) -> Any:
        key = request.headers.get("Idempotency-Key", "")
        if not key:
            return operation(request, *args, **kwargs)
        if len(key) > LONGEST_KEY:
            raise Problem(422, "The Idempotency-Key is too long", "Use at most 120 characters.")
        digest = hashlib.sha256(f"{request.path}\n".encode() + request.body).digest()
        before = _held(request, key, digest)
        if before.status:
            return _again(before, digest)
        answer = _as_response(operation(request, *args, **kwargs))
        before.status, before.response = answer.status_code, json.loads(answer.content)
        before.save(update_fields=["status", "response"])
        return answer

    return idempotent


def _held(request: ApiRequest, key: str, digest: bytes) -> IdempotentCall:
    """The call's row, locked: a second call with the key waits for the first to end."""
    caller = request.caller
    IdempotentCall.objects.bulk_create(
        [
            IdempotentCall(
                practice_id=request.auth.practice_id,
                token_id=caller.token.pk,
                key=key,
                request_digest=digest,
                status=0,
                response={},
                at=caller.at,
            )
        ],
        ignore_conflicts=True,
    )
    return IdempotentCall.objects.select_for_update(no_key=True).get(
        token_id=caller.token.pk, key=key
    )


def _again(before: IdempotentCall, digest: bytes) -> HttpResponse:
    if bytes(before.request_digest) != digest:
        raise Problem(422, "The Idempotency-Key was used for another call", "Make a new key.")
    return JsonResponse(before.response, status=before.status)


def _as_response(answer: Status[Any]) -> HttpResponse:
    return JsonResponse(answer.value.model_dump(mode="json"), status=answer.status_code)
