"""Queries that are stated once find what they would find if they were stated every time."""

from datetime import datetime, timedelta
from threading import Thread

import pytest
from django.db import DatabaseError, connection, transaction
from django.db.models import Q
from django.test.utils import CaptureQueriesContext

from rapport.database.scope import practice_scope
from rapport.database.written import Written, written
from rapport.practice.models import Staff


@written(pk=int, moment=datetime, name=str)
def people(pk, moment, name):
    seen = Q(seen_at__lte=moment) | Q(name=name)
    return Staff.objects.filter(seen, pk__gte=pk).select_related("practice").order_by("-pk")[:3]


@pytest.mark.parametrize("name", ["Dana", "it's %s; or 1 = 1 --", "\N{REPLACEMENT CHARACTER}0"])
def test_it_finds_what_the_query_finds_with_other_values_each_time(cast, scoped, now, name):
    Staff.objects.filter(pk=cast.dana.pk).update(name=name, seen_at=None)
    Staff.objects.filter(pk=cast.olive.pk).update(seen_at=now)
    for pk in (0, cast.dana.pk, cast.olive.pk + 1):
        for moment in (now, now - timedelta(seconds=1)):
            values = {"pk": pk, "moment": moment, "name": name}
            expected = list(people._build(**values))
            assert people(**values) == expected
            assert people.first(**values) == (expected[0] if expected else None)


def test_one_that_has_to_be_there_is_missed_as_everywhere(cast, scoped, now):
    values = {"moment": now, "name": cast.dana.name}
    assert people.one(pk=cast.dana.pk, **values) == cast.dana
    with pytest.raises(Staff.DoesNotExist):
        people.one(pk=cast.dana.pk + 1_000_000, **values)


def test_it_asks_the_database_every_time(cast, scoped, now):
    values = {"pk": 0, "moment": now, "name": cast.dana.name}
    assert people(**values) == [cast.dana]
    Staff.objects.filter(pk=cast.dana.pk).update(name="Another")
    assert people(**values) == []


def test_what_is_selected_with_a_row_costs_no_query_of_its_own(cast, scoped, now):
    people(pk=0, moment=now, name=cast.dana.name)
    with CaptureQueriesContext(connection) as asked:
        (dana,) = people(pk=0, moment=now, name=cast.dana.name)
        assert dana.practice.name
    assert len(asked) == 1


def test_it_finds_nothing_of_another_practice(cast, outsiders, now):
    values = {"pk": 0, "moment": now, "name": cast.dana.name}
    for _ in range(8):  # from the sixth time on PostgreSQL keeps one plan for all values
        with practice_scope(cast.id):
            assert people(**values) == [cast.dana]
        with practice_scope(outsiders.id):
            assert people(**values) == [outsiders.dana]
        assert people(**values) == []


def test_its_plan_is_kept_and_survives_a_rollback(cast, scoped, now):
    values = {"pk": 0, "moment": now, "name": cast.dana.name}
    for _ in range(2):
        assert people(**values) == [cast.dana]
        assert people(**values) == [cast.dana]
        with connection.cursor() as cursor:
            cursor.execute("select sum(custom_plans + generic_plans) from pg_prepared_statements")
            assert cursor.fetchone()[0] >= 2
        with pytest.raises(DatabaseError), transaction.atomic():
            Staff.objects.create(pk=cast.dana.pk, practice=cast.practice, user=cast.dana.user)


def test_what_never_changes_stands_in_the_statement(scoped):
    text = Written(lambda name: Staff.objects.filter(role="100%s", name=name), name=str)
    sql, values = text.statement(name="Dana")
    assert "'100%%s'" in sql
    assert values == ("Dana",)
    assert text(name="Dana") == []


def test_another_thread_asks_by_its_own_connection(cast, scoped, now):
    people(pk=0, moment=now, name=cast.dana.name)
    asked = []

    def ask():
        with CaptureQueriesContext(connection) as captured:
            people(pk=0, moment=now, name=cast.dana.name)
        asked.append(len(captured))
        connection.close()

    thread = Thread(target=ask)
    with CaptureQueriesContext(connection) as here:
        thread.start()
        thread.join(30)
    assert (asked, len(here)) == ([1], 0)


@pytest.mark.parametrize(
    "build",
    [
        lambda limit: Staff.objects.all()[:limit],
        lambda limit: Staff.objects.filter(pk__gt=limit + 1),
        lambda limit: Staff.objects.all(),
    ],
)
def test_a_value_that_would_change_the_statement_is_refused(scoped, build):
    with pytest.raises(TypeError, match="limit"):
        Written(build, limit=int)(limit=3)


@pytest.mark.parametrize("value", [None, "7", [7]])
def test_a_value_of_another_type_is_refused(scoped, now, value):
    with pytest.raises(TypeError, match="pk"):
        people(pk=value, moment=now, name="")
