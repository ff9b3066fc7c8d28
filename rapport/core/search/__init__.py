"""Searching: what somebody asked for, under which keys a text is found, and what is shown of it."""
