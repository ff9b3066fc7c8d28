"""Expected errors: somebody can do something about them, and the message says what."""


class ExpectedError(Exception):
    """Raised beside the rule it guards; shown to the person with this HTTP status."""

    status = 409


class NotAllowed(ExpectedError):
    """The role does not permit it."""

    status = 403
