"""Who works on what: assignments with their reasons, drafts, mentions, and who is looking."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.sealed import SealedField, SealedText
from rapport.database.tenancy import TenantModel
from rapport.inbox.models.conversation import Conversation, Message
from rapport.practice.models import Staff


class Assignment(TenantModel):
    """A conversation given to somebody, with every candidate and why. `accept_by` is the accept timer."""

    class Ended(models.TextChoices):
        TIMED_OUT = "timed_out", _("Not taken in time")
        HANDED_OVER = "handed_over", _("Handed over")
        LEFT = "left", _("Went off shift or left")
        TAKEN = "taken", _("Taken by somebody else")
        CLOSED = "closed", _("Closed")

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="assignments"
    )
    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="assignments")
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    reasons = models.JSONField(default=list, help_text="[{code, params}], most telling first")
    candidates = models.JSONField(default=list, help_text="[{staff, score, reasons, ruled_out}]")
    at = models.DateTimeField()
    accept_by = models.DateTimeField(null=True)
    accepted_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    ended_why = models.CharField(max_length=15, choices=Ended.choices, blank=True)
    note = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation"],
                condition=models.Q(ended_at__isnull=True),
                name="assignment_one_open",
            )
        ]
        indexes = [
            models.Index(fields=["practice", "staff", "-at"]),
            models.Index(
                fields=["accept_by"],
                condition=models.Q(
                    ended_at__isnull=True, accepted_at__isnull=True, accept_by__isnull=False
                ),
                name="assignment_timer",
            ),
        ]


class Draft(TenantModel):
    """A reply being written, kept on the server, one a person and conversation."""

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="drafts")
    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    text_sealed = SealedField()
    is_note = models.BooleanField(default=False)
    updated_at = models.DateTimeField()

    text = SealedText("text_sealed", key_path="conversation.client.key")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "staff"], name="draft_one_each")
        ]


class Mention(TenantModel):
    """Somebody was named in an internal note."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="mentions")
    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="mentions")
    at = models.DateTimeField()
    seen_at = models.DateTimeField(null=True)


class Viewing(TenantModel):
    """Who has a conversation open, and until when they last had it.

    Without `left_at` they have it open now, unless the row is older than a minute.
    """

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="viewings"
    )
    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    seen_at = models.DateTimeField()
    typing_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["conversation", "staff"], name="viewing_one_each")
        ]
