"""Reading guidance."""
