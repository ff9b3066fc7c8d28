"""Writing a mail: threaded, quoted, and with nothing in a header that was not meant to be there."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from rapport.channels.shape import ChannelError
from rapport.core.identity import InvalidAddress, display_name, email_address
from rapport.inbox.inbound import InboundFile
from rapport.language.mail.charsets import one_line

MOST_REFERENCES = 20
MOST_QUOTED = 200  # lines


@dataclass(frozen=True, slots=True)
class Letter:
    """A mail to be. Message ids come without angle brackets, references oldest first."""

    from_name: str
    from_address: str
    to_name: str
    to_address: str
    reply_to: str
    subject: str
    message_id: str
    references: tuple[str, ...]
    text: str
    at: datetime
    files: tuple[InboundFile, ...] = ()
    is_automatic: bool = False


def written(letter: Letter) -> EmailMessage:
    """The mail itself. Raises ChannelError where the client's address can't be written to."""
    mail = EmailMessage(policy=SMTP)
    mail["From"] = _mailbox(letter.from_name, letter.from_address)
    mail["To"] = _mailbox(letter.to_name, letter.to_address)
    if letter.reply_to:
        mail["Reply-To"] = _mailbox(letter.from_name, letter.reply_to)
    mail["Subject"] = one_line(letter.subject)[:500]
    mail["Date"] = format_datetime(letter.at)
    mail["Message-ID"] = f"<{letter.message_id}>"
    _thread(mail, [one_line(r) for r in letter.references if r])
    if letter.is_automatic:
        mail["Auto-Submitted"] = "auto-replied"
        mail["X-Auto-Response-Suppress"] = "All"
    mail.set_content(letter.text, charset="utf-8", cte="quoted-printable")
    _attach(mail, letter.files)
    return mail


def _mailbox(name: str, address: str) -> Address:
    try:
        return Address(display_name(name), addr_spec=email_address(address).text)
    except (InvalidAddress, ValueError, IndexError) as error:
        raise ChannelError("This is no address that mail can go to.", permanent=True) from error


def _thread(mail: EmailMessage, chain: Sequence[str]) -> None:
    chain = [r for r in chain if " " not in r and "<" not in r and ">" not in r]
    if chain:
        mail["In-Reply-To"] = f"<{chain[-1]}>"
        mail["References"] = " ".join(f"<{r}>" for r in chain[-MOST_REFERENCES:])


def _attach(mail: EmailMessage, files: Sequence[InboundFile]) -> None:
    for file in files:
        kind, _, subtype = file.content_type.partition("/")
        mail.add_attachment(
            file.content, maintype=kind, subtype=subtype, filename=one_line(file.name)
        )


def quoted(text: str, *, heading: str) -> str:
    """The last message below an answer, each line marked."""
    lines = text.strip().splitlines()[:MOST_QUOTED]
    return "\n".join([heading, *(f"> {line}" for line in lines)]) if lines else ""


def answering(subject: str) -> str:
    """The subject of an answer."""
    return subject if subject.lower().startswith("re:") else f"Re: {subject}".strip()
