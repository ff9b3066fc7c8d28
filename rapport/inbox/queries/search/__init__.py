"""One search over clients, conversations, messages and notes, and names of pages."""

from rapport.inbox.queries.search.everything import Results, results

__all__ = ["Results", "results"]
