"""`rapport demo remove`: takes the demo practice away, with everything that belongs to it."""

import argparse
import os

from rapport.config.cli.errors import CommandFailed
from rapport.config.processes.database import running
from rapport.config.processes.framework import set_up


def run(given: argparse.Namespace) -> int:
    set_up()
    with running(os.environ):
        from rapport.config import demo

        if not demo.remove():
            raise CommandFailed("there is no demo practice here")
    print("the demo practice is gone; start without --demo, or it is made anew")
    return 0
