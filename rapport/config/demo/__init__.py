"""The demo practice: made once, marked as simulated everywhere, removed with one command."""

from rapport.config.demo.founding import Demo, ensure
from rapport.config.demo.removal import remove

__all__ = ["Demo", "ensure", "remove"]
