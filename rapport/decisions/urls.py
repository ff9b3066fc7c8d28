from django.urls import path

from rapport.decisions.views import asks, ledger, moves

app_name = "decisions"

urlpatterns = [
    path("decisions/", ledger.decisions, name="decisions"),
    path("decisions/new/", ledger.new, name="new"),
    path("decisions/waiting/", asks.waiting, name="waiting"),
    path("decisions/<int:pk>/", ledger.decision, name="decision"),
    path("decisions/<int:pk>/ask/", asks.ask, name="ask"),
    path("decisions/<int:pk>/asks/", asks.asks, name="asks"),
    path("decisions/<int:pk>/asks/closure/", asks.closure, name="ask_closure"),
    path("decisions/<int:pk>/terms/", moves.terms, name="terms"),
    path("decisions/<int:pk>/choice/", moves.choice, name="choice"),
    path("decisions/<int:pk>/withdrawal/", moves.withdrawal, name="withdrawal"),
    path("decisions/<int:pk>/looks/", moves.looks, name="looks"),
]
