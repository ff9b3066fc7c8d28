"""Rules of a practice: when something happens, if it is so, then do this."""
