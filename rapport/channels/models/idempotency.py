"""Calls that may be repeated without doing it twice."""

from django.db import models

from rapport.database.tenancy import TenantModel


class IdempotentCall(TenantModel):
    """The answer given to a call with this Idempotency-Key; its body as a digest, so that a changed one is refused."""

    token_id = models.BigIntegerField()
    key = models.CharField(max_length=120)
    request_digest = models.BinaryField()
    status = models.PositiveSmallIntegerField()
    response = models.JSONField()
    at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice", "token_id", "key"], name="call_once")
        ]
