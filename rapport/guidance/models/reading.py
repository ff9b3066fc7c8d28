"""What staff do with a guideline: read it, talk about it, say where it did not fit."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.tenancy import TenantModel
from rapport.guidance.models.manual import Guideline
from rapport.practice.models import Staff


class Reading(TenantModel):
    """Somebody said that they read this version."""

    guideline = models.ForeignKey(Guideline, on_delete=models.CASCADE, related_name="readings")
    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "guideline", "staff"], name="guideline_read_once"
            )
        ]


class Comment(TenantModel):
    """What somebody says about a version."""

    guideline = models.ForeignKey(Guideline, on_delete=models.CASCADE, related_name="comments")
    text = models.CharField(max_length=500)
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["practice", "guideline", "at"], name="guideline_comments")]


class Misfit(TenantModel):
    """A line saying "this did not fit", for whoever answers for the guideline, and what came of it.

    `conversation_id` says where, if it was at the desk: a reference, never the client's words.
    """

    class Answer(models.TextChoices):
        CHANGED = "changed", _("Changed")
        KEPT = "kept", _("Kept as it is")

    guideline = models.ForeignKey(Guideline, on_delete=models.CASCADE, related_name="misfits")
    conversation_id = models.BigIntegerField(null=True, blank=True)
    line = models.CharField(max_length=200)
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    answer = models.CharField(max_length=8, choices=Answer.choices, blank=True)
    why = models.CharField(max_length=200, blank=True)
    answered_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        indexes = [models.Index(fields=["practice", "guideline", "at"], name="guideline_misfits")]
