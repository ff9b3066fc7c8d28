"""A flagged conversation, and everybody who was paged about it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.database.sealed import SealedField, SealedText
from rapport.database.tenancy import TenantModel
from rapport.inbox.models.conversation import Conversation, Message
from rapport.practice.models import Staff


class RedFlag(TenantModel):
    """Something a clinician must look at. Open until a clinician closes it with a note, or it is withdrawn
    within seconds (see actions/second_look; `closed_by` is then nobody).

    While one is open, nothing automatic may leave on its conversation. `spans` are
    [[start, end, rule id]] in the message's text. `next_step_at` is when the next rung of the
    on-call ladder is paged; one loop claims rows by it.
    """

    class Tier(models.TextChoices):
        PAGE_NOW = "page_now", _("Page now")
        SAME_DAY = "same_day", _("Clinician, same day")

    class Source(models.TextChoices):
        RULES = "rules", _("worry words")
        MODEL = "model", _("the language model")
        PERSON = "person", _("a colleague")
        CLIENT = "client", _("the client said so")

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="red_flags"
    )
    message = models.ForeignKey(Message, null=True, on_delete=models.SET_NULL, related_name="+")
    tier = models.CharField(max_length=10, choices=Tier.choices)
    group = models.CharField(max_length=1, blank=True)
    source = models.CharField(max_length=10, choices=Source.choices)
    spans = models.JSONField(default=list)
    rules_version = models.PositiveIntegerField(default=0)
    model_version = models.CharField(max_length=40, blank=True)
    raised_at = models.DateTimeField()
    raised_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    step = models.PositiveSmallIntegerField(default=0, help_text="rungs already paged")
    next_step_at = models.DateTimeField(null=True)
    acknowledged_at = models.DateTimeField(null=True)
    acknowledged_by = models.ForeignKey(
        Staff, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    closed_at = models.DateTimeField(null=True)
    closed_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    note_sealed = SealedField()
    is_simulated = models.BooleanField(default=False)

    note = SealedText("note_sealed", key_path="conversation.client.key")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["conversation"],
                condition=models.Q(closed_at__isnull=True),
                name="red_flag_one_open",
            )
        ]
        indexes = [
            models.Index(fields=["practice", "-raised_at"]),
            models.Index(
                fields=["next_step_at"],
                condition=models.Q(next_step_at__isnull=False),
                name="red_flag_step",
            ),
        ]


class Page(TenantModel):
    """One person paged about one flag in one way. Channels claim due rows and report what became of them."""

    class Way(models.TextChoices):
        SCREEN = "screen", _("On screen")
        PUSH = "push", _("Notification")
        EMAIL = "email", _("E-mail")
        SMS = "sms", _("Text message")
        VOICE = "voice", _("Phone call")

    class State(models.TextChoices):
        QUEUED = "queued", _("On its way")
        SENDING = "sending", _("Being sent")
        ACCEPTED = "accepted", _("Sent")
        DELIVERED = "delivered", _("Arrived")
        FAILED = "failed", _("Failed")
        WITHDRAWN = "withdrawn", _("Not needed any more")

    flag = models.ForeignKey(RedFlag, on_delete=models.CASCADE, related_name="pages")
    staff = models.ForeignKey(Staff, on_delete=models.CASCADE, related_name="+")
    way = models.CharField(max_length=10, choices=Way.choices)
    step = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=10, choices=State.choices, default=State.QUEUED)
    queued_at = models.DateTimeField()
    due_at = models.DateTimeField(null=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    accepted_at = models.DateTimeField(null=True)
    provider_id = models.CharField(max_length=80, blank=True)
    error = models.CharField(max_length=200, blank=True)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["flag", "staff", "way", "step"], name="page_once")
        ]
        indexes = [
            models.Index(
                fields=["due_at"], condition=models.Q(due_at__isnull=False), name="page_due"
            )
        ]
