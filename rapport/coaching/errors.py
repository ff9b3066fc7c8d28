"""What may go wrong in coaching, said as what to do."""

from rapport.practice.errors import ExpectedError


class NeedIsOpen(ExpectedError):
    """The same hours are being looked after already."""


class NotYours(ExpectedError):
    """Somebody else has to say this."""


class NotPossible(ExpectedError):
    """It would not mean anything."""
