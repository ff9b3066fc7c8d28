"""Notices: what the desk has to tell somebody, and how it reaches them while it is unseen."""
