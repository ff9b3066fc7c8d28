"""All addresses; docs/api lists the ones that stay."""

from django.urls import include, path

from rapport.channels.api.urls import operations
from rapport.config.home import home

urlpatterns = [
    path("", home),
    path("accounts/", include("rapport.accounts.urls")),
    path("", include("rapport.web.urls")),
    path("", include("rapport.live.urls")),
    path("", include("rapport.practice.urls")),
    path("", include("rapport.clients.urls")),
    path("guidance/rehearsals/", include("rapport.rehearsal.urls")),
    path("", include("rapport.guidance.urls")),
    path("", include("rapport.inbox.urls")),
    path("", include("rapport.channels.urls")),
    path("", include("rapport.coaching.urls")),
    path("", include("rapport.assistant.urls")),
    path("", include("rapport.rules.urls")),
    path("", include("rapport.imports.urls")),
    path("", include("rapport.insight.urls")),
    path("", include("rapport.decisions.urls")),
    path("demo/", include("rapport.config.demo.urls")),
    operations,
]
