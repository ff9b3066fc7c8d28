"""What a channel is opened with: sealed for the practice, apart from its settings."""

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
    content = bytes(channel.secrets_sealed)
    end = 2 + int.from_bytes(content[:2], "big")
    key = vault.unwrap(channel.practice_id, content[2:end])
    values: dict[str, str] = json.loads(vault.unseal(key, content[end:]))
    return values
