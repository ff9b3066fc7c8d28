"""Show me: an exchange that went well, step by step, with why it works."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.tenancy import TenantModel
from rapport.guidance.models.manual import Interaction
from rapport.practice.models import Staff


class Showing(TenantModel):
    """A leader's own rehearsal, or a real exchange without anything that says who it was.

    `steps` are [{who, said, why}], `who` being client or us. `consent` says who agreed, and when; a
    real exchange has none without it.
    """

    class Source(models.TextChoices):
        REHEARSED = "rehearsed", _("A leader rehearsed it")
        REAL = "real", _("It happened, told without names")

    interaction = models.ForeignKey(Interaction, on_delete=models.CASCADE, related_name="showings")
    title = models.CharField(max_length=120)
    source = models.CharField(max_length=10, choices=Source.choices)
    consent = models.CharField(max_length=200, blank=True)
    steps = models.JSONField(default=list)
    shown_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    shown_at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["practice", "interaction"], name="guideline_showings")]
        constraints = [
            models.CheckConstraint(
                condition=~models.Q(source="real", consent=""), name="real_only_with_consent"
            )
        ]

    def __str__(self) -> str:
        return self.title
