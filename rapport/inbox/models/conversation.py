"""Conversations and their messages."""

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.utils.translation import gettext_lazy as _

from rapport.clients.models import Client, DataKey, Identity
from rapport.database.sealed import SealedField, SealedText
from rapport.database.tenancy import TenantModel
from rapport.inbox.models.channel import Channel
from rapport.practice.models import Location, Staff


class Conversation(TenantModel):
    """One thread with one client. The columns below the line repeat its latest state for the list."""

    class Status(models.TextChoices):
        OPEN = "open", _("Open")
        SNOOZED = "snoozed", _("Snoozed")
        CLOSED = "closed", _("Closed")

    class Priority(models.TextChoices):
        LOW = "low", _("Low")
        NORMAL = "normal", _("Normal")
        HIGH = "high", _("High")

    client = models.ForeignKey(Client, on_delete=models.CASCADE, related_name="conversations")
    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="conversations")
    location = models.ForeignKey(Location, on_delete=models.PROTECT, related_name="conversations")
    subject_sealed = SealedField()
    status = models.CharField(max_length=10, choices=Status.choices, default=Status.OPEN)
    priority = models.CharField(max_length=10, choices=Priority.choices, default=Priority.NORMAL)
    owner = models.ForeignKey(
        Staff, null=True, on_delete=models.SET_NULL, related_name="conversations"
    )
    tags = ArrayField(models.CharField(max_length=40), default=list)
    zone = models.CharField(max_length=30, blank=True)
    story = models.CharField(
        max_length=200, blank=True, help_text="what a planted demo story shows"
    )
    is_automatic = models.BooleanField(default=False, help_text="bounces, lists: no clock")
    is_simulated = models.BooleanField(default=False)
    created_at = models.DateTimeField()
    snoozed_until = models.DateTimeField(null=True)
    closed_at = models.DateTimeField(null=True)
    merged_into = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="merged"
    )
    follows = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="followed_by"
    )
    # ---- kept for the list ----
    last_message_at = models.DateTimeField()
    waiting_since = models.DateTimeField(null=True, help_text="first client message unanswered")
    due_at = models.DateTimeField(null=True, help_text="of the open inquiry that is due first")
    preview_sealed = SealedField()
    version = models.PositiveIntegerField(default=0, help_text="counts messages: a send names it")

    subject = SealedText("subject_sealed", key_path="client.key")
    preview = SealedText("preview_sealed", key_path="client.key")

    class Meta:
        indexes = [
            models.Index(fields=["practice", "status", "-last_message_at", "-id"]),
            models.Index(fields=["practice", "client", "-last_message_at"]),
            # One for each view of the desk, in its order: the planner knows how many rows each has.
            models.Index(
                fields=["practice", "due_at", "id"],
                condition=models.Q(status="open", waiting_since__isnull=False),
                name="conversation_waiting",
            ),
            models.Index(
                fields=["practice", "owner", "due_at", "id"],
                condition=models.Q(status="open", waiting_since__isnull=False),
                name="conversation_waiting_for",
            ),
            models.Index(
                fields=["practice", "-last_message_at", "-id"],
                condition=models.Q(status="open", waiting_since__isnull=True),
                name="conversation_answered",
            ),
            models.Index(
                fields=["practice", "snoozed_until", "id"],
                condition=models.Q(status="snoozed"),
                name="conversation_asleep",
            ),
            models.Index(
                fields=["snoozed_until"],
                condition=models.Q(status="snoozed"),
                name="conversation_snoozed",
            ),
            # For searches by what few conversations have.
            models.Index(
                fields=["practice", "-last_message_at", "-id"],
                condition=~models.Q(tags=[]),
                name="conversation_tagged",
            ),
            models.Index(
                fields=["practice", "zone", "-last_message_at", "-id"],
                condition=~models.Q(zone=""),
                name="conversation_in_zone",
            ),
        ]


