"""The inquiry: a need with its own clock. Every deadline is a column."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.core.response_clock import Deadlines
from rapport.database.tenancy import TenantModel
from rapport.inbox.models.conversation import Conversation, Message
from rapport.practice.models import ResponsePolicy, Staff


class Inquiry(TenantModel):
    """What a client asked for, from the provider's receive time to a person's answer.

    Seconds are whole or fractional seconds. `next_timer_at` is the earliest thing that still has to
    happen by itself (accept timer, warning, deadline, escalation); one loop claims rows by it.
    """

    class State(models.TextChoices):
        RUNNING = "running", _("Running")
        PAUSED = "paused", _("Paused")
        CLOSED_HOURS = "closed_hours", _("Starts at opening")
        MET = "met", _("Answered in time")
        LATE = "late", _("Late")
        ANSWERED_LATE = "answered_late", _("Answered late")
        DROPPED = "dropped", _("Closed without an answer")

    OPEN_STATES = (State.RUNNING, State.PAUSED, State.CLOSED_HOURS, State.LATE)

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="inquiries"
    )
    opened_by = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="+")
    policy = models.ForeignKey(
        ResponsePolicy, null=True, on_delete=models.PROTECT, related_name="+"
    )
    policy_version = models.PositiveIntegerField(default=1)
    state = models.CharField(max_length=15, choices=State.choices, default=State.RUNNING)
    target_seconds = models.PositiveIntegerField()
    received_at = models.DateTimeField()
    starts_at = models.DateTimeField()
    warn_at = models.DateTimeField()
    due_at = models.DateTimeField()
    promised_at = models.DateTimeField(null=True)
    escalate_at = ArrayField(models.DateTimeField(), default=list)
    is_wall_clock = models.BooleanField(default=False)
    is_after_hours = models.BooleanField(default=False)
    paused_at = models.DateTimeField(null=True)
    pause_reason = models.CharField(max_length=120, blank=True)
    pauses = models.JSONField(default=list, help_text="[[paused, resumed]] in ISO 8601")
    warned_at = models.DateTimeField(null=True)
    late_at = models.DateTimeField(null=True)
    ladder_step = models.PositiveSmallIntegerField(default=0, help_text="steps already taken")
    next_timer_at = models.DateTimeField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    answered_at = models.DateTimeField(null=True)
    answered_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    client_replied_at = models.DateTimeField(null=True)
    open_seconds = models.FloatField(null=True)
    wall_seconds = models.FloatField(null=True)
    is_simulated = models.BooleanField(default=False)

    class Meta:
        verbose_name_plural = _("inquiries")
        indexes = [
            models.Index(
                fields=["next_timer_at"],
                condition=models.Q(next_timer_at__isnull=False),
                name="inquiry_timer",
            ),
            models.Index(fields=["practice", "conversation", "state"]),
            models.Index(fields=["practice", "received_at"]),
        ]

    @property
    def deadlines(self) -> Deadlines:
        """Its columns as the pure rules read them."""
        return Deadlines(
            starts_at=self.starts_at,
            warn_at=self.warn_at,
            due_at=self.due_at,
            escalate_at=tuple(self.escalate_at),
            promised_at=self.promised_at,
            is_after_hours=self.is_after_hours,
            is_wall_clock=self.is_wall_clock,
            policy_version=self.policy_version,
        )
