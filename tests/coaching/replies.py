"""A person's replies to several clients, for tests of the mirror."""

from datetime import timedelta

from rapport.inbox import actions
from rapport.inbox.models import Conversation, SavedReply
from tests.inbox.arrivals import arrival

SAVED = (
    "Thank you for your interest in our services! We look forward to welcoming you to our practice."
)
OWN = (
    "Your sister's wedding is close, so I'd rather wait until October with your lips.",
    "I looked at the photo you sent: the left brow is the stronger one, and I like it.",
    "Come through the green door, ring twice, and I'll carry the pram up the stairs for you.",
    "Two weeks without running is hard, I know. Swim from Friday, and tell me how it feels.",
    "The bill was my mistake. Thirty dollars go back to your card before you read this.",
    "My own bruise took nine days, and I hid it under a scarf. Yours is half as big.",
)


def write(cast, staff, texts, *, at, first=0):
    """Each text to a client of its own; returns the conversations."""
    rows = []
    for n, text in enumerate(texts, first):
        then = at - timedelta(minutes=30 * (n + 1))
        message = actions.receive(
            arrival(
                cast,
                at=then,
                sender=f"client{n}@example.com",
                text=f"Question number {n}, is it safe?",
            ),
            at=then,
        )
        row = Conversation.objects.get(pk=message.conversation_id)
        actions.reply(row, by=staff, text=text, at=then + timedelta(minutes=3))
        rows.append(row)
    return rows


def saved_reply(cast, text=SAVED):
    return SavedReply.objects.create(practice_id=cast.id, name="Welcome", text=text)
