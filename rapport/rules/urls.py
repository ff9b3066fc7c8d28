"""Addresses of the pages about rules."""

from django.urls import URLPattern, URLResolver, path

from rapport.rules.views import rules, watching

app_name = "rules"
urlpatterns: list[URLPattern | URLResolver] = [
    path("settings/rules/", rules.rules, name="rules"),
    path("settings/rules/new/", rules.new, name="new"),
    path("settings/rules/<int:pk>/", rules.rule, name="rule"),
    path("settings/rules/<int:pk>/trial/", watching.trial, name="trial"),
    path("settings/rules/<int:pk>/switch/", rules.switch, name="switch"),
    path("settings/rules/<int:pk>/place/", rules.place, name="place"),
    path("settings/rules/<int:pk>/archive/", rules.archive, name="archive"),
    path("settings/rules/<int:pk>/log/", watching.log, name="log"),
    path("settings/rules/deeds/<int:pk>/undoing/", watching.undoing, name="undoing"),
]
