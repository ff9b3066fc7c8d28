"""Reading clients."""

from rapport.clients.queries.addresses import address_digest

__all__ = ["address_digest"]
