"""Writing the practice: one file for each capability."""

from rapport.practice.actions.founding import found, set_default_policies
from rapport.practice.actions.setup_code import setup_token

__all__ = ["found", "set_default_policies", "setup_token"]
