"""Secrets that are shown once and kept as digests."""

import hashlib
import secrets

BYTES = 32


def make(prefix: str = "") -> str:
    """A new secret of 256 random bits, safe in an address."""
    return prefix + secrets.token_urlsafe(BYTES)


def digest(secret: str) -> bytes:
    """SHA-256 of it: 256 random bits need no slow hash."""
    return hashlib.sha256(secret.encode()).digest()
