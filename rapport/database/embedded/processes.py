"""What /proc knows about servers: who lives, whose they are, how to end those left behind."""

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

PROC = Path("/proc")


def _program(pid: int) -> Path:
    """The program a process runs, also after an upgrade replaced it; empty if not for us to see."""
    try:
        return Path(os.readlink(PROC / str(pid) / "exe").removesuffix(" (deleted)"))
    except OSError:
        return Path()


def _works_in(pid: int, folder: Path) -> bool:
    try:
        return (PROC / str(pid) / "cwd").samefile(folder)
    except OSError:
        return False


def _pids() -> Iterator[int]:
    return (int(entry) for entry in os.listdir(PROC) if entry.isdigit())


def _belongs_to_owner(pid: int, data: Path) -> bool:
    try:
        return (PROC / str(pid)).stat().st_uid == data.stat().st_uid
    except OSError:
        return False


def serves(pid: int, data: Path) -> bool:
    """Whether `pid` is a PostgreSQL process of this cluster.

    A pid file alone proves nothing: its number may have been given to another process. Each server
    process runs the program `postgres` as the data's owner, with the data folder as its working
    directory. What this says yes to is going to be ended: it has to be all three.
    """
    return (
        _program(pid).name == "postgres" and _works_in(pid, data) and _belongs_to_owner(pid, data)
    )


def server_processes(data: Path) -> list[int]:
    return [pid for pid in _pids() if serves(pid, data)]


def has_process_from(folder: Path) -> bool:
    return any(_program(pid).is_relative_to(folder) for pid in _pids())


def postmaster(data: Path) -> int | None:
    """The pid of this cluster's live postmaster, or None."""
    try:
        pid = int((data / "postmaster.pid").read_text().split()[0])
    except (OSError, ValueError, IndexError):
        return None
    return pid if serves(pid, data) else None


def is_ready(data: Path) -> bool:
    """Whether the postmaster says of itself that it accepts connections (line 8 of its file)."""
    try:
        return (data / "postmaster.pid").read_text().splitlines()[7].strip() == "ready"
    except (OSError, IndexError):
        return False


def send(pid: int, number: signal.Signals) -> None:
    try:
        os.kill(pid, number)
    except ProcessLookupError:
        return


def end_left_behind(data: Path, *, patience: float) -> None:
    """End every process of this cluster that an earlier supervisor left, without losing a row.

    An orphan is stopped rather than adopted: only a child can be waited for, and a fast shutdown
    (SIGINT) writes a checkpoint. Past `patience` seconds comes an immediate one (SIGQUIT), and what
    still lives then is killed; both only cost a recovery from the log at the next start.
    """
    orphan = postmaster(data)
    if orphan:
        send(orphan, signal.SIGINT)
        _wait_gone(data, patience)
    for number in (signal.SIGQUIT, signal.SIGKILL):
        for pid in server_processes(data):
            send(pid, number)
        _wait_gone(data, 3)


def _wait_gone(data: Path, seconds: float) -> None:
    end = time.monotonic() + seconds
    while server_processes(data) and time.monotonic() < end:
        time.sleep(0.02)
