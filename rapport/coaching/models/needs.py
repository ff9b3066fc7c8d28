"""Hours nobody is qualified for, as something to be trained or hired for, and the talks that follow."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.clients.models import DataKey
from rapport.database.sealed import SealedField, SealedText
from rapport.database.tenancy import TenantModel
from rapport.practice.models import Location, Skill, Staff


class Need(TenantModel):
    """A skill is missing at a place in some hours of the week; somebody is trained or hired for it.

    `weekdays` are 0 (Monday) to 6; `starts` and `ends` are minutes of the day there, the end at most 1440.
    """

    class Kind(models.TextChoices):
        TRAINING = "training", _("Train somebody")
        HIRING = "hiring", _("Hire somebody")

    kind = models.CharField(max_length=10, choices=Kind.choices)
    skill = models.ForeignKey(Skill, on_delete=models.CASCADE, related_name="needs")
    location = models.ForeignKey(Location, on_delete=models.CASCADE, related_name="+")
    weekdays = ArrayField(models.PositiveSmallIntegerField())
    starts = models.PositiveSmallIntegerField()
    ends = models.PositiveSmallIntegerField()
    opened_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    opened_at = models.DateTimeField()
    closed_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    closed_at = models.DateTimeField(null=True)
    outcome = models.CharField(max_length=200, blank=True)

    class Meta:
        ordering = ["-opened_at", "-id"]
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "skill", "location", "weekdays", "starts", "ends"],
                condition=models.Q(closed_at__isnull=True),
                name="need_one_open",
            ),
            models.CheckConstraint(
                condition=models.Q(starts__lt=models.F("ends"), ends__lte=1440),
                name="need_within_a_day",
            ),
        ]


class Applicant(TenantModel):
    """Somebody who came to talk, sealed under a key of their own. Deleting the key forgets them."""

    need = models.ForeignKey(Need, on_delete=models.CASCADE, related_name="applicants")
    key = models.ForeignKey(DataKey, on_delete=models.CASCADE, related_name="+")
    name_sealed = SealedField()
    added_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    added_at = models.DateTimeField()

    name = SealedText("name_sealed")

    class Meta:
        ordering = ["added_at", "id"]


class InterviewNote(TenantModel):
    """What one person saw and heard, by one line of the rubric. Words, no points: nothing adds them up."""

    class Saw(models.TextChoices):
        NOT_YET = "not_yet", _("Not yet")
        PARTLY = "partly", _("In part")
        CLEARLY = "clearly", _("Clearly")
        NOT_ASKED = "not_asked", _("Did not come up")

    applicant = models.ForeignKey(Applicant, on_delete=models.CASCADE, related_name="notes")
    line = models.CharField(max_length=20)
    saw = models.CharField(max_length=10, choices=Saw.choices)
    words_sealed = SealedField()
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()

    words = SealedText("words_sealed", key_path="applicant.key")

    class Meta:
        ordering = ["id"]
        constraints = [
            models.UniqueConstraint(
                fields=["applicant", "line", "by"], name="interview_line_once_each"
            )
        ]
