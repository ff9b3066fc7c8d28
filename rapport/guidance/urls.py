"""Addresses of what guides answers."""

from django.urls import URLPattern, URLResolver, include, path

from rapport.guidance.views import gestures, red_flags, zones

app_name = "guidance"

RED_FLAGS: list[URLPattern | URLResolver] = [
    path("", red_flags.red_flags, name="red_flags"),
    path("trial/", red_flags.trial, name="red_flags_trial"),
    path("phrases/", red_flags.phrases, name="red_flags_phrases"),
    path("phrases/removal/", red_flags.phrase_removal, name="red_flags_phrase_removal"),
    path("signs/<slug:concept_id>/off/", red_flags.concept_off, name="red_flags_off"),
    path("signs/<slug:concept_id>/on/", red_flags.concept_on, name="red_flags_on"),
    path("signature/", red_flags.signature, name="red_flags_signature"),
]

ZONES: list[URLPattern | URLResolver] = [
    path("", zones.overview, name="zones"),
    path("moments/", zones.moments, name="moments"),
    path("new/", zones.new, name="new_zone"),
    path("first-guideline/", zones.first_guideline, name="first_guideline"),
    path("<int:pk>/", zones.zone, name="zone"),
    path("<int:pk>/guideline/", zones.guideline, name="guideline"),
    path("gestures/", gestures.gestures, name="gestures"),
    path("gestures/<int:pk>/", gestures.offered, name="gesture_offered"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("welcome/moments/", zones.welcome_moments, name="welcome_moments"),
    path("guidance/", zones.guidance, name="guidance"),
    path("guidance/zones/", include(ZONES)),
    path("settings/red-flags/", include(RED_FLAGS)),
]
