"""Reading clients."""

from rapport.clients.queries.addresses import address_digest
from rapport.clients.queries.finding import Hit, look_up, search
from rapport.clients.queries.suggestions import Likeness, Suggestion, suggestions

__all__ = [
    "Hit",
    "Likeness",
    "Suggestion",
    "address_digest",
    "look_up",
    "search",
    "suggestions",
]
