"""What routing reads of people who grow: confirmed strengths, and trainees with their coach."""

from django.db import models

from rapport.database.tenancy import TenantModel
from rapport.practice.models.team import Staff


class Strength(TenantModel):
    """What somebody is unusually good at, in their own words; quoted once a colleague gave an example.

    `zone_key` names the judgment zone in which it counts, '' for all of them.
    """

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="strengths")
    text = models.CharField(max_length=80)
    zone_key = models.SlugField(max_length=30, blank=True)
    written_at = models.DateTimeField()
    example = models.CharField(max_length=300, blank=True)
    confirmed_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    confirmed_at = models.DateTimeField(null=True)

    class Meta:
        ordering = ["written_at", "id"]


class Traineeship(TenantModel):
    """Somebody learns beside a named coach and is given `percent` of the zone conversations."""

    trainee = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="traineeships")
    coach = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    percent = models.PositiveSmallIntegerField()
    began_at = models.DateTimeField()
    began_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    ended_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["trainee"],
                condition=models.Q(ended_at__isnull=True),
                name="traineeship_one_open",
            ),
            models.CheckConstraint(
                condition=models.Q(percent__gte=1, percent__lte=50), name="traineeship_share"
            ),
        ]
