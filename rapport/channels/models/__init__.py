"""What channels keep: raw deliveries, mailbox cursors, calls, the account at Twilio, chats, notices."""

from rapport.channels.models.delivery import Delivery
from rapport.channels.models.email import MailboxCursor
from rapport.channels.models.idempotency import IdempotentCall
from rapport.channels.models.notices import Notice, NoticeAttempt, NoticeRules, NoticesReadUpTo
from rapport.channels.models.twilio import TwilioAccount
from rapport.channels.models.webchat import ChatLine, ChatMoment, ChatUpload, ChatVisitor

__all__ = [
    "ChatLine",
    "ChatMoment",
    "ChatUpload",
    "ChatVisitor",
    "Delivery",
    "IdempotentCall",
    "MailboxCursor",
    "Notice",
    "NoticeAttempt",
    "NoticeRules",
    "NoticesReadUpTo",
    "TwilioAccount",
]
