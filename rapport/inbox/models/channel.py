"""A pipe that messages come and go through."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.tenancy import TenantModel
from rapport.practice.models import Location


class Channel(TenantModel):
    """One mailbox, form, token or desk of a location, with its own health."""

    class Kind(models.TextChoices):
        EMAIL = "email", _("E-mail")
        WEBFORM = "webform", _("Web form")
        WEBCHAT = "webchat", _("Web chat")
        API = "api", _("API")
        DESK = "desk", _("At the desk")

    kind = models.CharField(max_length=20, choices=Kind.choices)
    name = models.CharField(max_length=120)
    public_id = models.CharField(max_length=32, unique=True)
    location = models.ForeignKey(Location, on_delete=models.PROTECT, related_name="channels")
    address = models.CharField(max_length=254, blank=True, help_text="where clients write to")
    settings = models.JSONField(default=dict, help_text="nothing secret")
    secrets_sealed = models.BinaryField(null=True, help_text="JSON sealed for the practice")
    is_active = models.BooleanField(default=True)
    acknowledges = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    last_in_at = models.DateTimeField(null=True)
    last_out_at = models.DateTimeField(null=True)
    last_poll_at = models.DateTimeField(null=True)
    failing_since = models.DateTimeField(null=True)
    failure = models.CharField(max_length=300, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["address"],
                condition=models.Q(kind="email", is_active=True) & ~models.Q(address=""),
                name="channel_email_address_once",
            )
        ]

    def __str__(self) -> str:
        return self.name
