"""Blind ratings of how scripted replies feel: of shipped samples, and of replies whose writers agreed.

Who wrote a reply is a number under the practice's key, and its message is not named: no query can say
how somebody's replies were rated.
"""

from django.db import models

from rapport.clients.models import DataKey
from rapport.database.sealed import SealedField, SealedText
from rapport.database.tenancy import TenantModel
from rapport.practice.models import Staff


class RatingConsent(TenantModel):
    """Some of my replies may be rated, without names. Taking it back takes them away."""

    staff = models.OneToOneField(Staff, on_delete=models.CASCADE, related_name="+")
    at = models.DateTimeField()


class RatedReply(TenantModel):
    """A reply to be rated: a shipped sample by its key, or a copy sealed under its client's key.

    `writer`: a keyed number, so that a reply is not shown to whoever wrote it and replies of one
    person stay together; `place`: one of the message, so that it is drawn once.
    """

    shipped = models.CharField(max_length=60, blank=True)
    writer = models.BinaryField(max_length=16)
    place = models.BinaryField(max_length=16)
    key = models.ForeignKey(DataKey, null=True, on_delete=models.CASCADE, related_name="+")
    text_sealed = SealedField()
    previous_sealed = SealedField()
    drawn_at = models.DateTimeField()

    text = SealedText("text_sealed")
    previous = SealedText("previous_sealed")

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice", "place"], name="rated_reply_drawn_once")
        ]


class ScriptedRating(TenantModel):
    """How scripted a reply felt, from 1, all their own, to 7, all script. One a person."""

    reply = models.ForeignKey(RatedReply, on_delete=models.CASCADE, related_name="ratings")
    rater = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    points = models.PositiveSmallIntegerField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["reply", "rater"], name="scripted_rating_once"),
            models.CheckConstraint(
                condition=models.Q(points__gte=1, points__lte=7), name="scripted_rating_1_to_7"
            ),
        ]
