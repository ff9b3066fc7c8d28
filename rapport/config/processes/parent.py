"""A child of the supervisor ends when the supervisor does, also when that one was killed."""

import ctypes
import os
import signal
import sys

PARENT = "RAPPORT_PARENT"  # the pid that must live, given by whoever starts the process
PR_SET_PDEATHSIG = 1


def end_with_it(number: signal.Signals = signal.SIGTERM) -> None:
    """Ask the kernel for `number` when the parent ends; without RAPPORT_PARENT nothing happens."""
    expected = os.environ.get(PARENT)
    if not expected or not sys.platform.startswith("linux"):
        return
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, number)
    if os.getppid() != int(expected):
        sys.exit("the supervisor died first")
