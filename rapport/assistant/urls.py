from django.urls import URLPattern, URLResolver, include, path

from rapport.assistant.views import panel, persona, settings

app_name = "assistant"

PANEL: list[URLPattern | URLResolver] = [
    path("", panel.panel, name="panel"),
    path("asks/", panel.asks, name="asks"),
    path("asks/<int:ask_id>/removal/", panel.removal, name="removal"),
    path("asks/<int:ask_id>/<int:number>/memory/", panel.memory, name="memory"),
    path("asks/<int:ask_id>/<int:number>/dismissal/", panel.dismissal, name="dismissal"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("inbox/<int:pk>/assistant/", include(PANEL)),
    path("assistant/rehearsals/<int:pk>/", persona.persona, name="persona"),
    path("settings/assistant/", settings.settings, name="settings"),
    path("settings/assistant/trials/", settings.trials, name="trials"),
    path("settings/assistant/trials/newest/", settings.trial, name="trial"),
]
