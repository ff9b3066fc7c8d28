"""`migrate`, followed by what row-level security needs: a table can not be forgotten."""

from typing import Any

from django.core.management.commands.migrate import Command as DjangoMigrate
from django.db import connections

from rapport.database.security import secure


class Command(DjangoMigrate):
    """Migrates as the owner role unless told otherwise."""

    def handle(self, *args: Any, **options: Any) -> str | None:
        if options["database"] == "default":
            options["database"] = "owner"
        output = super().handle(*args, **options)
        secure(connections[options["database"]])
        return output
