"""Many conversations changed at once, kept so that it can be undone as one."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.tenancy import TenantModel
from rapport.practice.models import Staff


class BulkDeed(TenantModel):
    """One thing done to many conversations. References and numbers only, never words of a client.

    `order` holds what was asked for; `before` has for each conversation what it was:
    {"id", "status", "owner", "until", "tags"}.
    """

    class Verb(models.TextChoices):
        ASSIGN = "assign", _("Assign")
        TAG = "tag", _("Tag")
        SNOOZE = "snooze", _("Snooze")
        CLOSE = "close", _("Close")

    verb = models.CharField(max_length=10, choices=Verb.choices)
    order = models.JSONField(default=dict)
    before = models.JSONField(default=list)
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)
