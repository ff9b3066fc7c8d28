"""`python -m rapport.database.embedded [--home DIR]`: the server alone, in the foreground.

Prints its addresses as one JSON line; SIGTERM or SIGINT ends it. For development.
"""

import argparse
import dataclasses
import json
import os
import signal
import sys
import threading
from types import FrameType

from rapport.database.embedded import DatabaseSetupError, EmbeddedServer, find_home


def main() -> int:
    parser = argparse.ArgumentParser(prog="rapport.database.embedded")
    parser.add_argument("--home", help="data folder (default: RAPPORT_HOME, .rapport)")
    given = parser.parse_args().home
    home = find_home(os.environ | ({"RAPPORT_HOME": given} if given else {}))
    try:
        _serve(EmbeddedServer(home))
    except DatabaseSetupError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


def _serve(server: EmbeddedServer) -> None:
    ended = threading.Event()

    def end(_number: int, _frame: FrameType | None) -> None:
        ended.set()

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, end)
    print(json.dumps(dataclasses.asdict(server.start())), flush=True)
    while not ended.wait(0.2):
        server.ensure_running()
    server.stop()


if __name__ == "__main__":
    sys.exit(main())
