"""`rapport web`, `live`, `worker`, `clock`, `mail`: one role in this process."""

import argparse
import importlib

from rapport.config.processes import parent

MODULES = {"web": "web", "live": "live"}


def run(given: argparse.Namespace) -> int:
    parent.end_with_it()
    module = importlib.import_module(
        f"rapport.config.processes.{MODULES.get(given.command, 'background')}"
    )
    return int(module.run(given.command))
