"""Addresses of what guides answers."""

from django.urls import URLPattern, URLResolver, include, path

from rapport.guidance.views import (
    amending,
    book,
    facts,
    gestures,
    manual,
    reading,
    red_flags,
    scripts,
    searching,
    showing,
    writing,
    zones,
)

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

MANUAL: list[URLPattern | URLResolver] = [
    path("", manual.contents, name="guidance"),
    path("questions/", searching.questions, name="questions"),
    path("new/", writing.new_interaction, name="new_interaction"),
    path("shipped/", manual.shipped, name="shipped_manual"),
    path("<int:pk>/", manual.interaction, name="interaction"),
    path("<int:pk>/edition/", writing.edition, name="edition"),
    path("<int:pk>/amendment/", amending.amendment, name="amendment"),
    path("<int:pk>/receipt/", reading.receipt, name="receipt"),
    path("<int:pk>/comments/", reading.comments, name="comments"),
    path("<int:pk>/misfits/", reading.misfits, name="misfits"),
    path("<int:pk>/showings/", showing.new, name="new_showing"),
    path("showings/<int:pk>/removal/", showing.removal, name="showing_removal"),
    path("misfits/", reading.all_misfits, name="all_misfits"),
    path("misfits/<int:pk>/answer/", reading.misfit_answer, name="misfit_answer"),
    path("scripts/", scripts.scripts, name="scripts"),
    path("scripts/<int:pk>/", scripts.script, name="script"),
    path("scripts/<int:pk>/removal/", scripts.removal, name="script_removal"),
    path("book.pdf", book.book, name="book"),
    path("facts/", facts.facts, name="facts"),
    path("facts/<int:pk>/", facts.fact, name="fact"),
    path("facts/<int:pk>/review/", facts.review, name="fact_review"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("welcome/moments/", zones.welcome_moments, name="welcome_moments"),
    path("guidance/", include(MANUAL)),
    path("guidance/zones/", include(ZONES)),
    path("settings/red-flags/", include(RED_FLAGS)),
]
