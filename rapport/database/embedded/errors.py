"""What can go wrong before the database accepts its first connection, each with what to do."""


class DatabaseSetupError(RuntimeError):
    """The embedded server can't start; the message is one line and says what to do."""


def advised(reason: object) -> str:
    """The operating system's or the server's own reason, and what to do about a full disk."""
    full = "No space left" in str(reason)
    return f"{reason} (the disk is full: free at least 200 MB)" if full else str(reason)


class AlreadyRunning(DatabaseSetupError):
    """Another supervisor holds this home."""

    def __init__(self, home: str, pid: int | None) -> None:
        self.pid = pid
        holder = f"process {pid}" if pid else "another process"
        super().__init__(f"{home} is already in use by {holder}: stop it, or give another --home")


class OtherMajorVersion(DatabaseSetupError):
    """The data was written by another major version of PostgreSQL; nothing was touched."""

    def __init__(self, data: str, found: str, expected: str) -> None:
        super().__init__(
            f"{data} was written by PostgreSQL {found}, this installation brings {expected}: "
            f"run `rapport backup FILE` with the previous installation, move the folder away, "
            f"then `rapport restore FILE` with this one (nothing was changed)"
        )
