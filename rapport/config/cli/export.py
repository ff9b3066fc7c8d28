"""`rapport export corrections`: what people said was right, one JSON object a line."""

import argparse
import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

from rapport.config.cli.errors import CommandFailed
from rapport.config.processes.database import running
from rapport.config.processes.framework import set_up


def run(given: argparse.Namespace) -> int:
    set_up()
    with running(os.environ), _opened(given.out) as out:
        number = _write(practice_named(given.practice), given.with_text, out)
    print(f"{number} corrected messages", file=sys.stderr)
    return 0


@contextmanager
def _opened(path: str | None) -> Iterator[TextIO]:
    """stdout, or a file that only its maker may read."""
    if path is None:
        yield sys.stdout
        return
    Path(path).unlink(missing_ok=True)
    with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        yield file


def practice_named(slug: str | None) -> int:
    """The practice of this slug; None where there is only one. Raises CommandFailed."""
    from rapport.database.scope import practice_scope
    from rapport.practice.models import Practice
    from rapport.practice.queries import practice_ids

    slugs = {}
    for practice_id in practice_ids():
        with practice_scope(practice_id):
            slugs[Practice.objects.get(pk=practice_id).slug] = practice_id
    if slug is None and len(slugs) == 1:
        return next(iter(slugs.values()))
    if slug not in slugs:
        raise CommandFailed(f"name one with --practice: {', '.join(sorted(slugs)) or 'none yet'}")
    return slugs[slug]


def _write(practice_id: int, with_text: bool, out: TextIO) -> int:
    from rapport.database.scope import practice_scope
    from rapport.inbox.queries.corrections import lines

    number = 0
    with practice_scope(practice_id):
        for line in lines(with_text=with_text):
            out.write(json.dumps(line, ensure_ascii=False) + "\n")
            number += 1
    return number
