"""Addresses of the mirror, below /coaching/."""

from django.urls import URLPattern, URLResolver, path

from rapport.coaching.views import mirror, rating, wording

MIRROR: list[URLPattern | URLResolver] = [
    path("mirror/", mirror.mirror, name="mirror"),
    path("mirror/figures/", mirror.figures, name="figures"),
    path("mirror/agreement/", mirror.agreement, name="mirror_agreement"),
    path("mirror/withdrawal/", mirror.withdrawal, name="mirror_withdrawal"),
    path("mirror/coaches/", mirror.coaches, name="coaches"),
    path("mirror/coaches/<int:pk>/acceptance/", mirror.acceptance, name="coach_acceptance"),
    path("mirror/coaches/<int:pk>/ending/", mirror.ending, name="coach_ending"),
    path("mirror/of/<int:pk>/", mirror.of_person, name="mirror_of"),
    path("mirror/of/<int:pk>/figures/", mirror.figures_of, name="figures_of"),
    path("wording/practice/", mirror.trend, name="trend"),
    path("wording/ratings/", rating.rating, name="wording_rating"),
    path("wording/ratings/consent/", rating.consent, name="wording_rating_consent"),
    path("wording/ratings/draw/", rating.drawing, name="wording_rating_draw"),
    path("wording/ratings/results/", rating.results, name="wording_rating_results"),
    path("wording/ratings/figures/", rating.figures, name="wording_rating_figures"),
    path("wording/shown/", wording.switch, name="wording_switch"),
    path("wording/<int:pk>/", wording.wording, name="wording"),
]
