"""A mail of ours that came back: the client was not answered, and the address is marked."""

from datetime import datetime

from rapport.clients.models import Identity
from rapport.clients.queries import address_digest
from rapport.inbox.actions import sending
from rapport.inbox.inbound import Inbound, Received
from rapport.inbox.models import Outgoing


def note(message: Inbound, place: Received, at: datetime) -> None:
    """Mark the mail that a bounce is about as failed, and a dead address as bounced."""
    bounce = message.envelope.get("bounce")
    if not bounce or bounce["kind"] != "bounce" or message.conversation_token is None:
        return
    ours = Outgoing.objects.filter(
        conversation_id=message.conversation_token, idempotency_key=bounce["key"]
    ).first()
    if ours is None:
        return
    reasons = ", ".join(sorted({reason for _, reason, _, _ in bounce["outcomes"] if reason}))
    error = f"It came back: {reasons or 'no reason given'}."
    sending.bounced(message_id=ours.message_id, error=error, at=at)
    _mark(message.practice_id, ours, bounce["outcomes"], at)


def _mark(
    practice_id: int, ours: Outgoing, outcomes: list[tuple[str, str, str, bool]], at: datetime
) -> None:
    """Only addresses of the client we wrote to: a bounce may name anybody."""
    dead = [
        address_digest(practice_id, "email", recipient.lower())
        for recipient, _, _, is_permanent in outcomes
        if recipient and is_permanent
    ]
    addresses = Identity.objects.filter(client_id=ours.conversation.client_id, kind="email")
    addresses.filter(digest__in=dead).update(bounced_at=at)
