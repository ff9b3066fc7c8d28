"""What can go wrong in the leaders' own pages, and what to do."""

from rapport.practice.errors import ExpectedError


class OnItsWay(ExpectedError):
    """A letter that was asked for has not left yet."""
