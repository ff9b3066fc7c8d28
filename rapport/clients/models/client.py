"""The client as a person, the addresses we know them by, and the keys their words are sealed with."""

from django.db import models
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from rapport.database import vault
from rapport.database.sealed import SealedField, SealedText
from rapport.database.tenancy import TenantModel
from rapport.practice.models import Staff


class Client(TenantModel):
    """Somebody the practice serves. `merged_into` points at who they turned out to be."""

    key = models.ForeignKey("DataKey", null=True, on_delete=models.SET_NULL, related_name="+")
    name_sealed = SealedField()
    called_sealed = SealedField(help_text="the name they like")
    language = models.CharField(max_length=5, blank=True)
    created_at = models.DateTimeField()
    first_contact_at = models.DateTimeField(null=True)
    last_contact_at = models.DateTimeField(null=True)
    merged_into = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="merged"
    )
    erased_at = models.DateTimeField(null=True)
    is_simulated = models.BooleanField(default=False)

    name = SealedText("name_sealed")
    called = SealedText("called_sealed")

    class Meta:
        indexes = [
            models.Index(fields=["practice", "-last_contact_at"]),
            # The list and the look-up walk it; whoever never wrote stands where they were added.
            models.Index(
                models.F("practice"),
                Coalesce("last_contact_at", "created_at").desc(),
                models.F("id").desc(),
                condition=models.Q(merged_into__isnull=True, erased_at__isnull=True),
                name="client_recent",
            ),
        ]

    @property
    def display_name(self) -> str:
        """How the desk calls them; an erased client has no name."""
        if self.erased_at or self.key is None:
            return str(_("Erased client"))
        return self.called or self.name or str(_("Somebody new"))


class DataKey(TenantModel):
    """A wrapped data key. A delivery has one before its client is known; then it is the client's.

    Kept apart from what it opens: backed up apart, and deleted when the client is erased.
    """

    wrapped = models.BinaryField()
    client = models.ForeignKey(Client, null=True, on_delete=models.SET_NULL, related_name="keys")

    @property
    def opened(self) -> bytes:
        """The 32 bytes; raises vault.Unreadable when no master key fits."""
        return vault.unwrap(self.practice_id, bytes(self.wrapped))


class Identity(TenantModel):
    """An address on a channel: proved (they answered from it) or only claimed."""

    class Kind(models.TextChoices):
        EMAIL = "email", _("E-mail")
        PHONE = "phone", _("Phone")
        CHAT = "chat", _("Chat visitor")

    client = models.ForeignKey(Client, on_delete=models.CASCADE, related_name="identities")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    digest = models.BinaryField(help_text="keyed digest of the normalised value")
    value_sealed = SealedField()
    proved_at = models.DateTimeField(null=True)
    proved_how = models.CharField(max_length=30, blank=True)
    created_at = models.DateTimeField()
    bounced_at = models.DateTimeField(null=True)

    value = SealedText("value_sealed", key_path="client.key")

    class Meta:
        verbose_name_plural = _("addresses")
        constraints = [
            models.UniqueConstraint(fields=["practice", "kind", "digest"], name="identity_once")
        ]

    @property
    def shown(self) -> str:
        """The address as people read it; the name of a chat's browser tells nobody anything."""
        return str(self.get_kind_display()) if self.kind == self.Kind.CHAT else self.value


class Note(TenantModel):
    """What staff wrote down about a client."""

    client = models.ForeignKey(Client, on_delete=models.CASCADE, related_name="notes")
    author = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    text_sealed = SealedField()
    at = models.DateTimeField()

    text = SealedText("text_sealed", key_path="client.key")


class SearchToken(TenantModel):
    """A keyed part of a name or address that leads to a client. Derived: rebuilt at will, cleared at erasure.

    The word is a keyed 64-bit number, so no word lies in plain, and equality on it is leakproof:
    row-level security leaves its index usable.
    """

    token = models.BigIntegerField()
    client = models.ForeignKey(Client, on_delete=models.CASCADE, related_name="tokens")
    source = models.CharField(max_length=10, help_text="name or address")
    source_id = models.BigIntegerField(null=True)

    class Meta:
        indexes = [models.Index(fields=["practice", "token", "client"])]
