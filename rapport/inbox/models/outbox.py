"""The outbox: what the inbox wants sent, and what became of it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.tenancy import TenantModel
from rapport.inbox.models.conversation import Conversation, Message


class Outgoing(TenantModel):
    """One message on its way. A channel claims due rows; the clock stops at ACCEPTED.

    `idempotency_key` goes to the provider (for e-mail it is the Message-ID), so that sending twice
    after a crash can be told from two messages.
    """

    class State(models.TextChoices):
        QUEUED = "queued", _("On its way")
        SENDING = "sending", _("Being sent")
        ACCEPTED = "accepted", _("Accepted")
        DELIVERED = "delivered", _("Delivered")
        FAILED = "failed", _("Failed")
        WITHDRAWN = "withdrawn", _("Taken back")
        HELD = "held", _("Waits for its writer")

    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="outgoing")
    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    channel_kind = models.CharField(max_length=20)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    idempotency_key = models.CharField(max_length=200, unique=True)
    queued_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True, help_text="when to try (again); NULL: nothing to do")
    scheduled_for = models.DateTimeField(
        null=True, help_text="when its writer wants it to leave; NULL: at once"
    )
    held_why = models.CharField(
        max_length=20, blank=True, help_text="core.scheduled_replies.Held: why it did not leave"
    )
    attempts = models.PositiveSmallIntegerField(default=0)
    accepted_at = models.DateTimeField(null=True)
    delivered_at = models.DateTimeField(null=True, help_text="where the channel tells")
    read_at = models.DateTimeField(null=True, help_text="where the channel tells")
    failed_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=300, blank=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["due_at"], condition=models.Q(due_at__isnull=False), name="outgoing_due"
            )
        ]
