"""Become the server's user, ask to be told when the supervisor dies, then become the server.

Run as a script (`python -I -S launch.py PARENT UID GID PROGRAM ARGUMENT...`), not imported: what
has to happen between fork and exec happens in a fresh interpreter, because Python code in a forked
child of a process with threads can hang. The order matters: changing the user clears the request.
"""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def main(parent: int, uid: int, gid: int, command: list[str]) -> None:
    os.setsid()
    if uid != os.geteuid():
        os.setgroups([])
        os.setgid(gid)
        os.setuid(uid)
    if parent:
        # Fast shutdown: open transactions end, every acknowledged row is kept.
        ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGINT)
        if os.getppid() != parent:
            sys.exit("the supervisor died first")
    os.chdir("/")
    os.umask(0o077)
    os.execv(command[0], command)  # noqa: S606 the program is the wheel's postgres


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
