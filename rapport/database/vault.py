"""Sealing what clients said, so that it can be forgotten.

Master keys (RAPPORT_FIELD_KEYS) → one key per practice (HKDF) → wraps one random data key per client
→ AES-256-GCM over each text. Destroying a wrapped data key makes everything under it unreadable, in
tables, dumps and copies alike. Layout of a sealed value: 12 bytes nonce, then ciphertext with tag; of
a wrapped key: one byte fingerprint of the master key, then a sealed value. Digests are keyed too
(HMAC-SHA256), so an address can be looked up without lying in plain in any table.
"""

import hashlib
import hmac
import os
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from django.conf import settings

NONCE = 12


class Unreadable(Exception):
    """The key is gone or wrong: the text was erased, or RAPPORT_FIELD_KEYS lacks its master key."""


def new_data_key(practice_id: int) -> tuple[bytes, bytes]:
    """A fresh 32-byte data key and the same key wrapped for the practice, to be stored."""
    key = os.urandom(32)
    return key, wrap(practice_id, key)


def wrap(practice_id: int, key: bytes) -> bytes:
    """The data key sealed under the practice's key of the newest master key."""
    master = settings.FIELD_KEYS[0]
    return _fingerprint(master) + seal(_practice_key(master, practice_id, "wrap"), key)


def unwrap(practice_id: int, wrapped: bytes) -> bytes:
    """The data key in a wrapped key. Raises Unreadable when no master key fits."""
    wrapped = bytes(wrapped)
    for master in settings.FIELD_KEYS:
        if wrapped[:1] == _fingerprint(master):
            return unseal(_practice_key(master, practice_id, "wrap"), wrapped[1:])
    raise Unreadable("No key in RAPPORT_FIELD_KEYS opens this: add the key it was sealed with.")


def seal(key: bytes, plain: bytes) -> bytes:
    """The bytes sealed with the key (AES-256-GCM, random nonce)."""
    nonce = os.urandom(NONCE)
    return nonce + AESGCM(key).encrypt(nonce, plain, None)


def unseal(key: bytes, sealed: bytes) -> bytes:
    """The bytes behind `seal`. Raises Unreadable when the key is wrong or the value was changed."""
    sealed = bytes(sealed)
    try:
        return AESGCM(key).decrypt(sealed[:NONCE], sealed[NONCE:], None)
    except InvalidTag as error:
        raise Unreadable("This was sealed with another key, or it was changed.") from error


def digest(practice_id: int, purpose: str, value: str) -> bytes:
    """16 keyed bytes that stand for the value in look-ups of this practice and purpose."""
    key = _practice_key(settings.FIELD_KEYS[-1], practice_id, purpose)
    return hmac.new(key, value.encode(), hashlib.sha256).digest()[:16]


def token(practice_id: int, purpose: str, word: str) -> int:
    """A signed 64-bit number that stands for a word in the search index of this practice."""
    return int.from_bytes(digest(practice_id, purpose, word)[:8], "big", signed=True)


def _fingerprint(master: bytes) -> bytes:
    return hashlib.sha256(b"rapport master" + master).digest()[:1]


@lru_cache(maxsize=4096)
def _practice_key(master: bytes, practice_id: int, purpose: str) -> bytes:
    info = f"rapport practice {practice_id} {purpose}".encode()
    return HKDF(algorithm=SHA256(), length=32, salt=None, info=info).derive(master)
