"""The practice's account at Twilio, through which people on call are texted and called."""

from django.db import models

from rapport.database.tenancy import TenantModel


class TwilioAccount(TenantModel):
    """One a practice. The auth token is sealed for the practice; callbacks name the public id."""

    public_id = models.CharField(max_length=32, unique=True)
    account_sid = models.CharField(max_length=34)
    from_number = models.CharField(max_length=16, help_text="E.164")
    secrets_sealed = models.BinaryField()
    changed_at = models.DateTimeField()
    worked_at = models.DateTimeField(null=True)
    failing_since = models.DateTimeField(null=True)
    failure = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["practice"], name="twilio_account_one_each")]
