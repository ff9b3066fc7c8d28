"""The shape of every table that belongs to a practice."""

from django.db import models


class TenantModel(models.Model):
    """A row of one practice. Row-level security is put on its table after every migration.

    Set `append_only` on ledgers: the application role may then insert and read, nothing else.
    """

    append_only = False

    practice = models.ForeignKey("practice.Practice", on_delete=models.CASCADE, related_name="+")

    class Meta:
        abstract = True
