"""From an outbox row to a mail that the server has accepted."""

import contextlib
import json
import re
import smtplib
import ssl
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from email.message import EmailMessage
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings

from rapport.channels import sealing
from rapport.channels.email import tokens
from rapport.channels.email.imap import unreachable
from rapport.channels.email.letter import Letter, answering, quoted, written
from rapport.channels.shape import Attempt, ChannelError, NotWanted
from rapport.clients.models import Identity
from rapport.inbox import files
from rapport.inbox.inbound import InboundFile
from rapport.inbox.models import Attachment, Channel, Message, Outgoing

SECONDS = 15
MOST_ACKNOWLEDGED = 3  # automatic mails to one client in a day
ADDRESS = re.compile(r"\S+@\S+")
Recipient = tuple[str, str]  # name and address


@dataclass(frozen=True, slots=True)
class Server:
    """An SMTP server. tls: "none", "starttls" or "tls". seconds: how long each answer may take."""

    host: str
    port: int
    tls: str
    user: str = ""
    password: str = field(default="", repr=False)
    seconds: int = SECONDS


def send(outgoing: Outgoing, at: datetime) -> Attempt:
    """Write the mail inside the practice's scope; the returned attempt hands it to the server."""
    return _attempt(outgoing, outgoing.message.channel, at)


def send_from_mailbox(outgoing: Outgoing, at: datetime, *, to: Recipient | None = None) -> Attempt:
    """Answer by e-mail what came in another way, from the mailbox of the conversation's location.

    to: the address that was left for it, else where the client wrote from. What a client said is not
    repeated to an address that was only left. Raises ChannelError where there is no mailbox.
    """
    active = Channel.objects.filter(kind=Channel.Kind.EMAIL, is_active=True)
    here = active.filter(location_id=outgoing.conversation.location_id).first()
    if (mailbox := here or active.first()) is None:
        raise ChannelError("There is no mailbox to answer from: add one first.", permanent=True)
    return _attempt(outgoing, mailbox, at, to)


def _attempt(
    outgoing: Outgoing, mailbox: Channel, at: datetime, to: Recipient | None = None
) -> Attempt:
    if outgoing.message.kind == Message.Kind.ACKNOWLEDGEMENT:
        _refuse_too_many(outgoing, at)
    letter = compose(outgoing, mailbox, at, to=to)
    mail, server = written(letter), server_of(mailbox)

    def attempt() -> str:
        hand_over(mail, server, sender=letter.from_address, recipient=letter.to_address)
        return letter.message_id

    return attempt


def compose(
    outgoing: Outgoing, mailbox: Channel, at: datetime, *, to: Recipient | None = None
) -> Letter:
    """The mail for an outbox row, from this mailbox: the same Message-ID every time."""
    message, last = outgoing.message, last_inbound(outgoing)
    envelope = envelope_of(last)
    token = tokens.sign(outgoing.practice_id, outgoing.conversation_id)
    domain = mailbox.address.rpartition("@")[2]
    to_name, to_address = to or _recipient(outgoing, envelope)
    repeated = None if to else last
    below = quoted(repeated.text, heading=_heading(outgoing, repeated, to_name)) if repeated else ""
    return Letter(
        from_name=_author(outgoing),
        from_address=mailbox.address,
        to_name=to_name,
        to_address=to_address,
        reply_to=tokens.plus_address(mailbox.address, token) if _has_plus(mailbox) else "",
        subject=_subject(outgoing, last),
        message_id=tokens.message_id(token, outgoing.idempotency_key, domain),
        references=(*envelope.get("references", ()), envelope.get("message_id", "")),
        text="\n\n".join(part for part in (message.text, below) if part) + "\n",
        at=at,
        files=_files(message) if message.has_attachments else (),
        is_automatic=message.kind == Message.Kind.ACKNOWLEDGEMENT,
    )


def _author(outgoing: Outgoing) -> str:
    practice = outgoing.conversation.location.practice.name
    person = outgoing.message.author
    return f"{person.name}, {practice}" if person else practice


def _subject(outgoing: Outgoing, last: Message | None) -> str:
    subject = outgoing.conversation.subject
    if not subject:
        return f"Your message to {outgoing.conversation.location.practice.name}"
    return answering(subject) if last else subject


def last_inbound(outgoing: Outgoing) -> Message | None:
    """The client's last message before this one."""
    said = Message.objects.filter(
        conversation_id=outgoing.conversation_id, kind=Message.Kind.INBOUND
    )
    before = said.filter(stored_at__lte=outgoing.queued_at).select_related("key")
    return before.order_by("received_at", "id").last()


def envelope_of(message: Message | None) -> dict[str, Any]:
    """The envelope that was kept with a message; {} where there is none."""
    found: dict[str, Any] = json.loads(message.envelope or "{}") if message else {}
    return found


