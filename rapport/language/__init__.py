"""Text understanding. No Django."""
