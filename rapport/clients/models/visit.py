"""Visits: booked, arrived, seen, left, cancelled, missed."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.clients.models.client import Client
from rapport.database.sealed import SealedField, SealedText
from rapport.database.tenancy import TenantModel
from rapport.practice.models import Location, Staff


class Visit(TenantModel):
    """An appointment and what became of it. The treatment can be health data: it is sealed."""

    class State(models.TextChoices):
        BOOKED = "booked", _("Booked")
        ARRIVED = "arrived", _("Arrived")
        SEEN = "seen", _("Seen")
        LEFT = "left", _("Left")
        CANCELLED = "cancelled", _("Cancelled")
        MISSED = "missed", _("Missed")

    client = models.ForeignKey(Client, on_delete=models.CASCADE, related_name="visits")
    location = models.ForeignKey(Location, on_delete=models.PROTECT, related_name="visits")
    provider = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="visits")
    treatment_sealed = SealedField()
    starts_at = models.DateTimeField()
    booked_at = models.DateTimeField(null=True)
    state = models.CharField(max_length=10, choices=State.choices, default=State.BOOKED)
    arrived_at = models.DateTimeField(null=True)
    seen_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True, help_text="cancelled or found missed")
    reference = models.CharField(max_length=80, blank=True, help_text="the booking system's own id")

    treatment = SealedText("treatment_sealed", key_path="client.key")

    class Meta:
        indexes = [models.Index(fields=["practice", "starts_at"])]
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "reference"],
                condition=~models.Q(reference=""),
                name="visit_reference_once",
            )
        ]
