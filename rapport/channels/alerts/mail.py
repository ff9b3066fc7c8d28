"""An alert by e-mail: through the practice's own mailbox, else through the installation's server."""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from email.message import EmailMessage
from email.utils import format_datetime
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.db.models import F

from rapport.channels.alerts.alert import Alert
from rapport.channels.email.sending import Server, hand_over, server_of
from rapport.channels.shape import Attempt, ChannelError
from rapport.inbox.models import Channel

SECONDS = 5
# How a scheme of RAPPORT_ALERT_SMTP_URL is encrypted, and its usual port.
SCHEMES = {"smtps": ("tls", 465), "smtp": ("starttls", 587), "smtp+plain": ("none", 25)}


@dataclass(frozen=True, slots=True)
class Route:
    """A server, and the address mail leaves it from."""

    server: Server
    sender: str


def prepare(alert: Alert, address: dict[str, str], at: datetime) -> Attempt:
    """The mail, and the routes it may take: the first that takes it is enough."""
    taken, recipient = routes(), address["address"]

    def write(sender: str) -> EmailMessage:
        return written(alert, sender=sender, recipient=recipient, at=at)

    return lambda: handed(taken, write, recipient=recipient)


def handed(taken: Sequence[Route], write: Callable[[str], EmailMessage], *, recipient: str) -> str:
    """Hand over the mail as each route's sender writes it, until one takes it; its Message-ID.

    Raises the first route's ChannelError where none does.
    """
    problems: list[ChannelError] = []
    for route in taken:
        mail = write(route.sender)
        try:
            hand_over(mail, route.server, sender=route.sender, recipient=recipient)
        except ChannelError as error:
            problems.append(error)
        else:
            return str(mail["Message-ID"])
    raise problems[0]


def written(alert: Alert, *, sender: str, recipient: str, at: datetime) -> EmailMessage:
    """The same Message-ID at every attempt, so that mail programs show it once."""
    mail = EmailMessage()
    mail["From"] = f"Rapport <{sender}>"
    mail["To"] = recipient
    mail["Subject"] = alert.title
    mail["Date"] = format_datetime(at)
    named = hashlib.sha256(f"{alert.name}{recipient}".encode()).hexdigest()[:16]
    mail["Message-ID"] = f"<{alert.name}.{named}@{sender.rpartition('@')[2]}>"
    mail["Auto-Submitted"] = "auto-generated"
    if alert.is_loud:
        mail["Importance"] = "high"
    lines = (f"{alert.title} {alert.text}", alert.url, alert.why)
    mail.set_content("\n\n".join(lines) + "\n")
    return mail


def routes() -> list[Route]:
    """The practice's mailbox if it sends by a server of its own, then the installation's server."""
    mailbox = own_mailbox()
    first = [Route(_quick(server_of(mailbox)), mailbox.address)] if mailbox else []
    return [*first, Route(_quick(system_server()), settings.DEFAULT_FROM_EMAIL)]


def own_mailbox() -> Channel | None:
    """The practice's mailbox that sends by a server of its own; of several one that works."""
    own = Channel.objects.filter(
        kind=Channel.Kind.EMAIL, is_active=True, settings__smtp_host__gt=""
    )
    return own.order_by(F("failing_since").asc(nulls_first=True), "pk").first()


def system_server() -> Server:
    """RAPPORT_ALERT_SMTP_URL, else the relay."""
    if not settings.ALERT_SMTP_URL:
        return Server(settings.EMAIL_HOST, settings.EMAIL_PORT, "none")
    parts = urlsplit(settings.ALERT_SMTP_URL)
    if parts.scheme not in SCHEMES or not parts.hostname:
        text = "RAPPORT_ALERT_SMTP_URL is not smtp://, smtps:// or smtp+plain:// with a host."
        raise ChannelError(text, permanent=False)
    tls, port = SCHEMES[parts.scheme]
    user, password = unquote(parts.username or ""), unquote(parts.password or "")
    return Server(parts.hostname, parts.port or port, tls, user, password)


def _quick(server: Server) -> Server:
    return replace(server, seconds=SECONDS)
