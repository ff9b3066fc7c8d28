"""Pages of rehearsal."""
