"""Addresses of the channels: each folder that has some, then the settings."""

from django.urls import URLPattern, URLResolver

from rapport.channels.webform.urls import urlpatterns as webform

app_name = "channels"
urlpatterns: list[URLPattern | URLResolver] = [*webform]
