"""Taking files in, and taking that back."""

from rapport.imports.actions.taking import Taken, import_clients, import_staff
from rapport.imports.actions.undoing import TooLate, undo

__all__ = ["Taken", "TooLate", "import_clients", "import_staff", "undo"]
