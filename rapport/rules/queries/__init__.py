"""Reading rules."""
