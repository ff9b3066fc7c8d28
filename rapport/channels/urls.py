"""Addresses of the channels: each folder that has some, then the settings."""

from django.urls import URLPattern, URLResolver, include, path

from rapport.channels.alerts.urls import urlpatterns as alerts
from rapport.channels.api.urls import described
from rapport.channels.notices.urls import urlpatterns as notices
from rapport.channels.views import changing, first, switching
from rapport.channels.webchat.urls import urlpatterns as webchat
from rapport.channels.webchat.widget.urls import urlpatterns as chat_widget
from rapport.channels.webform.urls import urlpatterns as webform

app_name = "channels"

SETTINGS: list[URLPattern | URLResolver] = [
    path("", changing.channels, name="list"),
    path("first/", first.first, name="first"),
    path("try/", first.trial_message, name="try"),
    path("new/email/", changing.new, {"kind": "email"}, name="mailbox"),
    path("new/<slug:kind>/", changing.new, name="new"),
    path("<int:channel_id>/", changing.channel, name="channel"),
    path("<int:channel_id>/trial/", switching.trial, name="trial"),
    path("<int:channel_id>/deactivation/", switching.deactivation, name="deactivation"),
    path("<int:channel_id>/reactivation/", switching.reactivation, name="reactivation"),
    path("deliveries/<int:delivery_id>/reading/", switching.retry, name="retry"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    *webform,
    *webchat,
    *chat_widget,
    *described,
    *alerts,
    *notices,
    path("settings/channels/", include(SETTINGS)),
]
