"""Addresses of the pages about clients. Nothing personal stands in any of them."""

from django.urls import URLPattern, URLResolver, include, path

from rapport.clients.views import card, erasing, imports, merging, people, visits

app_name = "clients"

PERSON: list[URLPattern | URLResolver] = [
    path("", people.person, name="client"),
    path("card/", card.card, name="card"),
    path("details/", people.details, name="details"),
    path("identities/", card.identities, name="identities"),
    path("identities/<int:identity_id>/removal/", card.identity_removal, name="identity_removal"),
    path("identities/<int:identity_id>/proof/", card.identity_proof, name="identity_proof"),
    path("notes/", card.notes, name="notes"),
    path("notes/<int:note_id>/removal/", card.note_removal, name="note_removal"),
    path("memories/", card.memories, name="memories"),
    path("memories/<int:memory_id>/withdrawal/", card.memory_withdrawal, name="memory_withdrawal"),
    path("visits/", visits.booking, name="booking"),
    path("merge/", merging.choice, name="merge"),
    path("merge/<int:other_id>/", merging.comparison, name="comparison"),
    path("erasure/", erasing.erasure, name="erasure"),
]

urlpatterns: list[URLPattern | URLResolver] = [
    path("clients/", people.people, name="clients"),
    path("clients/search/", people.search, name="search"),
    path("clients/look-up/", people.look_up, name="look_up"),
    path("clients/new/", people.new, name="new"),
    path("clients/visits/", visits.today, name="visits"),
    path("clients/visits/<int:visit_id>/state/", visits.state, name="visit_state"),
    path("clients/visits/import/", imports.visit_file, name="visit_file"),
    path("clients/visits/import/preview/", imports.preview, name="visit_preview"),
    path("clients/visits/import/refused/", imports.refused, name="visit_refused"),
    path("clients/merges/<int:merge_id>/undoing/", merging.undoing, name="undoing"),
    path("clients/<int:client_id>/", include(PERSON)),
]
