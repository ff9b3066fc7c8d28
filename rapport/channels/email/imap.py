"""Speaking IMAP: which mails are new, and their bytes, without leaving a trace in the mailbox."""

import contextlib
import imaplib
import re
import ssl
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime

from imap_tools import BaseMailBox, MailBox, MailBoxStartTls, MailBoxUnencrypted
from imap_tools.errors import ImapToolsError, MailboxFolderSelectError, MailboxLoginError

from rapport.channels import sealing
from rapport.channels.shape import ChannelError
from rapport.inbox.models import Channel

SECONDS = 30
# The first bytes of a larger mail are kept: enough for every text and most files.
LARGEST = 26 * 1024 * 1024
UID = re.compile(rb"\bUID (\d+)", re.IGNORECASE)
RECEIVED = re.compile(rb'INTERNALDATE "([^"]+)"', re.IGNORECASE)
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


@dataclass(frozen=True, slots=True)
class Account:
    """A mailbox. tls: "none", "starttls" or "tls"."""

    host: str
    port: int
    tls: str
    user: str
    password: str = field(repr=False)
    folder: str = "INBOX"


@dataclass(frozen=True, slots=True)
class Fetched:
    """A mail as the server keeps it; `received_at` is when it arrived there."""

    uid: int
    received_at: datetime | None
    content: bytes


def account_of(channel: Channel) -> Account:
    """The mailbox a channel reads."""
    own = channel.settings
    return Account(
        host=own["imap_host"],
        port=int(own.get("imap_port") or 993),
        tls=own.get("imap_tls", "tls"),
        user=own.get("imap_user", ""),
        password=sealing.opened(channel).get("imap_password", ""),
        folder=own.get("imap_folder") or "INBOX",
    )


def unreachable(server: str, error: Exception) -> str:
    """Why a server can't be spoken with, and what to do where that is known."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return (
            f"{server} shows a certificate that nobody vouches for ({error.verify_message})."
            " Use the name that stands in the certificate, or have it renewed."
        )
    return f"{server} can't be reached ({type(error).__name__})."


@contextlib.contextmanager
def connected(account: Account) -> Iterator[BaseMailBox]:
    """A signed-in session with the folder open for reading only. Raises ChannelError."""
    try:
        box = _session(account)
    except (OSError, imaplib.IMAP4.error) as error:
        text = unreachable(f"The mailbox server {account.host}", error)
        raise ChannelError(text, permanent=False) from error
    try:
        _sign_in(box, account)
        yield box
    except (OSError, imaplib.IMAP4.error, ImapToolsError) as error:
        text = f"The mailbox server {account.host} broke off ({type(error).__name__})."
        raise ChannelError(text, permanent=False) from error
    finally:
        with contextlib.suppress(OSError, imaplib.IMAP4.error, ImapToolsError):
            box.client.shutdown()


def _session(account: Account) -> BaseMailBox:
    context = ssl.create_default_context()
    match account.tls:
        case "tls":
            return MailBox(account.host, account.port, timeout=SECONDS, ssl_context=context)
        case "starttls":
            return MailBoxStartTls(account.host, account.port, timeout=SECONDS, ssl_context=context)
        case _:
            return MailBoxUnencrypted(account.host, account.port, timeout=SECONDS)


def _sign_in(box: BaseMailBox, account: Account) -> None:
    try:
        box.login(account.user, account.password, initial_folder=None)
        box.folder.set(account.folder, readonly=True)
    except MailboxLoginError as error:
        raise ChannelError("The mailbox refused our user or password.", permanent=False) from error
    except MailboxFolderSelectError as error:
        text = f"The mailbox has no folder {account.folder}."
        raise ChannelError(text, permanent=False) from error


def uid_validity(box: BaseMailBox) -> int:
    """Changes when the server numbered its mails anew."""
    return _number(box, "UIDVALIDITY")


def uid_next(box: BaseMailBox) -> int:
    """The number the next mail will get; 1 where the server does not say."""
    return _number(box, "UIDNEXT") or 1


def _number(box: BaseMailBox, name: str) -> int:
    found = box.client.untagged_responses.get(name) or [b"0"]
    last = found[-1]
    return int(last) if isinstance(last, bytes) else 0


def new_uids(box: BaseMailBox, *, after: int) -> list[int]:
    """The UIDs above `after`, ascending. (n:* names the last mail even below n.)"""
    return [uid for uid in _search(box, f"UID {after + 1}:*") if uid > after]


def uids_since(box: BaseMailBox, day: date) -> list[int]:
    """The UIDs of mails that arrived on this day or later, ascending."""
    return _search(box, f"SINCE {day.day}-{MONTHS[day.month - 1]}-{day.year}")


def _search(box: BaseMailBox, criteria: str) -> list[int]:
    status, lines = box.client.uid("SEARCH", criteria)
    if status != "OK":
        raise imaplib.IMAP4.error("search refused")
    return sorted({int(uid) for line in lines if line for uid in line.split()})


def fetch(box: BaseMailBox, uid: int) -> Fetched | None:
    """One mail without marking it as seen; None where it is gone."""
    wanted = f"(UID INTERNALDATE BODY.PEEK[]<0.{LARGEST}>)"
    status, parts = box.client.uid("FETCH", str(uid), wanted)
    if status != "OK":
        raise imaplib.IMAP4.error("fetch refused")
    told = b" ".join(part[0] if isinstance(part, tuple) else part for part in parts if part)
    content = next((part[1] for part in parts if isinstance(part, tuple)), None)
    found = UID.search(told)
    if content is None or found is None or int(found[1]) != uid:
        return None
    return Fetched(uid, _received(told), content)


def _received(told: bytes) -> datetime | None:
    found = RECEIVED.search(told)
    if not found:
        return None
    try:
        day, month, rest = found[1].decode("ascii").strip().split("-", 2)
        moment = f"{day}-{MONTHS.index(month.title()) + 1}-{rest}"
        return datetime.strptime(moment, "%d-%m-%Y %H:%M:%S %z").astimezone(UTC)
    except ValueError:
        return None


def can_idle(box: BaseMailBox) -> bool:
    """Whether the server tells us of new mail by itself."""
    return "IDLE" in box.client.capabilities
