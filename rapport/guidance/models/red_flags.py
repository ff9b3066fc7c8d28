"""The practice's list of worry words, version by version, and what it missed."""

from django.db import models

from rapport.database.tenancy import TenantModel
from rapport.practice.models import Staff


class RedFlagList(TenantModel):
    """One version of the list. `changes` is what the practice added to or switched off from the shipped one.

    The medical director signs a version; a change makes a new one that is not signed yet.
    """

    version = models.PositiveIntegerField()
    shipped_version = models.PositiveIntegerField()
    changes = models.JSONField(default=dict)
    reason = models.CharField(max_length=300, blank=True)
    is_current = models.BooleanField(default=True)
    changed_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    changed_at = models.DateTimeField()
    signed_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    signed_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice", "version"], name="red_flags_version_once"),
            models.UniqueConstraint(
                fields=["practice"],
                condition=models.Q(is_current=True),
                name="red_flags_one_current",
            ),
        ]


class MissedFlag(TenantModel):
    """A message that should have been flagged and was not, noticed by a person. References only."""

    conversation_id = models.BigIntegerField()
    message_id = models.BigIntegerField(unique=True)
    tier = models.CharField(max_length=10)
    group = models.CharField(max_length=1, blank=True)
    noted_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    noted_at = models.DateTimeField()
