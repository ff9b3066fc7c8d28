"""Who was asked, and what they believe."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.tenancy import TenantModel
from rapport.decisions.models.decision import Decision
from rapport.practice.models import Staff


class Ask(TenantModel):
    """Those concerned are asked, in the words in which the question stood then."""

    decision = models.ForeignKey(Decision, on_delete=models.CASCADE, related_name="asks")
    question = models.CharField(max_length=160)
    opened_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    opened_at = models.DateTimeField()
    closed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["opened_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["decision"],
                condition=models.Q(closed_at__isnull=True),
                name="decision_one_ask_open",
            )
        ]


class Asked(TenantModel):
    """One person's answer, theirs to change until the ask is closed. Their name is shown if they said so."""

    class View(models.TextChoices):
        BETTER = "better", _("Better for clients")
        SAME = "same", _("The same for clients")
        WORSE = "worse", _("Worse for clients")

    ask = models.ForeignKey(Ask, on_delete=models.CASCADE, related_name="people")
    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    view = models.CharField(max_length=8, choices=View.choices, blank=True)
    words = models.CharField(max_length=200, blank=True)
    may_be_named = models.BooleanField(default=False)
    answered_at = models.DateTimeField(null=True)
    skipped_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["ask", "staff"], name="asked_once")]
