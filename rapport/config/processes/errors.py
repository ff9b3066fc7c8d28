"""Why `rapport up` does not run."""


class CannotRun(RuntimeError):
    """One line that says what to do."""
