"""Addresses of the API."""

from django.db import transaction
from django.urls import URLPattern, URLResolver, path

from rapport.channels.api import views
from rapport.channels.api.operations import api

described: list[URLPattern | URLResolver] = [
    path("api/v1/openapi.json", views.openapi, name="openapi"),
    path("api/v1/docs", views.docs, name="api_docs"),
]
_urls = api.urls  # made anew whenever it is read
operations = path("api/v1/", _urls)

# Each operation opens the transaction it needs; handing in a message needs none.
for pattern in _urls[0]:
    transaction.non_atomic_requests(pattern.callback)
