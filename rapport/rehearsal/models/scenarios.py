"""Scenarios: shipped, or written by the practice."""

from django.db import models

from rapport.database.tenancy import TenantModel
from rapport.guidance.models import Interaction
from rapport.practice.models import Staff


class Scenario(TenantModel):
    """A persona to be played against. `graph` is a document of core.rehearsal, checked when it is written.

    `zone_key` is a zone's key or "swift"; `interaction_key` an interaction's of the manual.
    """

    key = models.SlugField(max_length=60)
    title = models.CharField(max_length=160)
    zone_key = models.SlugField(max_length=30)
    interaction_key = models.SlugField(max_length=50)
    channel = models.CharField(max_length=10, choices=Interaction.Way.choices)
    graph = models.JSONField()
    is_shipped = models.BooleanField(default=False)
    is_on = models.BooleanField(default=True)
    written_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    written_at = models.DateTimeField()

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(fields=["practice", "key"], name="scenario_key_once")
        ]

    def __str__(self) -> str:
        return self.title
