"""How long the shared places of a draft take at a history of 100,000 replies.

Asked through Django's test client: middleware, session, library, look-up, page and all, no network. The
history is runs of five words as keyed numbers, forty a reply as replies have them; one text went to
every client, which is the dear case for an index, and one draft in three is that text. The library is
the saved replies of the shipped moments. `limit` is the look-up alone by bare psycopg, p95 in ms;
`ratio` is its share.
"""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import psycopg

import rapport
from bench.rig import many_conversations
from bench.rig.practice import Place, furnish
from bench.rig.resting import background_resting
from bench.stack import Stack, running
from bench.timing import percentile, timed
from rapport.database.embedded import Home, embedded_urls

SIZE = 100_000  # replies
RUNS = 40  # of a reply
TALKS = 10_000  # conversations, ten a client
LEAST, WARMING = 200, 9  # drafts
MOMENTS = Path(rapport.__file__).parent / "language/data/scriptedness/moments_test.jsonl"
COMMON = "We always keep the window open a little, and there is water on the table beside the door."
HISTORY = """
insert into coaching_sharedrun (practice_id, token, client_id, said_on)
select %(practice)s, (random() * 9e18)::bigint, 1 + n %% %(clients)s, current_date
  from generate_series(1, %(rows)s) n on conflict do nothing
"""
EVERYBODY = """
insert into coaching_sharedrun (practice_id, token, client_id, said_on)
select %(practice)s, token, client, current_date
  from unnest(%(tokens)s::bigint[]) token, generate_series(1, %(clients)s) client on conflict do nothing
"""


def run(size: int | None, seconds: float) -> dict[str, object]:
    """p50_ms and p95_ms of a draft of about forty words. size: replies in the history."""
    with running() as stack:
        place = furnish(stack)
        url = embedded_urls(Home(stack.home)).super
        assert url
        with background_resting(stack):
            many_conversations.fill(stack, url, place, 0, TALKS)
            _fill(stack, url, place, size or SIZE)
            return _child(stack, place, "measure", str(seconds)) | {"size": size or SIZE}


def _fill(stack: Stack, url: str, place: Place, size: int) -> None:
    values = {
        "practice": place.practice_id,
        "clients": TALKS // 10,
        "rows": size * RUNS,
        "tokens": _child(stack, place, "tokens", "0")["tokens"],
    }
    with psycopg.connect(url, autocommit=True) as database:
        database.execute("set session_replication_role = replica")
        database.execute(HISTORY, values)
        database.execute(EVERYBODY, values)
        database.execute("vacuum (analyze) coaching_sharedrun")


def _child(stack: Stack, place: Place, what: str, seconds: str) -> dict[str, Any]:
    """In a process of its own, with the stack's settings."""
    command = [
        sys.executable,
        "-m",
        "bench.scriptedness",
        what,
        place.email,
        str(place.practice_id),
    ]
    done = subprocess.run(
        [*command, seconds], env=stack.environ, capture_output=True, text=True, check=False
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def tokens(practice_id: int) -> list[int]:
    """Numbers of the text that went to everybody."""
    from rapport.coaching.queries import wording
    from rapport.language.scriptedness.streams import sentences

    return [token for token, _ in wording.tokens(practice_id, sentences(COMMON))]


def measure(email: str, practice_id: int, seconds: float) -> dict[str, Any]:
    """Called with Django set up for the stack."""
    from django.test import Client
    from django.urls import reverse

    from rapport.accounts.queries import user_with

    user = user_with(email=email)
    assert user
    browser = Client(headers={"host": "127.0.0.1"})
    browser.force_login(user)
    browser.post(reverse("coaching:mirror_agreement"))
    drafts = _prepare(practice_id)
    page = reverse("coaching:wording", args=[many_conversations.THREAD])

    def ask(n: int) -> None:
        answer = browser.post(page, {"text": drafts[n % len(drafts)], "mode": "reply"})
        assert answer.status_code == 200, answer.status_code
        assert (b"<mark>" in answer.content) == (n % 3 < 2), (
            "own words light up, or shared ones don't"
        )

    times = timed(ask, seconds, least=LEAST, warming=WARMING)
    limit = percentile(timed(_bare(practice_id), seconds / 4, least=LEAST, warming=WARMING), 0.95)
    p95 = percentile(times, 0.95)
    return {
        "p50_ms": percentile(times, 0.5),
        "p95_ms": p95,
        "p99_ms": percentile(times, 0.99),
        "limit": limit,
        "ratio": round(limit / p95, 3),
    }


def _prepare(practice_id: int) -> list[str]:
    """The library; and drafts in turn: of the library, of what went to everybody, in own words."""
    from rapport.database.scope import practice_scope
    from rapport.inbox.models import SavedReply

    rows = [json.loads(line) for line in MOMENTS.read_text().splitlines()]
    with practice_scope(practice_id):
        SavedReply.objects.bulk_create(
            SavedReply(practice_id=practice_id, name=row["name"], text=row["text"])
            for row in rows
            if row.get("library")
        )
    canned = [row["text"] for row in rows if row.get("scripted")]
    own = [row["text"] for row in rows if row.get("scripted") is False]
    pairs = zip(canned, own, strict=True)
    return [text for one, two in pairs for text in (one, f"{COMMON} {two}", two)]


def _bare(practice_id: int) -> Any:
    """The look-up of a draft's runs, nothing around it."""
    from django.db import connection

    from rapport.coaching.queries.wording import KNOWN

    found = [*tokens(practice_id), *range(RUNS)]
    connection.ensure_connection()

    def ask(_: int) -> None:
        with connection.cursor() as cursor:
            cursor.execute("begin")
            cursor.execute("select set_config('rapport.practice', %s, true)", [str(practice_id)])
            cursor.execute(KNOWN, [found, 1, 2])
            cursor.fetchall()
            cursor.execute("rollback")

    return ask


def main(what: str, email: str, practice_id: int, seconds: float) -> dict[str, Any]:
    return (
        {"tokens": tokens(practice_id)}
        if what == "tokens"
        else measure(email, practice_id, seconds)
    )


if __name__ == "__main__":
    from rapport.config.processes.framework import set_up

    set_up()
    print(json.dumps(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), float(sys.argv[4]))))
