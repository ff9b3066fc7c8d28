"""What may go wrong with a decision, said as what to do."""

from rapport.practice.errors import ExpectedError


class NotNow(ExpectedError):
    """Where the decision stands, this can't be done."""


class NotAsked(ExpectedError):
    """Nobody was named who could be asked."""
