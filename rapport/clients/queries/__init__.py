"""Reading clients."""

from rapport.clients.queries.addresses import address_digest
from rapport.clients.queries.finding import Hit, Named, look_up, named, search
from rapport.clients.queries.suggestions import Likeness, Suggestion, likeness, suggestions
from rapport.clients.queries.visit_import import Preview, preview_visits

__all__ = [
    "Hit",
    "Likeness",
    "Named",
    "Preview",
    "Suggestion",
    "address_digest",
    "look_up",
    "named",
    "preview_visits",
    "search",
    "likeness",
    "suggestions",
]
