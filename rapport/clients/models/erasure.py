"""Erasures: that somebody was forgotten, when, by whom and why; never who they were."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.clients.models.client import Client
from rapport.database.tenancy import TenantModel
from rapport.practice.models import Staff


class Erasure(TenantModel):
    """A client was erased. `destroyed` counts rows by table.

    `swept_at` is when the bytes of the deleted keys were gone from the database's files as well.
    """

    class Reason(models.TextChoices):
        ASKED = "asked", _("The client asked for it")
        RETENTION = "retention", _("We have no reason to keep it any longer")
        MISTAKE = "mistake", _("It was stored by mistake")

    client = models.ForeignKey(Client, on_delete=models.CASCADE, related_name="+")
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    reason = models.CharField(max_length=10, choices=Reason.choices)
    at = models.DateTimeField()
    destroyed = models.JSONField(default=dict)
    swept_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["practice"], condition=models.Q(swept_at__isnull=True), name="erasure_due"
            )
        ]
