"""Web chat: visitors, what they were told, files on their way, and signs of hesitation."""

from django.db import models

from rapport.clients.models import DataKey
from rapport.core.hesitation import Kind
from rapport.database.sealed import SealedField, SealedText
from rapport.database.tenancy import TenantModel
from rapport.inbox.models import Channel, Conversation, Message
from rapport.practice.models import Staff


class ChatVisitor(TenantModel):
    """A browser that opened a chat. Its token names `public_id`; revoking ends it for good.

    `last_n` counts the lines; the practice has read up to `read_n`, the visitor got and read theirs up
    to `delivered_n` and `seen_n`. `told_at`: saw what is read about hesitation. `email`: left for an
    answer by mail, a claim until they answer from it.
    """

    channel = models.ForeignKey(Channel, on_delete=models.PROTECT, related_name="+")
    conversation = models.ForeignKey(
        Conversation, null=True, on_delete=models.CASCADE, related_name="+"
    )
    public_id = models.CharField(max_length=32, unique=True)
    opened_with = models.UUIDField(help_text="the browser's key of what it sent first")
    began_with = models.UUIDField(null=True, help_text="the key of the first message")
    last_n = models.PositiveIntegerField(default=0)
    read_n = models.PositiveIntegerField(default=0)
    delivered_n = models.PositiveIntegerField(default=0)
    seen_n = models.PositiveIntegerField(default=0)
    created_at = models.DateTimeField()
    here_at = models.DateTimeField(help_text="last seen in the chat")
    typing_at = models.DateTimeField(null=True)
    told_at = models.DateTimeField(null=True)
    left_at = models.DateTimeField(null=True, help_text="when they left an address")
    addresses_left = models.PositiveSmallIntegerField(default=0)
    email_sealed = SealedField()
    blocked_at = models.DateTimeField(null=True)
    blocked_by = models.ForeignKey(Staff, null=True, on_delete=models.SET_NULL, related_name="+")
    revoked_at = models.DateTimeField(null=True)

    email = SealedText("email_sealed", key_path="conversation.client.key")

    class Meta:
        constraints = [
            models.UniqueConstraint(
                fields=["practice", "channel", "opened_with"], name="chat_opened_once"
            )
        ]
        indexes = [models.Index(fields=["practice", "conversation"])]


class ChatLine(TenantModel):
    """A message as the visitor sees it, in the order it appeared. What was said elsewhere has none."""

    visitor = models.ForeignKey(ChatVisitor, on_delete=models.CASCADE, related_name="lines")
    message = models.OneToOneField(Message, on_delete=models.CASCADE, related_name="chat_line")
    n = models.PositiveIntegerField()
    key = models.UUIDField(null=True)
    at = models.DateTimeField()

    class Meta:
        constraints = [models.UniqueConstraint(fields=["visitor", "n"], name="chat_line_n_once")]


class ChatUpload(TenantModel):
    """A file that waits for its message: cleaned, sealed in the store under a key of its own."""

    visitor = models.ForeignKey(ChatVisitor, on_delete=models.CASCADE, related_name="uploads")
    key = models.ForeignKey(DataKey, null=True, on_delete=models.SET_NULL, related_name="+")
    public_id = models.CharField(max_length=32, unique=True)
    name_sealed = SealedField()
    content_type = models.CharField(max_length=100)
    size = models.PositiveIntegerField()
    path = models.CharField(max_length=200)
    created_at = models.DateTimeField()

    name = SealedText("name_sealed")


class ChatMoment(TenantModel):
    """That a visitor began to write, left it, or read: never what. Kept for a day."""

    visitor = models.ForeignKey(ChatVisitor, on_delete=models.CASCADE, related_name="moments")
    kind = models.CharField(max_length=10, choices=[(kind.value, kind.value) for kind in Kind])
    at = models.DateTimeField()

    class Meta:
        indexes = [models.Index(fields=["practice", "at"])]
