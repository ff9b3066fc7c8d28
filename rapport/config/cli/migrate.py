"""`rapport migrate`: the database's tables and the static files, brought up to this version."""

import argparse

from django.core.management import call_command

from rapport.config.cli.errors import CommandFailed
from rapport.config.processes.framework import set_up


def run(_given: argparse.Namespace) -> int:
    set_up()
    from django.db import DatabaseError

    try:
        call_command("migrate", verbosity=0, interactive=False)
    except DatabaseError as error:
        reason = str(error).strip().split("\n")[0]
        raise CommandFailed(f"the database could not be migrated: {reason}") from error
    call_command("collectstatic", verbosity=0, interactive=False)
    return 0
