"""Signed conversation tokens: what ties an answer to its conversation and can't be guessed.

A token stands in the address that answers go to (`hello+c<token>@…`) and in our Message-IDs
(`<c.<token>.<key>@…>`). Lower case only, since mail servers may fold a local part.
"""

import base64
import hmac
import re

from rapport.database import vault

TOKEN = r"([0-9a-f]{1,16}-[a-z2-7]{16})"  # noqa: S105 - a pattern
IN_ADDRESS = re.compile(rf"(.+)\+c{TOKEN}", re.IGNORECASE)
IN_MESSAGE_ID = re.compile(rf"<?c\.{TOKEN}\.([\w.-]+)@", re.IGNORECASE)
IN_RETURNED = re.compile(rb"<c\.([0-9a-f]{1,16}-[a-z2-7]{16})\.([\w.-]+)@")
MOST_SEARCHED = 2_000_000


def sign(practice_id: int, conversation_id: int) -> str:
    """The token of a conversation: its number and 80 bits of a keyed digest."""
    return f"{conversation_id:x}-{_signature(practice_id, conversation_id)}"


def read(practice_id: int, token: str) -> int | None:
    """The conversation a token of this practice stands for; None when it is forged or another's."""
    number, _, signature = token.lower().partition("-")
    try:
        conversation_id = int(number, 16)
    except ValueError:
        return None
    is_ours = hmac.compare_digest(_signature(practice_id, conversation_id), signature)
    return conversation_id if is_ours else None


def plus_address(address: str, token: str) -> str:
    """The address answers should go to, e.g. hello+c1f-…@practice.example."""
    local, _, domain = address.rpartition("@")
    return f"{local}+c{token}@{domain}"


def split_address(address: str) -> tuple[str, str]:
    """(address without a token, token or ""); the token is not verified yet."""
    local, _, domain = address.rpartition("@")
    found = IN_ADDRESS.fullmatch(local)
    return (f"{found[1]}@{domain}", found[2].lower()) if found else (address, "")


def message_id(token: str, key: str, domain: str) -> str:
    """A Message-ID of ours without angle brackets; the same for the same key."""
    return f"c.{token}.{re.sub(r'[^0-9A-Za-z_.-]', '-', key)}@{domain}"


def in_message_id(value: str) -> tuple[str, str]:
    """(token, key) of a Message-ID of ours, or two empty strings; not verified yet."""
    found = IN_MESSAGE_ID.search(value)
    return (found[1].lower(), found[2]) if found else ("", "")


def in_returned(raw: bytes) -> tuple[str, str]:
    """(token, key) of the mail of ours that a bounce brings back, or two empty strings."""
    found = IN_RETURNED.search(raw[:MOST_SEARCHED])
    return (found[1].decode(), found[2].decode()) if found else ("", "")


def _signature(practice_id: int, conversation_id: int) -> str:
    digest = vault.digest(practice_id, "conversation token", str(conversation_id))
    return base64.b32encode(digest[:10]).decode().lower()
