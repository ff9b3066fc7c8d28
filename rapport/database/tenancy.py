"""The shape of every table that belongs to a practice."""

from django.db import models


class TenantModel(models.Model):
    """A row of one practice. Row-level security is put on its table after every migration.

    Set `append_only` on ledgers: the application role may then insert and read, nothing else.
    """

    append_only = False

    # Every index begins with it, so it needs none of its own.
    practice = models.ForeignKey(
        "practice.Practice", on_delete=models.CASCADE, related_name="+", db_index=False
    )

    class Meta:
        abstract = True
