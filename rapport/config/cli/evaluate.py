"""`rapport evaluate`: the score of a shipped or freshly trained head, as one JSON object."""

import argparse
import importlib
import importlib.util
import json
from pathlib import Path

from rapport.config.cli.errors import CommandFailed

PACKAGE = "rapport.language.evaluation"


def run(given: argparse.Namespace) -> int:
    """Each task is a module with `run(train, test, shipped) -> dict`; what it can't do it raises as ValueError."""
    name = given.task.replace("-", "_")
    if not name.isidentifier() or importlib.util.find_spec(f"{PACKAGE}.{name}") is None:
        raise CommandFailed(f"there is no task named {given.task}")
    train, test = [Path(name) for name in given.train], [Path(name) for name in given.test]
    for path in [*train, *test]:
        if not path.exists():
            raise CommandFailed(f"{path} does not exist")
    try:
        scores = importlib.import_module(f"{PACKAGE}.{name}").run(train, test, given.shipped)
    except (ValueError, OSError) as error:
        raise CommandFailed(str(error)) from error
    print(json.dumps({"task": given.task} | scores))
    return 0
