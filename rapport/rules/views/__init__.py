"""Pages about rules."""
