"""The process that compares: sentences and examples in, likenesses out, until the other end is gone.

No Django, no database, no key. One line of JSON each way over a socket. In: `sentences`, `groups` (lists
of examples). Out: `found`, for each sentence pairs of a group and a probability.
"""

import json
import os
import socket
import sys
from contextlib import suppress
from typing import Any

from rapport.language.alike.ranker import Ranker


def main() -> int:
    with suppress(ConnectionError), socket.socket(fileno=0) as asker:
        os.dup2(2, 1)  # nothing that is printed gets between the answers
        ranker = Ranker()
        for line in asker.makefile("rb"):
            asker.sendall(json.dumps(_answer(ranker, json.loads(line))).encode() + b"\n")
    return 0


def _answer(ranker: Ranker, question: dict[str, Any]) -> dict[str, Any]:
    ranked = ranker.rank(question["sentences"], question["groups"])
    return {"found": [[(one.group, one.score) for one in some] for some in ranked]}


if __name__ == "__main__":
    sys.exit(main())
