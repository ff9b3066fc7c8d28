"""What `rapport up` does first, in a process of its own."""

import argparse

from rapport.config.cli import migrate


def run(given: argparse.Namespace) -> int:
    migrate.run(given)
    _make_demo()
    _say_how_to_set_up()
    return 0


def _make_demo() -> None:
    from django.conf import settings
    from django.utils import timezone

    from rapport.config import demo

    if settings.DEMO:
        demo.ensure(at=timezone.now())


def _say_how_to_set_up() -> None:
    from django.conf import settings

    from rapport.config.processes import first_steps

    for line in first_steps.lines(settings.HOME, settings.PUBLIC_URL):
        print(line, flush=True)
