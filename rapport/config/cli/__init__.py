"""`rapport`: one command for everything an operator does. Exit codes: 0 done, 1 failed, 2 wrong usage."""

import importlib
import os
import sys
from collections.abc import Sequence

from rapport.config.cli.errors import CommandFailed
from rapport.config.cli.parser import build_parser


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; a failure is one line on stderr that says what to do."""
    given = build_parser().parse_args(arguments)
    if getattr(given, "home", None):
        os.environ["RAPPORT_HOME"] = given.home
    command = importlib.import_module(f"rapport.config.cli.{given.module}")
    # Only now: whoever asks for help waits for no framework.
    wrong_setting = importlib.import_module("django.core.exceptions").ImproperlyConfigured
    try:
        return int(command.run(given))
    except (CommandFailed, wrong_setting) as error:
        print(f"rapport: {error}", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 1
