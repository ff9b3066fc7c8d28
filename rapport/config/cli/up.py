"""`rapport up`: everything in the foreground."""

import argparse
import os

from rapport.config.cli.errors import CommandFailed
from rapport.config.processes.addresses import environment
from rapport.config.processes.errors import CannotRun
from rapport.config.processes.supervisor import Supervisor
from rapport.database.embedded import DatabaseSetupError


def run(given: argparse.Namespace) -> int:
    os.environ.update(environment(os.environ, port=given.port, demo=given.demo))
    try:
        Supervisor(os.environ).run()
    except (CannotRun, DatabaseSetupError) as error:
        raise CommandFailed(str(error)) from error
    return 0
