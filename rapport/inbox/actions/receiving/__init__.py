"""A message arrives: whose it is, where it belongs, by when it is due, and whose it becomes."""

from rapport.inbox.actions.receiving.receive import receive, receive_all

__all__ = ["receive", "receive_all"]
