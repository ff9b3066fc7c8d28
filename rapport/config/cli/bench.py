"""`rapport bench`: one measurement beside what the machine itself can do, as one JSON object."""

import argparse
import importlib
import importlib.util
import json
import sys
from pathlib import Path
from typing import Any

import rapport
from rapport.config.cli.errors import CommandFailed

DEFAULT_SECONDS = 10.0


def run(given: argparse.Namespace) -> int:
    bench = _find(given.name)
    seconds = given.seconds or getattr(bench, "SECONDS", DEFAULT_SECONDS)
    measured = bench.run(given.size, seconds)
    machine = importlib.import_module("bench.machine").describe()
    print(json.dumps({"name": given.name, "machine": machine} | measured))
    return 0


def _find(name: str) -> Any:
    """The module `bench.<name>`: `run(size: int | None, seconds: float) -> dict`, perhaps SECONDS."""
    sys.path.insert(0, str(Path(rapport.__file__).resolve().parent.parent))
    if importlib.util.find_spec("bench") is None:
        raise CommandFailed("the benches come with the source only: run this in a checkout")
    if not name.isidentifier() or importlib.util.find_spec(f"bench.{name}") is None:
        raise CommandFailed(f"there is no bench named {name}")
    return importlib.import_module(f"bench.{name}")
