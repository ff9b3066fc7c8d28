"""One row for everything that can be counted or timed, with its dimensions frozen at the time."""

from django.db import models

from rapport.database.tenancy import TenantModel


class Fact(TenantModel):
    """A fact of one kind about one source event. References only, never a client's words.

    `value` is in the unit of its kind (docs/evidence lists them): seconds for durations, 1 for counts.
    Local date and half hour are those of the location: casting to a zone later gives UTC days.
    """

    append_only = True

    class Kind(models.TextChoices):
        INQUIRY_RECEIVED = "inquiry_received"
        ACKNOWLEDGED = "acknowledged"
        FIRST_RESPONSE = "first_response"
        CLIENT_REPLIED = "client_replied"
        PROMISE_MADE = "promise_made"
        PROMISE_KEPT = "promise_kept"
        PROMISE_MISSED = "promise_missed"
        WENT_LATE = "went_late"
        ASSIGNED = "assigned"
        CLOSED = "closed"
        NEEDED_PERSON = "needed_person"
        RIGHT_PERSON = "right_person"

    kind = models.CharField(max_length=30, choices=Kind.choices)
    source = models.CharField(max_length=60, help_text="kind:id of what it was counted from")
    at = models.DateTimeField()
    value = models.FloatField(default=1)
    open_value = models.FloatField(null=True, help_text="the same, in open hours only")
    local_date = models.DateField()
    local_half_hour = models.PositiveSmallIntegerField(help_text="0 to 47")
    location_id = models.BigIntegerField(null=True)
    channel_kind = models.CharField(max_length=20, blank=True)
    client_id = models.BigIntegerField(null=True)
    conversation_id = models.BigIntegerField(null=True)
    inquiry_id = models.BigIntegerField(null=True)
    staff_id = models.BigIntegerField(null=True)
    zone = models.CharField(max_length=30, blank=True)
    policy_version = models.PositiveIntegerField(null=True)
    is_after_hours = models.BooleanField(default=False)
    is_simulated = models.BooleanField(default=False)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice", "kind", "source"], name="fact_once")
        ]
        indexes = [
            models.Index(fields=["practice", "kind", "at"]),
            models.Index(fields=["practice", "inquiry_id"]),
        ]
