"""Forms of rehearsal."""
