"""Raw first: what a provider delivered, as it came, before anything reads it."""

from django.db import models

from rapport.clients.models import DataKey
from rapport.database.tenancy import TenantModel
from rapport.inbox.models import Channel


class Delivery(TenantModel):
    """One raw delivery, sealed under a key of its own until its client is known."""

    class State(models.TextChoices):
        PENDING = "pending"
        DONE = "done"
        DUPLICATE = "duplicate"
        FAILED = "failed"
        HELD = "held"

    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="+")
    key = models.ForeignKey(DataKey, null=True, on_delete=models.SET_NULL, related_name="+")
    provider_id = models.CharField(max_length=300)
    raw_sealed = models.BinaryField()
    received_at = models.DateTimeField()
    stored_at = models.DateTimeField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.PENDING)
    due_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    error = models.CharField(max_length=300, blank=True)
    message_id = models.BigIntegerField(null=True)
    released_at = models.DateTimeField(null=True, help_text="when somebody let a held one in")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "channel", "provider_id"], name="delivery_once"
            )
        ]
        indexes = [
            models.Index(
                fields=["due_at", "id"],
                condition=models.Q(due_at__isnull=False),
                name="delivery_due",
            )
        ]
