"""Addresses and names: what is shown, and what is compared.

Phone numbers are parsed where the numbering plans are known, not here.
"""

import re
import unicodedata
from dataclasses import dataclass
from enum import StrEnum

LONGEST_ADDRESS = 254  # RFC 5321 §4.5.3.1.3, without the angle brackets
LONGEST_LOCAL_PART = 64
LONGEST_NAME = 120

_LOCAL = re.compile(r"""[^\s@"(),:;<>\[\\\]]+|"[^"\\]*\"""")
_LABEL = re.compile(r"[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?")
_LITERAL = re.compile(r"\[[0-9a-f.:]+\]|\[ipv6:[0-9a-f:.]+\]")


class Fault(StrEnum):
    """Why a text is no e-mail address."""

    EMPTY = "empty"
    CONTROL_CHARACTER = "control_character"
    TOO_LONG = "too_long"
    NO_AT_SIGN = "no_at_sign"
    LOCAL_PART = "local_part"
    DOMAIN = "domain"


class InvalidAddress(ValueError):
    """The text is no usable e-mail address; `fault` says why. It does not repeat the text."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(f"not an e-mail address: {fault}")
        self.fault = fault


@dataclass(frozen=True, slots=True)
class EmailAddress:
    """`text` as written, `key` for exact matches, `base_key` also without a +tag (suggestions).

    The local part is matched without regard to case: the standard allows a difference, no
    mailbox provider makes one.
    """

    text: str
    key: str
    base_key: str


def email_address(text: str) -> EmailAddress:
    """Read one bare address (no display name). Raises InvalidAddress.

    Spaces around it are dropped; a line break or other control character anywhere is refused, so
    that no address can carry a header of its own.
    """
    text = text.strip(" ")
    if not text:
        raise InvalidAddress(Fault.EMPTY)
    if any(unicodedata.category(char) in ("Cc", "Cf", "Zl", "Zp", "Cs") for char in text):
        raise InvalidAddress(Fault.CONTROL_CHARACTER)
    local, at_sign, domain = text.rpartition("@")
    if not at_sign:
        raise InvalidAddress(Fault.NO_AT_SIGN)
    if len(text) > LONGEST_ADDRESS or len(local) > LONGEST_LOCAL_PART:
        raise InvalidAddress(Fault.TOO_LONG)
    if not _LOCAL.fullmatch(local):
        raise InvalidAddress(Fault.LOCAL_PART)
    domain_key, local_key = _domain_key(domain), unicodedata.normalize("NFC", local).casefold()
    base = local_key if local_key.startswith('"') else local_key.partition("+")[0] or local_key
    return EmailAddress(text, f"{local_key}@{domain_key}", f"{base}@{domain_key}")


def _domain_key(domain: str) -> str:
    """ASCII form, so that an address matches however its mail program wrote the domain."""
    if _LITERAL.fullmatch(domain.casefold()):
        return domain.casefold()
    try:
        ascii_form = domain.encode("idna").decode("ascii").casefold()
    except UnicodeError:
        raise InvalidAddress(Fault.DOMAIN) from None
    if not ascii_form or not all(_LABEL.fullmatch(label) for label in ascii_form.split(".")):
        raise InvalidAddress(Fault.DOMAIN)
    return ascii_form


def display_name(text: str) -> str:
    """A name fit to be shown: one line, nothing invisible, no quotes around it, not endless."""
    visible = "".join(" " if char.isspace() else char for char in text if not _is_hidden(char))
    return " ".join(visible.split()).strip("'\" ")[:LONGEST_NAME].strip()


def _is_hidden(char: str) -> bool:
    # Zero-width joiners hold emoji and Indic letters together; other format characters reorder
    # or hide text (RIGHT-TO-LEFT OVERRIDE in a sender's name).
    return not char.isspace() and unicodedata.category(char) in ("Cc", "Cf", "Cs") and char != "‍"
