"""Filters of the owner's pages."""