def _recipient(outgoing: Outgoing, envelope: dict[str, Any]) -> tuple[str, str]:
    for place in ("reply_to", "from"):
        for written_as in envelope.get(place, ()):
            if written_as.get("address"):
                return written_as.get("name", ""), written_as["address"]
    if address := envelope.get("fields", {}).get("email"):
        return envelope["fields"].get("name", ""), address
    known = Identity.objects.filter(
        client_id=outgoing.conversation.client_id, kind="email", bounced_at=None
    )
    identity = known.select_related("client__key").order_by("-proved_at", "-id").first()
    if identity is None:
        raise ChannelError("We know no e-mail address of this client.", permanent=True)
    return outgoing.conversation.client.name, identity.value


def _heading(outgoing: Outgoing, last: Message, name: str) -> str:
    local = last.received_at.astimezone(ZoneInfo(outgoing.conversation.location.zone))
    return f"On {local:%a, %d %b %Y at %H:%M}, {name or 'you'} wrote:"


def _has_plus(channel: Channel) -> bool:
    """Whether answers to hello+c…@ reach us: yes at our own receiver, else as it was set."""
    return bool(channel.settings.get("plus_addresses", not channel.settings.get("imap_host")))


def _files(message: Message) -> tuple[InboundFile, ...]:
    rows = Attachment.objects.filter(message=message, refused="").select_related("message__key")
    return tuple(InboundFile(row.name, row.content_type, files.open(row)) for row in rows)


def _refuse_too_many(outgoing: Outgoing, at: datetime) -> None:
    if envelope_of(last_inbound(outgoing)).get("may_be_acknowledged") is False:
        raise NotWanted("The sender asked for no automatic answers.")
    sent = Outgoing.objects.filter(
        message__kind=Message.Kind.ACKNOWLEDGEMENT,
        message__conversation__client=outgoing.conversation.client_id,
        accepted_at__gt=at - timedelta(days=1),
    )
    if sent.count() >= MOST_ACKNOWLEDGED:
        raise NotWanted("This client had enough automatic mails today.")


def server_of(channel: Channel) -> Server:
    """The channel's own SMTP server, else the installation's relay."""
    own = channel.settings
    if not own.get("smtp_host"):
        return Server(settings.EMAIL_HOST, settings.EMAIL_PORT, "none")
    return Server(
        host=own["smtp_host"],
        port=int(own.get("smtp_port") or 587),
        tls=own.get("smtp_tls", "starttls"),
        user=own.get("smtp_user", ""),
        password=sealing.opened(channel).get("smtp_password", ""),
    )


def hand_over(mail: EmailMessage, server: Server, *, sender: str, recipient: str) -> None:
    """Give the mail to the server; returns once it was accepted. Raises ChannelError."""
    try:
        smtp = connected(server)
        try:
            smtp.send_message(mail, sender, [recipient])
        finally:
            _hang_up(smtp)
    except smtplib.SMTPRecipientsRefused as error:
        code, said = next(iter(error.recipients.values()))
        raise _refusal(code, said) from error
    except smtplib.SMTPResponseException as error:
        is_login = isinstance(error, smtplib.SMTPAuthenticationError)
        raise _refusal(error.smtp_code, error.smtp_error, is_login=is_login) from error
    except smtplib.SMTPNotSupportedError as error:
        raise ChannelError("The mail server can't send to this address.", permanent=True) from error
    except (OSError, smtplib.SMTPException) as error:
        text = unreachable(f"The mail server {server.host}", error)
        raise ChannelError(text, permanent=False) from error


def _hang_up(smtp: smtplib.SMTP) -> None:
    """Whatever is said at goodbye, the mail was accepted or refused before."""
    with contextlib.suppress(OSError, smtplib.SMTPException):
        smtp.quit()
    smtp.close()


def connected(server: Server) -> smtplib.SMTP:
    """A session, encrypted and signed in as the channel says."""
    context = ssl.create_default_context()
    if server.tls == "tls":
        smtp: smtplib.SMTP = smtplib.SMTP_SSL(
            server.host, server.port, timeout=server.seconds, context=context
        )
    else:
        smtp = smtplib.SMTP(server.host, server.port, timeout=server.seconds)
    try:
        if server.tls == "starttls":
            smtp.starttls(context=context)
        if server.user:
            smtp.login(server.user, server.password)
    except BaseException:
        smtp.close()
        raise
    return smtp


def _refusal(code: int, text: bytes | str, *, is_login: bool = False) -> ChannelError:
    """A wrong password is the channel's trouble, not the message's: it is tried again."""
    said = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    said = ADDRESS.sub("…", " ".join(said.split()))[:200]
    what = "refused our sign-in" if is_login else "refused the mail"
    return ChannelError(
        f"The mail server {what}: {code} {said}", permanent=code >= 500 and not is_login
    )
