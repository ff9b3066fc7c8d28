"""The manual as a printed book."""
