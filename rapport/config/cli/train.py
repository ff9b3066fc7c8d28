"""`rapport train`: fit the heads that read messages, on the shipped domain set or on given files."""

import argparse
import json
from datetime import UTC, datetime
from pathlib import Path

from rapport.config.cli.errors import CommandFailed
from rapport.language import training
from rapport.language.domain import heads


def run(given: argparse.Namespace) -> int:
    files, folder = [Path(name) for name in given.data], Path(given.out or heads.folder())
    for path in files:
        if not path.exists():
            raise CommandFailed(f"{path} does not exist")
    version = datetime.now(UTC).strftime("%Y-%m-%d")
    try:
        about = training.train_all(files, folder, version)
    except (ValueError, OSError) as error:
        raise CommandFailed(str(error)) from error
    print(json.dumps({"out": str(folder)} | dict(about)))
    return 0
