"""Addresses of the mirror, below /coaching/."""

from django.urls import URLPattern, URLResolver, path

from rapport.coaching.views import mirror, wording

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
    path("wording/shown/", wording.switch, name="wording_switch"),
    path("wording/<int:pk>/", wording.wording, name="wording"),
]
