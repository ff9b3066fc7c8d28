"""Where Django looks for an engine."""

from typing import Any

from django.db.backends.base.base import NO_DB_ALIAS
from django.db.backends.postgresql import base

from rapport.database.engine.pool import Pool


class DatabaseWrapper(base.DatabaseWrapper):
    """Django's own, but for the pool, where the settings ask for one."""

    @property
    def pool(self) -> Pool | None:
        """The pool of this database in this process, made at the first call."""
        options = self.settings_dict["OPTIONS"].get("pool")
        if self.alias == NO_DB_ALIAS or not options:
            return None
        django: Any = super()  # whose types leave out what a pool is made of
        pools: dict[str, Pool] = django._connection_pools
        if self.alias not in pools:
            how = self.get_connection_params() | {"autocommit": True}
            fresh = Pool(kwargs=how, open=False, configure=django._configure_connection, **options)
            pools.setdefault(self.alias, fresh)  # whichever thread was first
        return pools[self.alias]
