"""What `rapport up` does first, in a process of its own."""

import argparse
import importlib

from rapport.config.cli import migrate

DEMO = "rapport.config.demo"


def run(given: argparse.Namespace) -> int:
    migrate.run(given)
    _make_demo()
    return 0


def _make_demo() -> None:
    from django.conf import settings
    from django.utils import timezone

    if not settings.DEMO:
        return
    try:
        demo = importlib.import_module(DEMO)
    except ModuleNotFoundError as error:
        if error.name != DEMO:
            raise
        return
    demo.ensure(at=timezone.now())
