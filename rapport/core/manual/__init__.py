"""Rules of the operating manual: what is chosen for a moment, what a draft leaves open, what changed."""
