"""A script somebody brought, on its way to becoming a guideline."""

from django.db import models

from rapport.database import vault
from rapport.database.sealed import SealedField, SealedText
from rapport.database.tenancy import TenantModel
from rapport.guidance.models.manual import Guideline
from rapport.practice.models import Staff


class Script(TenantModel):
    """An old script, sealed under a key of its own: scripts hold the names of clients more often than
    one thinks. `parts` is JSON: what each sentence could become.
    """

    name = models.CharField(max_length=120)
    media_type = models.CharField(max_length=100)
    wrapped = models.BinaryField()
    file_sealed = SealedField()
    parts_sealed = SealedField()
    guideline = models.ForeignKey(
        Guideline, null=True, blank=True, on_delete=models.SET_NULL, related_name="scripts"
    )
    brought_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    brought_at = models.DateTimeField()

    parts = SealedText("parts_sealed")

    class Meta:
        indexes = [models.Index(fields=["practice", "-brought_at"], name="scripts_brought")]

    def __str__(self) -> str:
        return self.name

    @property
    def key(self) -> "Script":
        """It is its own key's row."""
        return self

    @property
    def opened(self) -> bytes:
        """Its data key; raises vault.Unreadable when no master key fits."""
        return vault.unwrap(self.practice_id, bytes(self.wrapped))
