"""Addresses of the channels: each folder that has some, then the settings."""

from django.urls import URLPattern, URLResolver, include, path

from rapport.channels.api.urls import described
from rapport.channels.views import first, settings
from rapport.channels.webform.urls import urlpatterns as webform

app_name = "channels"

SETTINGS: list[URLPattern | URLResolver] = [
    path("", settings.channels, name="list"),
    path("first/", first.first, name="first"),
    path("try/", first.trial_message, name="try"),
    path("new/email/", settings.new, {"kind": "email"}, name="mailbox"),
    path("new/<slug:kind>/", settings.new, name="new"),
    path("<int:channel_id>/", settings.channel, name="channel"),
    path("<int:channel_id>/trial/", settings.trial, name="trial"),
    path("<int:channel_id>/deactivation/", settings.deactivation, name="deactivation"),
    path("<int:channel_id>/reactivation/", settings.reactivation, name="reactivation"),
    path("deliveries/<int:delivery_id>/reading/", settings.retry, name="retry"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    *webform,
    *described,
    path("settings/channels/", include(SETTINGS)),
]
