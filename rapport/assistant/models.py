"""Where the practice's assistant lives, and everything it was ever asked."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database import vault
from rapport.database.sealed import SealedField, SealedText
from rapport.database.tenancy import TenantModel
from rapport.inbox.models import Conversation
from rapport.practice.models import Staff
from rapport.rehearsal.models import Rehearsal


class Endpoint(TenantModel):
    """One a practice, off until the owner switches it on. An empty `url` means the installation's.

    `covered_url` is the address that the owner marked as covered for health data: the mark holds for
    that address only. The last block belongs to the circuit breaker (assistant.breaker).
    """

    url = models.CharField(max_length=300, blank=True)
    model = models.CharField(max_length=120, blank=True)
    key_wrapped = models.BinaryField(null=True)
    key_sealed = models.BinaryField(null=True)
    is_on = models.BooleanField(default=False)
    switched_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    switched_at = models.DateTimeField(null=True)
    covered_url = models.CharField(max_length=300, blank=True)
    covered_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    covered_at = models.DateTimeField(null=True)
    changed_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    changed_at = models.DateTimeField()
    failures = models.PositiveSmallIntegerField(default=0, help_text="in a row")
    resting_until = models.DateTimeField(null=True)
    failure = models.CharField(max_length=20, blank=True)
    failing_since = models.DateTimeField(null=True)
    worked_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["practice"], name="assistant_endpoint_one_each")
        ]

    @property
    def key(self) -> str:
        """The secret it is called with, '' where it has none; raises vault.Unreadable."""
        if self.key_wrapped is None or self.key_sealed is None:
            return ""
        data_key = vault.unwrap(self.practice_id, bytes(self.key_wrapped))
        return vault.unseal(data_key, bytes(self.key_sealed)).decode()

    @key.setter
    def key(self, secret: str) -> None:
        data_key, self.key_wrapped = vault.new_data_key(self.practice_id)
        self.key_sealed = vault.seal(data_key, secret.encode())


class Ask(TenantModel):
    """Somebody asked the assistant for something. What was sent is kept as references and counts.

    `result_sealed` is JSON: [{text, message_id, start, end, kind, is_sensitive}], start and end being
    places in the message's text. `settled` says what became of each by its number: "remembered" or
    "dismissed". `due_at` is set while it waits or is being asked; one loop claims rows by it.
    """

    class Kind(models.TextChoices):
        SUMMARY = "summary", _("Summary")
        POINTS = "points", _("Talking points")
        MEMORIES = "memories", _("Worth remembering")
        TRIAL = "trial", _("Trial")
        PERSONA = "persona", _("Persona of a rehearsal")

    class State(models.TextChoices):
        QUEUED = "queued", _("Waits")
        RUNNING = "running", _("Being asked")
        DONE = "done", _("Answered")
        FAILED = "failed", _("Not answered")

    conversation = models.ForeignKey(
        Conversation, null=True, on_delete=models.CASCADE, related_name="asks"
    )
    rehearsal = models.ForeignKey(Rehearsal, null=True, on_delete=models.SET_NULL, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    asked_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    sent_at = models.DateTimeField(null=True)
    sent_to = models.CharField(max_length=300, blank=True, help_text="the host")
    model = models.CharField(max_length=120, blank=True)
    message_ids = ArrayField(models.BigIntegerField(), default=list)
    characters = models.PositiveIntegerField(default=0, help_text="of messages, as sent")
    version = models.PositiveIntegerField(default=0, help_text="of the conversation then")
    ended_at = models.DateTimeField(null=True)
    failure = models.CharField(max_length=20, blank=True)
    dropped = models.PositiveSmallIntegerField(default=0, help_text="values that did not hold")
    result_sealed = SealedField()
    settled = models.JSONField(default=dict)

    result = SealedText("result_sealed", key_path="conversation.client.key")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation", "kind"],
                condition=models.Q(due_at__isnull=False),
                name="ask_one_at_a_time",
            )
        ]
        indexes = [
            models.Index(fields=["practice", "conversation", "kind", "-id"]),
            models.Index(fields=["practice", "-asked_at"]),
            models.Index(
                fields=["due_at"], condition=models.Q(due_at__isnull=False), name="ask_due"
            ),
        ]
