"""Messages as channels hand them over, for tests."""

from datetime import datetime
from itertools import count

from rapport.clients.models import DataKey
from rapport.database import vault
from rapport.inbox.inbound import Inbound, Sender
from tests.cast import Cast

numbers = count(1)


def arrival(cast: Cast, *, at: datetime, sender: str = "ada@example.com", **changes) -> Inbound:
    """An e-mail from Ada at `at`; call it inside the practice's scope."""
    key, wrapped = vault.new_data_key(cast.id)
    row = DataKey.objects.create(practice_id=cast.id, wrapped=wrapped)
    message = {
        "practice_id": cast.id,
        "channel_id": cast.mailbox.pk,
        "provider_id": f"<{next(numbers)}@example.com>",
        "key_id": row.pk,
        "key": key,
        "sender": Sender("email", sender, name="Ada Example"),
        "received_at": at,
        "text": "Does it hurt?",
        "subject": "A question",
    }
    return Inbound(**(message | changes))
