"""Pages about guidance."""
