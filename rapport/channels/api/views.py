"""The description of the API, for programs and for people."""

from collections.abc import Iterator
from typing import Any

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
    document: Any = description(request)
    operations = [
        {"path": path, "verb": verb.upper(), **operation}
        for path, verbs in document["paths"].items()
        for verb, operation in verbs.items()
    ]
    schemas = [
        {"name": name, "about": schema.get("description", ""), "fields": list(fields(schema))}
        for name, schema in document["components"]["schemas"].items()
    ]
    shown = {"operations": operations, "schemas": schemas, "info": document["info"]}
    return render(request, "channels/api/docs.html", shown)


def fields(schema: dict[str, Any]) -> Iterator[tuple[str, str, str]]:
    """Name, type and meaning of each field."""
    for name, field in schema.get("properties", {}).items():
        yield name, field.get("type", ""), field.get("description", "")
