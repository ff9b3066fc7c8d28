"""Clients, their identities, visits and notes, and the keys their words are sealed with."""
