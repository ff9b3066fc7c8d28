"""The desk's pages in a large practice: server time, number of queries, and what ten times the size does.

Pages are asked for through Django's test client in this process (middleware, session, templates and
all; no network), against the database of a `rapport up`. Rows are inserted in bulk with names,
previews and texts really sealed, though the same few for all. The list is asked for in every view in
turn, its second page included. `limit` is the list's own two SQL statements by bare psycopg, p50 in ms;
`ratio` is its share of the page's p50.
"""

import json
import os
import re
import statistics
import subprocess
import sys
import time
from typing import Any

import psycopg

from bench.rig.many_conversations import THREAD, fill
from bench.rig.practice import Place, furnish
from bench.rig.resting import background_resting
from bench.stack import Stack, running
from bench.timing import percentile, timed
from rapport.database.embedded import Home, embedded_urls

SIZE = 100_000
GROWTH = 10
ROUNDS = 12  # times each view is asked for, at least


def run(size: int | None, seconds: float) -> dict[str, object]:
    """size: conversations (default 100,000), and then ten times as many; seconds: of each measuring."""
    many = size or SIZE
    with running() as stack:
        place = furnish(stack)
        url = embedded_urls(Home(stack.home)).super
        assert url
        # Else the search index of all these messages would be made meanwhile.
        with background_resting(stack):
            fill(stack, url, place, 0, many)
            small = _measured(stack, place, seconds)
            fill(stack, url, place, many, many * GROWTH)
            large = _measured(stack, place, seconds)
    found = {name: small[name] for name in KEYS}
    grown = {f"{name}_at_ten_times": large[name] for name in KEYS}
    growth = large["list_p50_ms"] / small["list_p50_ms"]
    return (
        found
        | {"growth": round(growth, 3), "size": many}
        | grown
        | {"limit": small["limit"], "ratio": round(small["limit"] / small["list_p50_ms"], 3)}
    )


NEXT = re.compile(r"after=([^&\"]+)")
KEYS = ("list_p50_ms", "list_p99_ms", "list_queries", "conversation_p50_ms", "fragment_p50_ms")


def _measured(stack: Stack, place: Place, seconds: float) -> dict[str, Any]:
    """In a process of its own, with the stack's settings."""
    command = [
        sys.executable,
        "-m",
        "bench.inbox",
        place.email,
        str(place.practice_id),
        str(seconds),
    ]
    done = subprocess.run(
        command, env=stack.environ, capture_output=True, text=True, check=False, timeout=600
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def measure(email: str, practice_id: int, seconds: float) -> dict[str, Any]:
    """Called with Django set up for the stack."""
    from django.test import Client
    from django.urls import reverse

    from rapport.accounts.queries import user_with
    from rapport.inbox.queries.desk import View

    user = user_with(email=email)
    assert user
    browser = Client(headers={"host": "127.0.0.1"})
    browser.force_login(user)
    lists = [f"{reverse('inbox:desk')}?view={view.value}" for view in View]
    marks = [(path, _mark(browser, path)) for path in lists]
    lists += [f"{path}&after={mark}" for path, mark in marks if mark]
    talk = reverse("inbox:conversation", args=[THREAD])
    times = timed(
        lambda n: _get(browser, lists[n % len(lists)]),
        seconds,
        least=len(lists) * ROUNDS,
        warming=len(lists),
    )
    talks = timed(lambda n: _get(browser, talk), seconds / 4, least=ROUNDS, warming=1)
    fragments = timed(
        lambda n: _get(browser, talk, **{"hx-request": "true"}),
        seconds / 4,
        least=ROUNDS,
        warming=1,
    )
    return {
        "list_p50_ms": percentile(times, 0.5),
        "list_p99_ms": percentile(times, 0.99),
        "list_queries": _queries(browser, lists[0]),
        "conversation_p50_ms": percentile(talks, 0.5),
        "fragment_p50_ms": percentile(fragments, 0.5),
        "limit": _bare(practice_id, user.pk),
    }


def _get(browser: Any, path: str, **headers: str) -> str:
    answer = browser.get(path, headers=headers)
    assert answer.status_code == 200, (path, answer.status_code)
    return str(answer.content.decode())


def _mark(browser: Any, path: str) -> str:
    found = NEXT.search(_get(browser, path))
    return found[1] if found else ""


def _queries(browser: Any, path: str) -> int:
    """Statements of one page, transactions and settings of the scope not counted."""
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        _get(browser, path)
    aside = ("BEGIN", "COMMIT", "SAVEPOINT", "RELEASE", "ROLLBACK", "select set_config")
    return sum(1 for query in captured if not query["sql"].startswith(aside))


def _bare(practice_id: int, user_id: int) -> float:
    """The page of everyone's and the counters, p50 in ms."""
    from datetime import UTC, datetime

    from django.conf import settings

    from rapport.database.scope import practice_scope
    from rapport.inbox.models import Conversation
    from rapport.inbox.queries.desk import COUNTERS, SOON, View, where
    from rapport.practice.models import Staff

    at = datetime.now(UTC)
    with practice_scope(practice_id):
        staff = Staff.objects.get(user_id=user_id)
        rows = Conversation.objects.filter(where(View.EVERYONE, staff=staff, at=at))
        page, values = rows.order_by("due_at", "id")[:31].query.sql_with_params()
    counted = {"p": practice_id, "me": staff.pk, "at": at, "soon": at + SOON, "cap": 1000}
    with psycopg.connect(settings.URLS.app) as connection:
        connection.execute("select set_config('rapport.practice', %s, true)", [str(practice_id)])
        times = []
        for _ in range(50):
            began = time.perf_counter()
            connection.execute(page, values).fetchall()
            connection.execute(COUNTERS, counted).fetchone()
            times.append(time.perf_counter() - began)
    return round(statistics.median(times) * 1000, 2)


if __name__ == "__main__":
    from rapport.config.processes.framework import set_up

    os.environ["RAPPORT_IDLE_SECONDS"] = "36000"
    set_up()
    print(json.dumps(measure(sys.argv[1], int(sys.argv[2]), float(sys.argv[3]))))
