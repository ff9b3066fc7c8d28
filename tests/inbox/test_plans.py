"""The desk in a large practice: every view reads little more than it shows, with policies in force.

Plans are made by the server itself, as the application role, on the conversations of a practice and
of another one that is as large.
"""

import json
import re
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from django.db import connection
from psycopg.conninfo import make_conninfo

from bench.rig.many_conversations import insert, seal
from bench.rig.practice import Place
from rapport.database.scope import practice_scope
from rapport.inbox.actions.viewing import Wish, keep_view
from rapport.inbox.queries import desk
from rapport.inbox.queries.desk import PAGE, View
from rapport.inbox.queries.filters import SAVED
from tests.superuser import address as superuser_address

pytestmark = [pytest.mark.django_db(transaction=True)]
MANY = 20_000
# Rows that may be read beyond those shown: what an index finds and a condition then drops.
BESIDE = 300
NAMED = re.compile(r"%\((\w+)\)s")


@pytest.fixture
def large(cast):
    """A practice with 20,000 conversations, most of them closed."""
    here = make_conninfo(superuser_address(), dbname=connection.settings_dict["NAME"])
    place = Place(cast.id, cast.location.pk, cast.olive.pk, "", "", "", "", "")
    insert(here, place, seal(cast.id), 0, MANY)
    return cast


def scans(node: dict) -> Iterator[dict]:
    """Every node of a plan that reads conversations."""
    if node.get("Relation Name") == "inbox_conversation":
        yield node
    for below in node.get("Plans", []):
        yield from scans(below)


def read_by(statement: str, values: object) -> int:
    """Conversations the statement looks at, planned for these values; none by a sequential scan."""
    with connection.cursor() as cursor:
        cursor.execute(f"explain (analyze, format json) {statement}", values)
        return _read(cursor.fetchone()[0])


def read_by_kept(statement: str, values: tuple) -> int:
    """The same by the plan that is kept for all values."""
    numbered = statement % tuple(f"${n}" for n, _ in enumerate(values, 1))
    with connection.cursor() as cursor:
        cursor.execute("set local plan_cache_mode = force_generic_plan")
        cursor.execute(f"prepare asked as {numbered}")
        places = ", ".join(["%s"] * len(values))
        cursor.execute(f"explain (analyze, format json) execute asked ({places})", values)
        found = cursor.fetchone()[0]
        cursor.execute("deallocate asked")
        cursor.execute("set local plan_cache_mode = auto")
    return _read(found)


def _read(found) -> int:
    plan = (json.loads(found) if isinstance(found, str) else found)[0]["Plan"]
    nodes = list(scans(plan))
    assert nodes
    assert "Seq Scan" not in {node["Node Type"] for node in nodes}, plan
    return sum(
        node["Actual Loops"] * (node["Actual Rows"] + node.get("Rows Removed by Filter", 0))
        for node in nodes
    )


def test_every_view_reads_little_more_than_it_shows(large):
    at = datetime.now(UTC)
    with practice_scope(large.id):
        for view in View:
            page = desk.page(view, staff=large.dana, at=at)
            assert page.rows, view
            for after in {"", page.after}:
                rows, values = desk.asked(view, staff=large.dana, at=at, after=after, most=PAGE + 1)
                for read in (read_by, read_by_kept):
                    many = read(*rows.statement(**values))
                    assert many <= PAGE + 1 + BESIDE, (view, after, read, many)


def test_a_page_far_down_begins_where_it_begins(large):
    at = datetime.now(UTC)
    with practice_scope(large.id):
        rows, values = desk.asked(View.CLOSED, staff=large.dana, at=at, most=MANY // 2)
        last = rows(**values)[-1]
        after = f"{last.last_message_at.isoformat()},{last.pk}"
        further, values = desk.asked(
            View.CLOSED, staff=large.dana, at=at, after=after, most=PAGE + 1
        )
        for read in (read_by, read_by_kept):
            assert read(*further.statement(**values)) <= PAGE + 1 + BESIDE


def test_the_counters_stop_at_their_cap(large):
    at = datetime.now(UTC)
    values = {"p": large.id, "me": large.dana.pk, "at": at, "soon": at + desk.SOON, "cap": 100}
    with practice_scope(large.id):
        assert read_by(desk.COUNTERS, values) <= 7 * (100 + BESIDE)
        in_order = tuple(values[name] for name in NAMED.findall(desk.COUNTERS))
        kept = read_by_kept(NAMED.sub("%s", desk.COUNTERS), in_order)
        assert kept <= 7 * (100 + BESIDE)
        for n in range(10):
            wish = Wish(f"View {n}", is_shared=True, tags=("unheard of",), due="late")
            keep_view(wish=wish, by=large.mara, at=at)
        many = read_by(f"select {SAVED}", values | {"role": large.dana.role})
        assert many <= 3 * (100 + BESIDE)  # each state is looked at once, whatever is asked of it
