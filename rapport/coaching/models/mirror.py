"""The mirror for how scripted one sounds: who was told, whom they let look too, and shared wording.

No figure about a person is kept anywhere: it is worked out when the person, or a coach they accepted,
opens the page. Shared wording knows neither words nor who wrote them.
"""

from django.db import models

from rapport.clients.models import Client
from rapport.database.tenancy import TenantModel
from rapport.practice.models import Staff


class MirrorNotice(TenantModel):
    """Somebody read what is measured and who sees it, and agreed. Without a row nothing is worked out.

    `shows_wording`: shared places are shown below the reply while they write.
    """

    staff = models.OneToOneField(Staff, on_delete=models.CASCADE, related_name="+")
    version = models.PositiveSmallIntegerField()
    at = models.DateTimeField()
    shows_wording = models.BooleanField(default=True)


class Coach(TenantModel):
    """A person asked a colleague to look into their mirror with them. Both may end it at any time."""

    person = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    coach = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    asked_at = models.DateTimeField()
    accepted_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["person", "coach"], name="coach_asked_once"),
            models.CheckConstraint(
                condition=~models.Q(person=models.F("coach")), name="coach_is_somebody_else"
            ),
        ]


class SharedRun(TenantModel):
    """Five words in a row went to this client, as a number under the practice's key; not from whom.

    Derived from replies: read anew from them, cleared with the client and after ninety days.
    """

    token = models.BigIntegerField()
    client = models.ForeignKey(Client, on_delete=models.CASCADE, related_name="+")
    said_on = models.DateField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice", "token", "client"], name="shared_run_once")
        ]
        indexes = [models.Index(fields=["practice", "said_on"], name="shared_run_age")]


class RunsReadUpTo(TenantModel):
    """The last message of a practice whose wording was read."""

    message_id = models.BigIntegerField(default=0)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["practice"], name="runs_read_up_to_once")]
