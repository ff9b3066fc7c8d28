"""Taking the demo practice away again, with everything that belongs to it."""

import shutil
from pathlib import Path

from django.conf import settings
from django.db import connections, transaction
from django.db.backends.utils import CursorWrapper

from rapport.config.demo import founding, mailbox
from rapport.config.processes import demo_doors
from rapport.science.demo.cast import DOMAIN

# Tables of users that are nobody else's business: everything that points at a user.
USERS = "select id from accounts_user where email like %s"


def remove() -> bool:
    """Delete the demo practice, its users, its password and its mailbox; False if there was none.

    As the owner of the tables: ledgers are append-only for everybody else.
    """
    practice_id = founding.find()
    if practice_id is None:
        return False
    with transaction.atomic(using="owner"), connections["owner"].cursor() as cursor:
        for table in _tables(cursor):
            cursor.execute(f"delete from {table} where practice_id = %s", [practice_id])  # noqa: S608 - our own table names
        cursor.execute("delete from practice_practice where id = %s", [practice_id])
        _remove_users(cursor)
    shutil.rmtree(Path(settings.HOME) / "files" / str(practice_id), ignore_errors=True)
    shutil.rmtree(mailbox.folder(), ignore_errors=True)
    (Path(settings.HOME) / demo_doors.FILE).unlink(missing_ok=True)
    return True


def _tables(cursor: CursorWrapper) -> list[str]:
    """Every table with rows of practices. Keys between them are deferred: any order will do."""
    cursor.execute(OF_PRACTICES)
    return [row[0] for row in cursor.fetchall()]


def _remove_users(cursor: CursorWrapper) -> None:
    users = f"%@{DOMAIN}"
    cursor.execute(POINTING_AT_USERS)
    for table, column in cursor.fetchall():
        cursor.execute(f'delete from {table} where "{column}" in ({USERS})', [users])  # noqa: S608 - catalogue names
    cursor.execute("delete from accounts_user where email like %s", [users])


OF_PRACTICES = """
select a.attrelid::regclass::text from pg_attribute a join pg_class c on c.oid = a.attrelid
 where a.attname = 'practice_id' and not a.attisdropped and c.relkind = 'r'
   and c.relnamespace = 'public'::regnamespace
"""
POINTING_AT_USERS = """
select c.conrelid::regclass::text, a.attname from pg_constraint c
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
 where c.contype = 'f' and c.confrelid = 'accounts_user'::regclass and array_length(c.conkey, 1) = 1
"""
