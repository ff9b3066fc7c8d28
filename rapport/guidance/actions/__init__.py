"""Writing guidance: one file for each capability."""
