"""Errors as application/problem+json (RFC 9457): a title, what to do, nothing personal."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, ValidationError

from rapport.channels.deliveries import NotStored
from rapport.practice.errors import ExpectedError


class Problem(Exception):
    """An error of the call, with its HTTP status."""

    def __init__(self, status: int, title: str, detail: str = "") -> None:
        super().__init__(title)
        self.status, self.title, self.detail = status, title, detail


def answer(status: int, title: str, detail: str = "", **more: Any) -> HttpResponse:
    """One problem document."""
    body = {"type": "about:blank", "status": status, "title": title, "detail": detail} | more
    return JsonResponse(body, status=status, content_type="application/problem+json")


def register(api: NinjaAPI) -> None:
    """Map every expected error once, at the edge."""

    @api.exception_handler(Problem)
    def problem(request: HttpRequest, error: Problem) -> HttpResponse:
        return answer(error.status, error.title, error.detail)

    @api.exception_handler(AuthenticationError)
    def unknown(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
        return answer(401, "No valid token", "Send Authorization: Bearer and a token that holds.")

    @api.exception_handler(ValidationError)
    def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
        faults = [{"at": list(e["loc"]), "says": e["msg"]} for e in error.errors]
        return answer(422, "The call is not valid", "Mend what errors lists.", errors=faults)

    @api.exception_handler(ExpectedError)
    def expected(request: HttpRequest, error: ExpectedError) -> HttpResponse:
        return answer(error.status, type(error).__name__, str(error))

    @api.exception_handler(Http404)
    @api.exception_handler(ObjectDoesNotExist)
    def absent(request: HttpRequest, error: Exception) -> HttpResponse:
        return answer(404, "Not found", "It does not exist, or your practice does not hold it.")

    @api.exception_handler(NotStored)
    def not_stored(request: HttpRequest, error: NotStored) -> HttpResponse:
        response = answer(503, "Not stored", "Nothing was kept. Try again in a few seconds.")
        response["Retry-After"] = "5"
        return response
