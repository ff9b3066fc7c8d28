"""The append-only ledger of what happened in the inbox."""

from django.db import models

from rapport.database.tenancy import TenantModel
from rapport.inbox.models.conversation import Conversation
from rapport.practice.models import Staff


class Event(TenantModel):
    """Something happened, when, by whom. `data` holds references and numbers, never words."""

    append_only = True

    class Kind(models.TextChoices):
        RECEIVED = "received"
        INQUIRY_OPENED = "inquiry_opened"
        ACKNOWLEDGED = "acknowledged"
        REPLY_QUEUED = "reply_queued"
        REPLY_WITHDRAWN = "reply_withdrawn"
        REPLY_ACCEPTED = "reply_accepted"
        REPLY_FAILED = "reply_failed"
        ANSWERED = "answered"
        CLIENT_REPLIED = "client_replied"
        WARNED = "warned"
        WENT_LATE = "went_late"
        ESCALATED = "escalated"
        ASSIGNED = "assigned"
        ACCEPTED = "accepted"
        NOT_TAKEN = "not_taken"
        NOTED = "noted"
        SNOOZED = "snoozed"
        WOKEN = "woken"
        CLOSED = "closed"
        REOPENED = "reopened"
        PAUSED = "paused"
        RESUMED = "resumed"
        MERGED = "merged"
        SPLIT = "split"
        MOVED = "moved"
        UNDONE = "undone"
        TAGGED = "tagged"
        PRIORITY_SET = "priority_set"
        DROPPED = "dropped"
        FLAGGED = "flagged"
        PAGED = "paged"
        FLAG_ACKNOWLEDGED = "flag_acknowledged"
        FLAG_CLOSED = "flag_closed"
        FLAG_LOWERED = "flag_lowered"
        ZONE_ENTERED = "zone_entered"
        ZONE_LEFT = "zone_left"
        CORRECTED = "corrected"
        GESTURE_GIVEN = "gesture_given"
        HELD_BACK = "held_back"
        SCHEDULED = "scheduled"
        HELD = "held"

    conversation = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="events")
    inquiry_id = models.BigIntegerField(null=True)
    message_id = models.BigIntegerField(null=True)
    kind = models.CharField(max_length=20, choices=Kind.choices)
    actor = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    data = models.JSONField(default=dict)

    class Meta:
        indexes = [models.Index(fields=["practice", "conversation", "at", "id"])]
