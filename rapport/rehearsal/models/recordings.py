"""The sound of a rehearsal, where everybody who was there said yes."""

from django.db import models

from rapport.clients.models import DataKey
from rapport.database.sealed import SealedField
from rapport.database.tenancy import TenantModel
from rapport.practice.models import Staff
from rapport.rehearsal.models.rehearsals import Rehearsal


class Recording(TenantModel):
    """Asked for; begun when everybody had said yes; kept sealed, under a key of its own, until `kept_until`.

    `takes`: how often the microphone was opened, as after a page was loaded anew. Nothing listens to it but
    people: there is no transcript and no figure. Deleting the key forgets it.
    """

    rehearsal = models.OneToOneField(Rehearsal, on_delete=models.CASCADE, related_name="recording")
    asked_by = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    asked_at = models.DateTimeField()
    began_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)
    kept_until = models.DateTimeField(null=True)
    takes = models.PositiveSmallIntegerField(default=0)
    key = models.ForeignKey(DataKey, null=True, on_delete=models.SET_NULL, related_name="+")


class RecordingPart(TenantModel):
    """Some seconds of a take, sealed as they were heard. Those of a take, joined in order, are one sound."""

    recording = models.ForeignKey(Recording, on_delete=models.CASCADE, related_name="parts")
    take = models.PositiveSmallIntegerField()
    number = models.PositiveIntegerField()
    at = models.DateTimeField()
    size = models.PositiveIntegerField(help_text="bytes, before it was sealed")
    sound_sealed = SealedField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["recording", "take", "number"], name="recording_part_once"
            )
        ]


class RecordingYes(TenantModel):
    """Somebody present said yes, on their own screen. A no leaves no row: it takes the question away."""

    recording = models.ForeignKey(Recording, on_delete=models.CASCADE, related_name="said_yes")
    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["recording", "staff"], name="recording_yes_once")
        ]
