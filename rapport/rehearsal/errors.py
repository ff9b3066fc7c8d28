"""What can't be done in a rehearsal, said to whoever tried."""

from rapport.practice.errors import ExpectedError


class Over(ExpectedError):
    """The rehearsal has ended."""


class NotYourTurn(ExpectedError):
    """Only whoever plays that part speaks for it."""


class NotAgreed(ExpectedError):
    """What is said is kept only when everybody in it agreed."""


class NothingSaid(ExpectedError):
    """An empty line, or one too long."""

    status = 422


class NotPlayable(ExpectedError):
    """A scenario that core's rules refuse; the message says why."""

    status = 422


class NotSound(ExpectedError):
    """What was sent is no recording, or too long a one."""

    status = 422
