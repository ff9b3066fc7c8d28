"""How far a mailbox has been read."""

from django.db import models

from rapport.database.tenancy import TenantModel
from rapport.inbox.models import Channel


class MailboxCursor(TenantModel):
    """The last UID stored from an IMAP folder; a new UIDVALIDITY starts it over."""

    channel = models.ForeignKey(Channel, on_delete=models.CASCADE, related_name="cursors")
    folder = models.CharField(max_length=120, default="INBOX")
    uid_validity = models.BigIntegerField()
    last_uid = models.BigIntegerField(default=0)
    updated_at = models.DateTimeField()

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["channel", "folder"], name="cursor_one_each")
        ]
