"""What `rapport up` does first, in a process of its own."""

import argparse

from rapport.config.cli import migrate


def run(given: argparse.Namespace) -> int:
    migrate.run(given)
    _make_demo()
    return 0


def _make_demo() -> None:
    from django.conf import settings
    from django.utils import timezone

    from rapport.config import demo

    if settings.DEMO:
        demo.ensure(at=timezone.now())
