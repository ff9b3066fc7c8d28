"""Writing the assistant: one file for each capability."""

from rapport.assistant.actions.acting import begin_part, claim_personas, fail_part, finish_part
from rapport.assistant.actions.asking import (
    Frozen,
    NothingToRead,
    NotReady,
    OnlyPoints,
    Resting,
    TooMany,
    ask,
    try_out,
)
from rapport.assistant.actions.placing import NoAddress, UnsafeAddress, place
from rapport.assistant.actions.remembering import Settled, dismiss, put_away, remember
from rapport.assistant.actions.running import Order, begin, claim_due, fail, finish

__all__ = [
    "Frozen",
    "NoAddress",
    "NotReady",
    "NothingToRead",
    "OnlyPoints",
    "Order",
    "Resting",
    "Settled",
    "TooMany",
    "UnsafeAddress",
    "ask",
    "begin",
    "begin_part",
    "claim_due",
    "claim_personas",
    "dismiss",
    "fail",
    "fail_part",
    "finish",
    "finish_part",
    "place",
    "put_away",
    "remember",
    "try_out",
]
