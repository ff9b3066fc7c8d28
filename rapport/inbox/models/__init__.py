"""The inbox."""

from rapport.inbox.models.bulk import BulkDeed
from rapport.inbox.models.calls import Call
from rapport.inbox.models.channel import Channel
from rapport.inbox.models.clock import Inquiry
from rapport.inbox.models.conversation import (
    Attachment,
    Conversation,
    Message,
    MessageMove,
    SavedReply,
    Tag,
)
from rapport.inbox.models.ledger import Event
from rapport.inbox.models.outbox import Outgoing
from rapport.inbox.models.previews import Preview
from rapport.inbox.models.red_flags import Page, RedFlag
from rapport.inbox.models.saved_views import SavedView, ViewEntry
from rapport.inbox.models.search import IndexedUpTo
from rapport.inbox.models.understanding import (
    Correction,
    GestureGiven,
    Suggestion,
    Verdicts,
    ZoneStay,
)
from rapport.inbox.models.work import Assignment, Draft, Mention, Viewing

__all__ = [
    "Assignment",
    "Attachment",
    "BulkDeed",
    "Call",
    "Channel",
    "Conversation",
    "Correction",
    "Draft",
    "Event",
    "GestureGiven",
    "IndexedUpTo",
    "Inquiry",
    "Mention",
    "Message",
    "MessageMove",
    "Outgoing",
    "Page",
    "Preview",
    "RedFlag",
    "SavedReply",
    "SavedView",
    "Suggestion",
    "Tag",
    "Verdicts",
    "ViewEntry",
    "Viewing",
    "ZoneStay",
]
