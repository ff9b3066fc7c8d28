"""Phone calls as a phone system announces them."""

from django.contrib.postgres.fields import ArrayField
from django.db import models

from rapport.clients.models import Client, DataKey
from rapport.database.sealed import SealedField, SealedText
from rapport.database.tenancy import TenantModel
from rapport.inbox.models.conversation import Conversation
from rapport.practice.models import Staff


class Call(TenantModel):
    """A call that rings or rang. `rings_for`: on whose desks; `conversation`: once somebody took it.

    `key` is the client's where the number is known, else one of the call's own. `number_sealed` is
    empty where the caller withheld it; `line` is the practice's own number that was called.
    """

    provider_id = models.CharField(max_length=200, null=True)  # noqa: DJ001 - NULL has no provider id
    client = models.ForeignKey(
        Client, null=True, on_delete=models.CASCADE, related_name="phone_calls"
    )
    key = models.ForeignKey(DataKey, null=True, on_delete=models.SET_NULL, related_name="+")
    number_sealed = SealedField()
    line = models.CharField(max_length=40, blank=True)
    rings_for = ArrayField(models.BigIntegerField(), default=list)
    rang_at = models.DateTimeField()
    heard_at = models.DateTimeField(help_text="when the phone system told us")
    taken_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    taken_at = models.DateTimeField(null=True)
    conversation = models.ForeignKey(
        Conversation, null=True, on_delete=models.CASCADE, related_name="phone_calls"
    )

    number = SealedText("number_sealed")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "provider_id"], name="call_provider_id_once"
            )
        ]
        indexes = [models.Index(fields=["practice", "-rang_at"], name="call_recent")]
