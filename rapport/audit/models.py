"""The audit ledger: references, never contents."""

from django.conf import settings
from django.db import models

from rapport.database.tenancy import TenantModel


class Entry(TenantModel):
    """Somebody did or read something."""

    append_only = True

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.PROTECT, related_name="+"
    )
    verb = models.CharField(max_length=40)
    subject_kind = models.CharField(max_length=40)
    subject_id = models.BigIntegerField(null=True)
    at = models.DateTimeField()
    address_digest = models.BinaryField(null=True)

    class Meta:
        indexes = [models.Index(fields=["practice", "subject_kind", "subject_id", "at"])]
