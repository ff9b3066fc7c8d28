"""Reading clients."""

from rapport.database import vault


def address_digest(practice_id: int, kind: str, value: str) -> bytes:
    """The keyed digest under which an identity with this normalised value is found."""
    return vault.digest(practice_id, f"identity {kind}", value)
