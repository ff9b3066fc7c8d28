"""Addresses of the notices, for the channels' own."""

from django.urls import URLPattern, URLResolver, include, path

from rapport.channels.notices.views import choosing, confirming, leading, own

MINE: list[URLPattern | URLResolver] = [
    path("", own.notices, name="notices"),
    path("list/", own.notice_list, name="notice_list"),
    path("bell/", own.bell, name="notice_bell"),
    path("seen/", own.all_seen, name="notices_seen"),
    path("test/", own.screen_trial, name="screen_trial"),
    path("rules/", choosing.rules, name="notice_rules"),
    path("rules/removal/", choosing.removal, name="notice_rules_removal"),
    path("arrived/<str:token>/", confirming.trial_arrived, name="trial_arrived"),
    path("<int:notice_id>/", own.opening, name="notice"),
]
urlpatterns: list[URLPattern | URLResolver] = [
    path("settings/me/notifications/", include(MINE)),
    path("settings/alerts/reach/", leading.reachable, name="reachable"),
    path("in/notices/<str:token>/", confirming.shown, name="shown"),
]
