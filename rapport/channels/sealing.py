"""What a channel is opened with, and where people are paged: sealed for the practice."""

import json

from rapport.database import vault
from rapport.inbox.models import Channel


def sealed(practice_id: int, values: dict[str, str]) -> bytes:
    """Passwords, sealed under a data key that is wrapped for the practice and stands in front."""
    key, wrapped = vault.new_data_key(practice_id)
    return len(wrapped).to_bytes(2, "big") + wrapped + vault.seal(key, json.dumps(values).encode())


def opened(channel: Channel) -> dict[str, str]:
    """The passwords of a channel; {} where it has none."""
    if not channel.secrets_sealed:
        return {}
    return unsealed(channel.practice_id, channel.secrets_sealed)


def unsealed(practice_id: int, content: bytes | memoryview) -> dict[str, str]:
    """The values behind `sealed`. Raises vault.Unreadable."""
    content = bytes(content)
    end = 2 + int.from_bytes(content[:2], "big")
    key = vault.unwrap(practice_id, content[2:end])
    values: dict[str, str] = json.loads(vault.unseal(key, content[end:]))
    return values
