"""The description of the API, for programs and for people."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render

from rapport.channels.api.operations import description


@transaction.non_atomic_requests
def openapi(request: HttpRequest) -> HttpResponse:
    """The OpenAPI document."""
    return JsonResponse(description(request))


@transaction.non_atomic_requests
def docs(request: HttpRequest) -> HttpResponse:
    """The same, readable: no script, no third party."""
    document = description(request)
    paths: dict[str, dict[str, dict[str, object]]] = document["paths"]  # type: ignore[assignment]  # OpenAPI's own shape
    operations = [
        {"path": path, "verb": verb.upper(), **operation}
        for path, verbs in paths.items()
        for verb, operation in verbs.items()
    ]
    schemas = document["components"]["schemas"]  # type: ignore[index]  # OpenAPI's own shape
    shown = {"operations": operations, "schemas": schemas.items(), "info": document["info"]}
    return render(request, "channels/api/docs.html", shown)
