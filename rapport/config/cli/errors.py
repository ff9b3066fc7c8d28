"""What a command says when it can't."""


class CommandFailed(Exception):
    """One line for the person at the terminal; `rapport` ends with 1."""
