"""Clients and what belongs to them."""

from rapport.clients.models.client import Client, DataKey, Identity, Note, SearchToken
from rapport.clients.models.erasure import Erasure
from rapport.clients.models.memory import Memory
from rapport.clients.models.merge import ClientMerge
from rapport.clients.models.passage import Passage, Segment
from rapport.clients.models.visit import Visit

__all__ = [
    "Client",
    "ClientMerge",
    "DataKey",
    "Erasure",
    "Identity",
    "Memory",
    "Note",
    "Passage",
    "SearchToken",
    "Segment",
    "Visit",
]
