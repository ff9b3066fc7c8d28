"""Writing clients: one file for each capability."""

from rapport.clients.actions.erasing import CannotErase, erase, sweep_erased_keys
from rapport.clients.actions.identities import (
    AddressTaken,
    UnusableAddress,
    add_identity,
    prove_identity,
    remove_identity,
)
from rapport.clients.actions.importing import Imported, import_visits
from rapport.clients.actions.indexing import index, index_newcomers
from rapport.clients.actions.memories import NothingLearnt, remember, withdraw_memory
from rapport.clients.actions.merging import CannotMerge, CannotPart, merge, undo_merge
from rapport.clients.actions.notes import NothingWritten, remove_note, write_note
from rapport.clients.actions.people import NothingKnown, add, rename, speak
from rapport.clients.actions.texts import (
    Text,
    forget_words,
    index_texts,
    index_words,
    move_words,
)
from rapport.clients.actions.visits import NotThatWay, book_visit, mark_visit
from rapport.clients.actions.writable import ClientGone

__all__ = [
    "AddressTaken",
    "CannotErase",
    "CannotMerge",
    "CannotPart",
    "ClientGone",
    "Imported",
    "NotThatWay",
    "NothingKnown",
    "NothingLearnt",
    "NothingWritten",
    "Text",
    "UnusableAddress",
    "add",
    "add_identity",
    "book_visit",
    "erase",
    "forget_words",
    "import_visits",
    "index",
    "index_newcomers",
    "index_texts",
    "index_words",
    "mark_visit",
    "merge",
    "move_words",
    "prove_identity",
    "remember",
    "remove_identity",
    "remove_note",
    "rename",
    "speak",
    "sweep_erased_keys",
    "undo_merge",
    "withdraw_memory",
    "write_note",
]
