"""Addresses of the alerts, for the channels' own."""

from django.urls import URLPattern, URLResolver, include, path

from rapport.channels.alerts.views import everybody, own, webhooks

MINE: list[URLPattern | URLResolver] = [
    path("", own.mine, name="my_alerts"),
    path("list/", own.my_list, name="my_alert_list"),
    path("devices/", own.device, name="alert_device"),
    path("mail/", own.mail, name="alert_mail"),
    path("phone/", own.phone, name="alert_phone"),
    path("<int:address_id>/test/", own.trial, name="alert_trial"),
    path("<int:address_id>/switch/", own.switch, name="alert_switch"),
    path("<int:address_id>/removal/", own.removal, name="alert_removal"),
]
PAGE: list[URLPattern | URLResolver] = [
    path("message/", webhooks.message, name="twilio-message"),
    path("call/", webhooks.call, name="twilio-call"),
    path("key/", webhooks.key, name="twilio-key"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("settings/me/alerts/", include(MINE)),
    path("settings/alerts/", everybody.alerts, name="alerts"),
    path(
        "settings/alerts/account/removal/", everybody.account_removal, name="alert_account_removal"
    ),
    path("in/twilio/<str:public_id>/pages/<int:page_id>/", include(PAGE)),
]
