"""The demo client's mailbox: what the practice's mail server handed to the world outside."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from django.conf import settings

KEPT = 200


@dataclass(frozen=True, slots=True)
class Letter:
    """One mail in the mailbox; `name` is its file."""

    name: str
    to: str
    sender: str
    subject: str
    text: str
    message_id: str
    references: str
    reply_to: str
    is_automatic: bool


def folder() -> Path:
    """Where the mails lie, in the home."""
    return Path(settings.HOME) / "demo" / "outbox"


def keep(raw: bytes, *, at: datetime) -> None:
    """Keep a mail under a name that sorts by time; only the last KEPT stay."""
    place = folder()
    place.mkdir(mode=0o700, parents=True, exist_ok=True)
    name = f"{at:%Y%m%dT%H%M%S%f}-{secrets.token_hex(4)}.eml"
    (place / name).write_bytes(raw)
    for old in sorted(place.glob("*.eml"))[:-KEPT]:
        old.unlink(missing_ok=True)


def letters(address: str) -> list[Letter]:
    """Mails to this address, newest first."""
    found = (_read(path) for path in sorted(folder().glob("*.eml"), reverse=True))
    return [letter for letter in found if letter.to.casefold() == address.casefold()]


def _read(path: Path) -> Letter:
    mail = message_from_bytes(path.read_bytes(), policy=policy.default)
    body = mail.get_body(("plain",)) if isinstance(mail, EmailMessage) else None
    return Letter(
        name=path.name,
        to=_address(mail, "To"),
        sender=_name(mail),
        subject=str(mail["Subject"] or ""),
        text=body.get_content() if body else "",
        message_id=str(mail["Message-ID"] or ""),
        references=str(mail["References"] or ""),
        reply_to=_address(mail, "Reply-To") or _address(mail, "From"),
        is_automatic="Auto-Submitted" in mail,
    )


def _name(mail: EmailMessage) -> str:
    addresses = getattr(mail["From"], "addresses", ())
    return str(addresses[0].display_name or addresses[0].addr_spec) if addresses else ""


def _address(mail: EmailMessage, name: str) -> str:
    addresses = getattr(mail[name], "addresses", ())
    return str(addresses[0].addr_spec) if addresses else ""
