"""One search over everything, in a large practice: how long somebody waits for what they typed.

The search page's answers are asked for through Django's test client in this process (middleware,
session, templates and all; no network), against the database of a `rapport up`, with mixed searches:
rare, frequent and several words, beginnings, misspelt names, phrases, filters, and what nobody wrote.
`limit` is the same statements by bare psycopg, p95 in ms; `ratio` its share of p95_ms.
"""

import json
import os
import random
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

import psycopg

from bench.rig.many_messages import SEED, Vocabulary, fill
from bench.rig.practice import furnish
from bench.rig.resting import background_resting
from bench.stack import running
from bench.timing import percentile
from rapport.database.embedded import Home, embedded_urls

SIZE = 1_000_000
SECONDS = 20.0
ASIDE = (
    "BEGIN",
    "COMMIT",
    "SAVEPOINT",
    "RELEASE",
    "ROLLBACK",
    "select set_config",
    "UPDATE",
    "INSERT",
)


def run(size: int | None, seconds: float) -> dict[str, object]:
    """size: messages (default 1,000,000); seconds: of measuring."""
    many = max((size or SIZE) // 10 * 10, 1000)
    with running() as stack:
        place = furnish(stack)
        url = embedded_urls(Home(stack.home)).super
        assert url
        with background_resting(stack):
            began = time.monotonic()
            known = fill(stack, url, place, many)
            filled_s = round(time.monotonic() - began, 1)
            command = [
                sys.executable,
                "-m",
                "bench.search",
                place.email,
                str(place.practice_id),
                str(seconds),
            ]
            done = subprocess.run(
                command,
                input=json.dumps(asdict(known)),
                env=stack.environ,
                capture_output=True,
                text=True,
                check=False,
                timeout=900,
            )
        if done.returncode:
            raise RuntimeError(done.stderr[-2000:])
        found: dict[str, object] = json.loads(done.stdout)
        return found | {"size": many, "filled_s": filled_s} | _sizes(url, many)


def _sizes(url: str, many: int) -> dict[str, object]:
    with psycopg.connect(url) as database:
        row = database.execute(
            "select pg_total_relation_size('clients_passage'), pg_relation_size('passage_tokens'),"
            " pg_total_relation_size('inbox_message')"
        ).fetchone()
    assert row
    return {
        "passage_bytes_per_message": round(row[0] / many),
        "of_which_index": round(row[1] / many),
        "message_bytes": round(row[2] / many),
    }


def searches(known: Vocabulary) -> Iterator[tuple[str, str]]:
    """Kind and text, for ever, all kinds in turn."""
    chance = random.Random(SEED)  # noqa: S311 - the same searches every time
    pick = chance.choice
    while True:
        yield "rare", pick(known.rare)
        yield "frequent", pick(known.frequent[:6])
        yield "several", f"{pick(known.frequent)} {pick(known.frequent)} {pick(known.rare)}"
        yield "beginning", pick(known.rare + known.frequent)[:3]
        yield "name", pick(known.names)
        yield "misspelt", misspelt(pick(known.names), chance)
        yield "phrase", f'"{pick(known.pairs)}"'
        yield "nothing", f"{pick(known.frequent)} xyzzyword"
        yield "tag", f"{pick(known.frequent)} tag:parking"
        yield "state", f"{pick(known.frequent)} is:open has:file"
        yield "client", f"from:{pick(known.names).split()[1]} {pick(known.frequent)}"
        yield "time", f"{pick(known.frequent)} after:60d before:30d"
        yield "filters", "is:closed zone:hesitation"


def misspelt(name: str, chance: random.Random) -> str:
    """With one letter wrong."""
    place = chance.randrange(len(name) - 5, len(name) - 1)
    return name[:place] + chance.choice("aeiou") + name[place + 1 :]


def measure(email: str, practice_id: int, seconds: float, known: Vocabulary) -> dict[str, Any]:
    """Called with Django set up for the stack."""
    from django.test import Client
    from django.urls import reverse

    from rapport.accounts.queries import user_with

    user = user_with(email=email)
    assert user
    browser = Client(headers={"host": "127.0.0.1", "hx-request": "true"})
    browser.force_login(user)
    path = reverse("inbox:search")
    asked = searches(known)
    for _ in range(26):  # warm: connections, statements, templates
        browser.post(path, {"q": next(asked)[1]})
    times: dict[str, list[float]] = {}
    end = time.perf_counter() + seconds
    while time.perf_counter() < end or len(times.get("filters", [])) < 3:
        kind, text = next(asked)
        began = time.perf_counter()
        answer = browser.post(path, {"q": text})
        times.setdefault(kind, []).append(time.perf_counter() - began)
        assert answer.status_code == 200, (kind, answer.status_code)
    every = [one for found in times.values() for one in found]
    limit = _bare(browser, path, practice_id, asked)
    p95 = percentile(every, 0.95)
    return {
        "p95_ms": p95,
        "p50_ms": percentile(every, 0.5),
        "searches": len(every),
        **{f"{kind}_p95_ms": percentile(found, 0.95) for kind, found in times.items()},
        "limit": limit,
        "ratio": round(limit / p95, 3),
    }


def _bare(browser: Any, path: str, practice_id: int, asked: Iterator[tuple[str, str]]) -> float:
    """What the statements of three searches of each kind take alone, p95 in ms."""
    from django.conf import settings
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    times = []
    with psycopg.connect(settings.URLS.app) as bare:
        bare.execute("select set_config('rapport.practice', %s, false)", [str(practice_id)])
        for _ in range(39):
            with CaptureQueriesContext(connection) as captured:
                browser.post(path, {"q": next(asked)[1]})
            statements = [q["sql"].encode() for q in captured if not q["sql"].startswith(ASIDE)]
            began = time.perf_counter()
            for statement in statements:
                bare.execute(statement)
            times.append(time.perf_counter() - began)
    return percentile(times, 0.95)


if __name__ == "__main__":
    from rapport.config.processes.framework import set_up

    os.environ["RAPPORT_IDLE_SECONDS"] = "36000"
    set_up()
    vocabulary = Vocabulary(**json.loads(sys.stdin.read()))
    print(json.dumps(measure(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]), vocabulary)))
