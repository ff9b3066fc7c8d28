"""Keys of the manual: what stands for a name where one row refers to another."""

from django.utils.text import slugify

LONGEST = 60


def key_of(name: str) -> str:
    """A fact's key; empty when the name has no letters."""
    return slugify(name)[:LONGEST].strip("-")
