"""Who is paged when a client may be in danger, and how they can be reached."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.tenancy import TenantModel
from rapport.practice.models.team import Staff


class OnCallStep(TenantModel):
    """A rung of the on-call ladder: who is paged how long after a red flag, until somebody acknowledges.

    A medical practice's rungs are clinicians; one without clinicians names an escalation contact.
    """

    position = models.PositiveSmallIntegerField()
    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="on_call_steps")
    after_seconds = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["practice", "position"], name="on_call_position_once")
        ]


class AlertAddress(TenantModel):
    """Where somebody is paged. `address_sealed` is sealed for the practice (channels' sealing).

    `worked_at`: a page or a test was last taken there; `failed_at` and `failure`: the last one was
    not. `trial_due_at`: a test somebody asked for; one loop claims rows by it. `shown_at`: the
    device, or the person, said that the last test arrived.
    """

    class Way(models.TextChoices):
        PUSH = "push", _("Notification on a device")
        EMAIL = "email", _("E-mail")
        SMS = "sms", _("Text message")
        VOICE = "voice", _("Phone call")

    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="alert_addresses")
    way = models.CharField(max_length=10, choices=Way.choices)
    name = models.CharField(max_length=80, blank=True, help_text="which device")
    address_sealed = models.BinaryField()
    is_on = models.BooleanField(default=True)
    made_at = models.DateTimeField()
    tested_at = models.DateTimeField(null=True)
    shown_at = models.DateTimeField(null=True)
    worked_at = models.DateTimeField(null=True)
    failed_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=200, blank=True)
    trial_due_at = models.DateTimeField(null=True)

    class Meta:
        indexes = [
            models.Index(
                fields=["trial_due_at"],
                condition=models.Q(trial_due_at__isnull=False),
                name="alert_trial_due",
            )
        ]
