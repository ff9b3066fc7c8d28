"""Readers for tests: the real one, and some of the same protocol that go wrong on certain words."""

import sys
import textwrap

# What a reader does with a text is decided here; the rest is the real child's protocol.
BODY = """
import json, os, socket, sys, time
asker = socket.socket(fileno=0)
for line in asker.makefile("rb"):
    question = json.loads(line)
    if "hello" in question:
        asker.sendall(b'{{"version": "test"}}\\n')
        continue
    if "encode" in question:
        if "poison" in " ".join(question["encode"]):
            os._exit(3)
        asker.sendall(json.dumps({{"vectors": None}}).encode() + b"\\n")
        continue
    formed = []
    for one in question["asked"]:
        text = one["text"]
        with open({told!r}, "a") as told:
            told.write(f"{{one['message_id']}} {{len(question['asked'])}}\\n")
{deeds}
        belief = {{"intent": {{"value": "price", "confidence": 0.9, "spans": [[0, 1]]}}}}
        formed.append({{"message_id": one["message_id"], "version": "test", "beliefs": belief}})
    asker.sendall(json.dumps({{"formed": formed}}).encode() + b"\\n")
"""
DIES = 'if "poison" in text: os._exit(3)'
HANGS = 'if "poison" in text: time.sleep(60)'
RAISES = 'if "poison" in text: formed.append(None); continue'
FINE = "pass"
NEVER_STARTS = (sys.executable, "-c", "raise SystemExit(1)")
CHATTERS = 'asker.sendall(b"no json at all\\n"); break'


def command(deed: str, told) -> tuple[str, ...]:
    """A reader that does `deed` for every text and writes "message id, batch size" to the file `told`."""
    body = BODY.format(told=str(told), deeds=textwrap.indent(deed, " " * 8))
    return (sys.executable, "-c", body)


def tries(told) -> list[tuple[int, int]]:
    """What such a reader was asked: (message id, size of its batch)."""
    return [tuple(map(int, line.split())) for line in told.read_text().splitlines()]
