"""What an import made, so that it can be taken back: references and counts, never the file."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.tenancy import TenantModel
from rapport.practice.models import Staff


class Import(TenantModel):
    """One file taken in. `made`: ids of rows by what they are (clients, identities, invitations)."""

    class Kind(models.TextChoices):
        CLIENTS = "clients", _("Clients")
        STAFF = "staff", _("Staff")

    kind = models.CharField(max_length=10, choices=Kind.choices)
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    added = models.PositiveIntegerField()
    changed = models.PositiveIntegerField()
    same = models.PositiveIntegerField()
    refused = models.PositiveIntegerField()
    made = models.JSONField(default=dict)
    undone_at = models.DateTimeField(null=True)
    undone_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    kept = models.PositiveIntegerField(default=0, help_text="what undoing left: it was used since")

    class Meta:
        ordering = ["-at", "-id"]
        indexes = [models.Index(fields=["practice", "-at", "-id"])]
