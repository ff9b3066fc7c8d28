"""What stands on every table after a migration: grants, row-level security, composite keys, definer functions.

Run as the owner, after `migrate`; every step may run again. Source of the shape: docs/decisions/0003.
"""

from pathlib import Path

from django.apps import apps
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from rapport.database.tenancy import TenantModel

APPLICATION = "rapport_app"
PRACTICE = "(select nullif(current_setting('rapport.practice', true), '')::bigint)"

GRANTS = """
grant usage on schema public to {app};
grant select, insert, update, delete on all tables in schema public to {app};
grant usage, select on all sequences in schema public to {app};
"""

POLICIES = """
alter table {table} enable row level security;
alter table {table} force row level security;
drop policy if exists practice on {table};
create policy practice on {table} to {app} using ({column} = {practice});
drop policy if exists upkeep on {table};
create policy upkeep on {table} to {owner} using (true);
"""

# A plain foreign key ignores policies: a row of one practice could point at another's.
SINGLE_KEYS = """
select c.conname, a.attname, t.relname
  from pg_constraint c
  join pg_class t on t.oid = c.confrelid
  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
 where c.contype = 'f' and c.conrelid = %s::regclass and array_length(c.conkey, 1) = 1
   and t.relname = any(%s)
"""

COMPOSITE_KEY = """
alter table {table} drop constraint "{name}";
alter table {table} add constraint "{name}" foreign key (practice_id, {column})
  references {target} (practice_id, id) deferrable initially deferred;
"""

UNIQUE_PAIR = """
do $$ begin
  alter table {table} add constraint {table}_practice_pair unique (practice_id, id);
exception when duplicate_table or duplicate_object then null; end $$;
"""


def secure(connection: BaseDatabaseWrapper) -> None:
    """Put grants, policies, composite keys and definer functions on the migrated database."""
    models = [m for m in apps.get_models() if issubclass(m, TenantModel)]
    tables = [m._meta.db_table for m in models]
    with connection.cursor() as cursor:
        owner = connection.settings_dict["USER"]
        cursor.execute(GRANTS.format(app=APPLICATION))
        for table in tables:
            _isolate(cursor, table, "practice_id", owner)
            cursor.execute(UNIQUE_PAIR.format(table=table))
        _isolate(cursor, "practice_practice", "id", owner)
        for table in tables:
            _compose_keys(cursor, table, tables)
        for model in models:
            if model.append_only:
                cursor.execute(
                    f"revoke update, delete on {model._meta.db_table} from {APPLICATION}"
                )
        for path in definer_files():
            cursor.execute(path.read_text())


def _isolate(cursor: CursorWrapper, table: str, column: str, owner: str) -> None:
    names = {"table": table, "column": column, "app": APPLICATION, "owner": owner}
    cursor.execute(POLICIES.format(practice=PRACTICE, **names))


def definer_files() -> list[Path]:
    """The SQL files that hold each app's SECURITY DEFINER functions."""
    folders = (Path(config.path) for config in apps.get_app_configs())
    return [f / "definers.sql" for f in folders if (f / "definers.sql").exists()]


def _compose_keys(cursor: CursorWrapper, table: str, tables: list[str]) -> None:
    cursor.execute(SINGLE_KEYS, [table, tables])
    for name, column, target in cursor.fetchall():
        cursor.execute(COMPOSITE_KEY.format(table=table, name=name, column=column, target=target))
