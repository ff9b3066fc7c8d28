"""Writes of this room: the weekly letters."""
