"""The weekly letter: when each leader wants it, and what became of each."""

from datetime import time

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from rapport.core.weekly import Hour
from rapport.database.tenancy import TenantModel
from rapport.practice.models import Staff

MONDAY_MORNING = Hour(0, time(7, 30))


class LetterChoice(TenantModel):
    """When one leader's letter leaves, on the practice's clock; without a row at MONDAY_MORNING.

    `weekday`: Monday is 0.
    """

    staff = models.OneToOneField(Staff, on_delete=models.CASCADE, related_name="letter_choice")
    is_on = models.BooleanField(default=True)
    weekday = models.PositiveSmallIntegerField(default=MONDAY_MORNING.weekday)
    at = models.TimeField(default=MONDAY_MORNING.at)
    changed_at = models.DateTimeField()

    @property
    def hour(self) -> Hour:
        return Hour(self.weekday, self.at)


class WeeklyLetter(TenantModel):
    """One letter to one leader about the week of the Monday `week_on`. It holds nothing of what it says.

    `is_asked`: they wanted it now; such a one comes besides the one of the week. `due_at`: when it
    is looked at next; while it is being sent, when whoever sends it must have died.
    """

    class State(models.TextChoices):
        QUEUED = "queued", _("On its way")
        SENDING = "sending", _("Being sent")
        ACCEPTED = "accepted", _("Sent")
        FAILED = "failed", _("Not sent")
        WITHDRAWN = "withdrawn", _("Not wanted any more")

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    week_on = models.DateField()
    is_asked = models.BooleanField(default=False)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    made_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    accepted_at = models.DateTimeField(null=True)
    error = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "staff", "week_on"],
                condition=Q(is_asked=False),
                name="letter_once_a_week",
            ),
            models.UniqueConstraint(
                fields=["practice", "staff"],
                condition=Q(is_asked=True, due_at__isnull=False),
                name="letter_asked_once_at_a_time",
            ),
        ]
        indexes = [
            models.Index(
                fields=["practice", "due_at"],
                condition=Q(due_at__isnull=False),
                name="letter_due",
            ),
        ]
