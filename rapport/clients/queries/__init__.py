"""Reading clients."""

from rapport.clients.queries.addresses import address_digest
from rapport.clients.queries.finding import Hit, look_up, search
from rapport.clients.queries.suggestions import Likeness, Suggestion, suggestions
from rapport.clients.queries.visit_import import Preview, preview_visits

__all__ = [
    "Hit",
    "Likeness",
    "Preview",
    "Suggestion",
    "address_digest",
    "look_up",
    "preview_visits",
    "search",
    "suggestions",
]
