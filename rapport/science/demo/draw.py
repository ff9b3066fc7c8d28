"""Chance that can be repeated: every stream is named by the seed and its purpose."""

from random import Random


def stream(*parts: object) -> Random:
    """A source of chance that is the same for the same parts, on every machine."""
    return Random(":".join(str(part) for part in parts))  # noqa: S311 - repeatable on purpose
