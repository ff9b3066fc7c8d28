"""One supervisor per home, by a lock that the kernel lets go when its holder dies."""

import fcntl
import os

from rapport.database.embedded.errors import AlreadyRunning
from rapport.database.embedded.home import Home


class HomeLock:
    """An exclusive lock on a file; the file stays, holds the holder's pid, and means nothing."""

    def __init__(self, home: Home) -> None:
        self.home = home
        self._handle: int | None = None

    def acquire(self) -> None:
        """Raise AlreadyRunning, naming the other's pid, when another process holds it."""
        handle = os.open(
            self.home.lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600
        )
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            holder = os.read(handle, 20).decode().strip()
            os.close(handle)
            raise AlreadyRunning(
                str(self.home.root), int(holder) if holder.isdigit() else None
            ) from None
        self._handle = handle
        self.home.own(handle)
        os.ftruncate(handle, 0)
        os.write(handle, f"{os.getpid()}\n".encode())

    def release(self) -> None:
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
