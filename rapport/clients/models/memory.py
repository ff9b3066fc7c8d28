"""What a client told us, one line each, with its source."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.clients.models.client import Client
from rapport.database.sealed import SealedField, SealedText
from rapport.database.tenancy import TenantModel
from rapport.practice.models import Staff


class Memory(TenantModel):
    """One line about a client. `quote` is the client's own words it rests on; `message_id` where they stand."""

    class Kind(models.TextChoices):
        PREFERENCE = "preference", _("Likes")
        AVERSION = "aversion", _("Does not like")
        OCCASION = "occasion", _("An occasion")
        WORRY = "worry", _("A worry")
        OTHER = "other", _("Worth knowing")

    client = models.ForeignKey(Client, on_delete=models.CASCADE, related_name="memories")
    kind = models.CharField(max_length=12, choices=Kind.choices, default=Kind.OTHER)
    text_sealed = SealedField()
    quote_sealed = SealedField()
    message_id = models.BigIntegerField(null=True)
    said_at = models.DateTimeField(help_text="when the client said it, or when it was noted")
    noted_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    noted_at = models.DateTimeField()
    is_sensitive = models.BooleanField(default=False, help_text="health: shown by role")
    is_simulated = models.BooleanField(default=False)
    withdrawn_at = models.DateTimeField(null=True)

    text = SealedText("text_sealed", key_path="client.key")
    quote = SealedText("quote_sealed", key_path="client.key")

    class Meta:
        verbose_name_plural = _("memories")
        indexes = [models.Index(fields=["practice", "client", "-said_at"])]
