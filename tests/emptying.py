"""Tables are emptied after a test that committed.

Django truncates every table and writes content types and permissions anew: near to a second a test, for
a few dozen rows. Deleting what is there takes some hundredths.
"""

import psycopg
from django.db import connection
from django.test import TransactionTestCase
from psycopg import sql

from tests.superuser import superuser

# Written by `migrate`, the same for every test.
KEPT = ["auth_permission", "django_content_type", "django_migrations", "django_site"]
TABLES = "select tablename from pg_tables where schemaname = 'public' and tablename <> all(%s)"


def install() -> None:
    TransactionTestCase._fixture_teardown = _empty


def _empty(case: TransactionTestCase) -> None:
    with superuser(dbname=connection.settings_dict["NAME"]) as database:
        empty(database)


def empty(database: psycopg.Connection) -> None:
    """Delete every row as it lies: no trigger, no foreign key is asked. The superuser's only."""
    names = [name for (name,) in database.execute(TABLES, [KEPT])]
    deletes = [sql.SQL("delete from {}").format(sql.Identifier(name)) for name in names]
    with database.transaction():
        database.execute("set local lock_timeout = '20s'")
        database.execute("set local session_replication_role = replica")
        database.execute(sql.SQL(";").join(deletes))
