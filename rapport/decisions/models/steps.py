"""The history of decisions. It only grows."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.core.decisions import Move as Moves
from rapport.database.tenancy import TenantModel
from rapport.decisions.models.decision import Decision
from rapport.practice.models import Staff


class Step(TenantModel):
    """A line of a decision's history: who did what, when and why, and the terms as they stood then.

    `terms` holds words, numbers and days of the decision itself, never of a client.
    """

    append_only = True

    class Verdict(models.TextChoices):
        IMPROVED = "improved", _("Improved")
        SAME = "same", _("The same")
        WORSE = "worse", _("Worse")
        CANNOT_TELL = "cannot_tell", _("Cannot tell yet")

    class Move(models.TextChoices):
        OPEN = Moves.OPEN.value, _("Opened")
        ASK = Moves.ASK.value, _("People were asked")
        CLOSE = Moves.CLOSE.value, _("The ask was closed")
        CHANGE = Moves.CHANGE.value, _("Changed")
        GO = Moves.GO.value, _("Go")
        DROP = Moves.DROP.value, _("Dropped")
        LOOK = Moves.LOOK.value, _("Looked again")
        END = Moves.END.value, _("Looked at for the last time")

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="steps")
    move = models.CharField(max_length=8, choices=Move.choices)
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    why = models.CharField(max_length=300, blank=True)
    verdict = models.CharField(max_length=12, choices=Verdict.choices, blank=True)
    terms = models.JSONField(default=dict)

    class Meta:
        ordering = ["at", "id"]
        indexes = [models.Index(fields=["practice", "decision", "at"], name="decision_step_at")]
