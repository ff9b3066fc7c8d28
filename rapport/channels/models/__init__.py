"""What channels keep: raw deliveries, mailbox cursors, forms."""

from rapport.channels.models.delivery import Delivery
from rapport.channels.models.email import MailboxCursor
from rapport.channels.models.idempotency import IdempotentCall

__all__ = ["Delivery", "IdempotentCall", "MailboxCursor"]