class Message(TenantModel):
    """Something said, in or out, or noted between colleagues."""

    class Kind(models.TextChoices):
        INBOUND = "in", _("From the client")
        REPLY = "reply", _("Reply")
        NOTE = "note", _("Internal note")
        ACKNOWLEDGEMENT = "ack", _("Automatic acknowledgement")
        AUTOMATIC = "auto", _("Automatic mail")

    conversation = models.ForeignKey(
        Conversation, on_delete=models.CASCADE, related_name="messages"
    )
    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=Kind.choices)
    identity = models.ForeignKey(Identity, null=True, on_delete=models.SET_NULL, related_name="+")
    author = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    provider_id = models.CharField(max_length=300, null=True)  # noqa: DJ001 - NULL has no provider id
    key = models.ForeignKey(DataKey, null=True, on_delete=models.SET_NULL, related_name="+")
    text_sealed = SealedField()
    rest_sealed = SealedField(help_text="quotes and signature, kept")
    html_sealed = SealedField(help_text="the client's HTML, sanitised when it is shown")
    envelope_sealed = SealedField(help_text="JSON: from, to, cc, message ids, subject")
    received_at = models.DateTimeField(help_text="the provider's time")
    stored_at = models.DateTimeField()
    matched_by = models.CharField(max_length=20, blank=True, help_text="the threading rule")
    suggestion = models.ForeignKey(
        Conversation, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    has_attachments = models.BooleanField(default=False)
    unread_since = models.DateTimeField(
        null=True, help_text="waits for its verdicts; null once formed, or where none are wanted"
    )

    text = SealedText("text_sealed")
    rest = SealedText("rest_sealed")
    html = SealedText("html_sealed")
    envelope = SealedText("envelope_sealed")

    class Meta:
        ordering = ["received_at", "id"]
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "channel", "provider_id"], name="message_provider_id_once"
            )
        ]
        indexes = [
            models.Index(fields=["practice", "conversation", "received_at", "id"]),
            # The newest first: who writes now is not kept waiting by a backlog.
            models.Index(
                fields=["-unread_since", "-id"],
                condition=models.Q(unread_since__isnull=False),
                name="message_unread",
            ),
        ]

    @property
    def is_from_client(self) -> bool:
        """Whether the client wrote it, automatic mail left out."""
        return self.kind == self.Kind.INBOUND


class Attachment(TenantModel):
    """A file of a message, sealed on disk or in an object store under `path`."""

    message = models.ForeignKey(Message, on_delete=models.CASCADE, related_name="attachments")
    name_sealed = SealedField()
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    path = models.CharField(max_length=200)
    refused = models.CharField(max_length=40, blank=True, help_text="why its bytes were not kept")
    created_at = models.DateTimeField()

    name = SealedText("name_sealed", key_path="message.key")


class MessageMove(TenantModel):
    """A merge, split or move of messages, kept so that it can be undone."""

    kind = models.CharField(max_length=10)
    source = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    target = models.ForeignKey(Conversation, on_delete=models.CASCADE, related_name="+")
    message_ids = models.JSONField(default=list)
    inquiry_ids = models.JSONField(default=list)
    by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    at = models.DateTimeField()
    undone_at = models.DateTimeField(null=True)


class Tag(TenantModel):
    """A word the practice sorts conversations by.

    An archived one stays where it is and is offered no more; typing the name of one that was merged
    puts on what it became.
    """

    class Colour(models.TextChoices):
        PLAIN = "", _("Plain")
        SEA = "sea", _("Sea")
        MOSS = "moss", _("Moss")
        SAND = "sand", _("Sand")
        CLAY = "clay", _("Clay")
        LILAC = "lilac", _("Lilac")
        SLATE = "slate", _("Slate")

    name = models.CharField(max_length=40)
    colour = models.CharField(max_length=10, choices=Colour.choices, blank=True)
    archived_at = models.DateTimeField(null=True)
    merged_into = models.ForeignKey(
        "self", null=True, on_delete=models.SET_NULL, related_name="merged"
    )

    class Meta:
        constraints = [models.UniqueConstraint(fields=["practice", "name"], name="tag_once")]


class SavedReply(TenantModel):
    """A text for swift moments; it rests inside judgment zones."""

    name = models.CharField(max_length=80)
    text = models.TextField()
    created_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    used = models.PositiveIntegerField(default=0)

    class Meta:
        ordering = ["name"]
