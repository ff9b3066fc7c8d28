"""What we believe about a message, what a person said about that belief, and the zones it led to."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.clients.models import Memory
from rapport.database.tenancy import TenantModel
from rapport.guidance.models import Gesture, Zone
from rapport.inbox.models.conversation import Conversation, Message
from rapport.practice.models import Staff


class Verdicts(TenantModel):
    """What the language models believe about one message, formed once.

    `beliefs` maps a kind (intent, urgency, tone, zones, red_flag, facts, …) to {value, confidence,
    spans}, spans being [start, end] in the message's text: labels, numbers and places, never words.
    `cannot_tell` says why nothing is believed, or ''.
    """

    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="verdicts")
    beliefs = models.JSONField(default=dict)
    cannot_tell = models.CharField(max_length=30, blank=True)
    model_version = models.CharField(max_length=40)
    formed_at = models.DateTimeField()


class Correction(TenantModel):
    """A person said what is right. Kept as training data: references and labels only."""

    message = models.ForeignKey(
        Message, null=True, on_delete=models.CASCADE, related_name="corrections"
    )
    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="corrections"
    )
    kind = models.CharField(max_length=20, help_text="intent, tone, zone, red_flag")
    believed = models.JSONField(null=True)
    right = models.JSONField(null=True)
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["practice", "kind", "at"])]


class ZoneStay(TenantModel):
    """A conversation is in a zone from entry to exit; `why` is [{code, params}], most telling first."""

    class Left(models.TextChoices):
        DONE = "done", _("The moment is over")
        WRONG = "wrong", _("It was not one")
        CLOSED = "closed", _("The conversation was closed")

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="zone_stays"
    )
    zone = models.ForeignKey(Zone, on_delete=models.CASCADE, related_name="stays")
    message = models.ForeignKey(Message, null=True, on_delete=models.SET_NULL, related_name="+")
    entered_at = models.DateTimeField()
    entered_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    why = models.JSONField(default=list)
    left_at = models.DateTimeField(null=True)
    left_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    left_why = models.CharField(max_length=10, choices=Left.choices, blank=True)
    memory = models.ForeignKey(Memory, null=True, on_delete=models.SET_NULL, related_name="+")
    is_simulated = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation", "zone"],
                condition=models.Q(left_at__isnull=True),
                name="zone_stay_one_open",
            )
        ]
        indexes = [models.Index(fields=["practice", "entered_at"])]


class GestureGiven(TenantModel):
    """Somebody made something right without asking. The owner is told, not asked."""

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="gestures"
    )
    gesture = models.ForeignKey(Gesture, on_delete=models.PROTECT, related_name="given")
    zone = models.ForeignKey(Zone, null=True, on_delete=models.SET_NULL, related_name="+")
    cents = models.PositiveIntegerField()
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    seen_by_owner_at = models.DateTimeField(null=True)
    is_simulated = models.BooleanField(default=False)

    class Meta:
        indexes = [models.Index(fields=["practice", "at"])]


class Suggestion(TenantModel):
    """Something worth a person's look, ranked; it interrupts only within the alert budget (core.alerts)."""

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="suggestions")
    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="suggestions"
    )
    kind = models.CharField(max_length=20)
    rank = models.FloatField()
    made_at = models.DateTimeField()
    interrupted_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["staff", "conversation", "kind"],
                condition=models.Q(seen_at__isnull=True),
                name="suggestion_one_open",
            )
        ]
        indexes = [models.Index(fields=["practice", "staff", "-made_at"])]
