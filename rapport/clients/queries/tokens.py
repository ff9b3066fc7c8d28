"""Names and addresses as they lie in the search index: keyed numbers, one kind for each way to match.

The kind is part of what is hashed, so the index needs no column for it, and an index-only scan on
(practice, token, client) answers a search.
"""

from enum import StrEnum

from rapport.core.identity import InvalidAddress, email_address
from rapport.core.names import fold, prefixes, sound, words
from rapport.core.sounding import near_keys, spanish_sound
from rapport.database import vault

LONGEST_PREFIX = 12
LONGEST_WORD = 40
FEWEST_DIGITS = 4
LONG = 10  # digits that make a number somebody's, whatever country was guessed for it


class Way(StrEnum):
    """How a word can match, best first."""

    NAME = "name"
    PREFIX = "prefix"
    SOUND = "sound"
    NEAR = "near"
    ADDRESS = "address"
    NOTE = "note"
    MESSAGE = "message"
    MEMORY = "memory"
    REPLY = "reply"
    REMARK = "remark"
    SAME_MAILBOX = "mailbox"  # for merge suggestions, never typed


NOTED = (Way.NOTE, Way.MEMORY)
NOTE_MARK = (
    "noted:"  # filed beside their words: few among many messages are found without reading those
)
SAID = (Way.MESSAGE, Way.REPLY, Way.REMARK)  # in a conversation: by the client, to them, about them


def token(practice_id: int, way: Way, word: str) -> int:
    """The number under which a word is found in this way."""
    return vault.token(practice_id, "search", f"{way} {word}")


def of_name(practice_id: int, name: str) -> set[int]:
    """Numbers of a name: whole words, their beginnings, how they sound and how they are misspelt."""
    found = set()
    for word in words(name):
        found.add(token(practice_id, Way.NAME, word[:LONGEST_WORD]))
        found |= {token(practice_id, Way.SOUND, heard) for heard in _sounds(word)}
        found |= {token(practice_id, Way.NEAR, key) for key in near_keys(word)}
        found |= {token(practice_id, Way.PREFIX, p) for p in prefixes(word, longest=LONGEST_PREFIX)}
    return found


def of_email(practice_id: int, value: str) -> set[int]:
    """Numbers of an e-mail address: all of it, its local part and that part's words."""
    address = email_address(value)
    local = address.key.partition("@")[0]
    parts = {address.key, local, *words(local)}
    return {token(practice_id, Way.ADDRESS, part) for part in parts} | {
        token(practice_id, Way.SAME_MAILBOX, address.base_key)
    }


def of_phone(practice_id: int, value: str, national: str) -> set[int]:
    """Numbers of a phone: E.164 digits, as dialled at home, without its leading 0, last 10, 7 and 4."""
    digits, home = digits_of(value), digits_of(national)
    forms = {digits, home, home.lstrip("0"), digits[-LONG:], digits[-7:], digits[-4:]}
    return {token(practice_id, Way.ADDRESS, form) for form in forms if form}


def _sounds(word: str) -> set[str]:
    return {sound(word) or word, f"es {spanish_sound(word) or word}"}


def asked(practice_id: int, text: str) -> dict[str, dict[int, Way]]:
    """Each word of a search, with the numbers that answer it and by which way."""
    return {word: _answers(practice_id, word) for word in _split(text)}


def begins(practice_id: int, text: str) -> list[int]:
    """One number for each word of what somebody has begun to type; of one letter there is none."""
    return [
        token(practice_id, Way.PREFIX, word[:LONGEST_PREFIX])
        for word in words(text)
        if len(word) > 1
    ]


def digits_of(text: str) -> str:
    """The ASCII digits of a text."""
    return "".join(char for char in text if char in "0123456789")


def _split(text: str) -> list[str]:
    """Words; a phone number however it is spaced is one, so is an e-mail address."""
    digits = digits_of(text)
    if len(digits) >= FEWEST_DIGITS and not any(char.isalpha() for char in text):
        return [digits]
    parts = [[part] if "@" in part else sorted(words(part)) for part in text.split()]
    return list(dict.fromkeys(word for part in parts for word in part))


def _answers(practice_id: int, word: str) -> dict[int, Way]:
    if "@" in word:
        return {token(practice_id, Way.ADDRESS, _address_key(word)): Way.ADDRESS}
    forms = {
        Way.ADDRESS: {word},
        Way.NEAR: near_keys(word),
        Way.SOUND: _sounds(word) if sound(word) else set(),
        Way.PREFIX: {word[:LONGEST_PREFIX]},
        Way.NAME: {word[:LONGEST_WORD]},
    }
    return {token(practice_id, way, form): way for way, all_ in forms.items() for form in all_}


def _address_key(word: str) -> str:
    try:
        return email_address(word).key
    except InvalidAddress:
        return fold(word)
