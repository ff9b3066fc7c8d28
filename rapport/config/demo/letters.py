"""What simulated clients send: mails as any mail program writes them."""

import smtplib
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from rapport.config.demo.mailbox import Letter
from rapport.science.demo import Arrival

SECONDS = 10


def mail(arrival: Arrival, to: str) -> bytes:
    """The arrival as a raw mail, the same bytes each time; says that it is simulated."""
    client = arrival.client
    address = client.address("email") or f"{client.key}@example.com"
    letter = _begin(client.full_name, address, arrival.subject or "A question", arrival.at)
    letter["To"] = to
    letter.set_content(arrival.text)
    return letter.as_bytes()


def answer(letter: Letter, *, name: str, address: str, text: str, at: datetime) -> bytes:
    """A client's answer to a mail of the practice, threaded and quoted as mail programs do."""
    subject = (
        letter.subject if letter.subject.lower().startswith("re:") else f"Re: {letter.subject}"
    )
    mail = _begin(name, address, subject, at)
    mail["To"] = letter.reply_to
    mail["In-Reply-To"] = letter.message_id
    mail["References"] = f"{letter.references} {letter.message_id}".strip()
    quoted = "\n".join(f"> {line}" for line in letter.text.splitlines())
    mail.set_content(f"{text}\n\nOn {at:%a, %d %b %Y at %H:%M}, {letter.sender} wrote:\n{quoted}\n")
    return mail.as_bytes()


def _begin(name: str, address: str, subject: str, at: datetime) -> EmailMessage:
    local, _, domain = address.partition("@")
    letter = EmailMessage()
    letter["From"] = Address(name, addr_spec=address)
    letter["Subject"] = subject
    letter["Date"] = format_datetime(at)
    letter["Message-ID"] = f"<{at:%Y%m%d%H%M%S%f}.{local}@{domain}>"
    letter["X-Simulated"] = "yes"
    return letter


def post(raw: bytes, *, sender: str, to: str, port: int) -> None:
    """Hand a mail to the practice's own receiver. Raises OSError where it can't be handed over."""
    with smtplib.SMTP("127.0.0.1", port, timeout=SECONDS) as smtp:
        smtp.sendmail(sender, [to], raw)
