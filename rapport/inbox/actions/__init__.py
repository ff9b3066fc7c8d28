"""Everything that writes the inbox; one verb a function."""

from rapport.inbox.actions.answering import answered
from rapport.inbox.actions.closing import close, reopen
from rapport.inbox.actions.moving import merge, move, split, undo
from rapport.inbox.actions.pausing import pause, resume
from rapport.inbox.actions.receiving import receive, receive_all
from rapport.inbox.actions.replying import keep_draft, note, reply, withdraw
from rapport.inbox.actions.resting import snooze, wake
from rapport.inbox.actions.sorting import set_priority, tag, untag
from rapport.inbox.actions.working import accept, assign, take

__all__ = [
    "accept",
    "answered",
    "assign",
    "close",
    "keep_draft",
    "merge",
    "move",
    "note",
    "pause",
    "receive",
    "receive_all",
    "reopen",
    "reply",
    "resume",
    "set_priority",
    "snooze",
    "split",
    "tag",
    "take",
    "undo",
    "untag",
    "wake",
    "withdraw",
]
