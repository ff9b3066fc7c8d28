"""A leader's own week: three commitments, and what was ticked by hand."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.tenancy import TenantModel
from rapport.practice.models import Staff


class Promise(models.TextChoices):
    """What a leader commits to, every week."""

    REHEARSAL = "rehearsal", _("I play a rehearsal before I ask anybody to")
    ZONE = "zone", _("I take one conversation in a judgment zone")
    CALL = "call", _("I call one client")


class Commitment(TenantModel):
    """A leader signed for one of the three. Nobody else reads it."""

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    promise = models.CharField(max_length=10, choices=Promise.choices)
    signed_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["staff", "promise"], name="commitment_signed_once")
        ]


class LeaderTick(TenantModel):
    """Done, said by the leader, where nothing that happened here can say so. `week_on` is a Monday."""

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    promise = models.CharField(max_length=10, choices=Promise.choices)
    week_on = models.DateField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["staff", "promise", "week_on"], name="leader_ticked_once"
            )
        ]
