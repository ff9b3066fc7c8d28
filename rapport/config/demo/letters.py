"""What simulated clients send: mails as any mail program writes them."""

from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime

from rapport.science.demo import Arrival


def mail(arrival: Arrival, to: str) -> bytes:
    """The arrival as a raw mail, the same bytes each time; says that it is simulated."""
    client = arrival.client
    address = client.address("email") or f"{client.key}@example.com"
    letter = EmailMessage()
    letter["From"] = Address(client.full_name, addr_spec=address)
    letter["To"] = to
    letter["Subject"] = arrival.subject or "A question"
    letter["Date"] = format_datetime(arrival.at)
    letter["Message-ID"] = f"<{arrival.at:%Y%m%d%H%M%S}.{client.key}@{address.partition('@')[2]}>"
    letter["X-Simulated"] = "yes"
    letter.set_content(arrival.text)
    return letter.as_bytes()
