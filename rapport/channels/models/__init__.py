"""What channels keep: raw deliveries, mailbox cursors, calls, the account at Twilio."""

from rapport.channels.models.delivery import Delivery
from rapport.channels.models.email import MailboxCursor
from rapport.channels.models.idempotency import IdempotentCall
from rapport.channels.models.twilio import TwilioAccount

__all__ = ["Delivery", "IdempotentCall", "MailboxCursor", "TwilioAccount"]
