"""What guidelines mean, as vectors; and questions that wait to become one."""

from django.db import models

from rapport.database import vault
from rapport.database.sealed import SealedField
from rapport.database.tenancy import TenantModel
from rapport.guidance.models.manual import Guideline


class Meaning(TenantModel):
    """A version of a guideline as one encoder reads it, made once.

    `vectors`: `parts` rows of half-precision numbers, each row of length 1; empty where the encoder
    could not read it.
    """

    guideline = models.OneToOneField(Guideline, on_delete=models.CASCADE, related_name="meaning")
    encoder = models.CharField(max_length=80)
    parts = models.PositiveSmallIntegerField()
    vectors = models.BinaryField()


class Question(TenantModel):
    """What somebody searched the manual for, found again by its digest. Forgotten after a day.

    Its words are sealed under a key of its own until it has its vector; then both are taken away.
    """

    digest = models.BinaryField(max_length=16)
    encoder = models.CharField(max_length=80)
    key_wrapped = models.BinaryField(null=True)
    text_sealed = SealedField()
    vector = models.BinaryField(null=True)
    asked_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "digest", "encoder"], name="question_asked_once"
            )
        ]

    @property
    def text(self) -> str:
        """Its words while it waits; '' afterwards. Raises vault.Unreadable."""
        if self.key_wrapped is None or self.text_sealed is None:
            return ""
        key = vault.unwrap(self.practice_id, bytes(self.key_wrapped))
        return vault.unseal(key, bytes(self.text_sealed)).decode()

    @text.setter
    def text(self, words: str) -> None:
        key, self.key_wrapped = vault.new_data_key(self.practice_id)
        self.text_sealed = vault.seal(key, words.encode("utf-8", "replace"))
