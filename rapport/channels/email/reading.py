"""From a raw mail to what the inbox takes in."""

import hashlib
from collections.abc import Iterator
from typing import Any

from rapport.channels.email import tokens
from rapport.channels.shape import Raw
from rapport.core.automatic_mail import Kind, Origin, origin
from rapport.core.identity import InvalidAddress, email_address
from rapport.inbox.inbound import Inbound, InboundFile, Sender
from rapport.inbox.models import Channel, Conversation
from rapport.language.mail.bounces import Bounce, recognise
from rapport.language.mail.headers import Address, read_head
from rapport.language.mail.parsing import ParsedMail, end_of_envelope, parse
from rapport.language.mail.reply import extract_reply

LONGEST_ID = 250
MOST_REFERENCES = 50
# Where mail servers note whom a mail was for, besides To and Cc.
DELIVERED_TO = ("delivered-to", "x-original-to", "x-envelope-to", "envelope-to")
# A sender without a Message-ID is told apart by these and the body.
TELLING = ("from", "to", "date", "subject")
OWN_MAIL = "own_mail"
RETURNING = ("bounce", "delay")


def identify(raw: bytes) -> str:
    """The id a mail is stored under: its Message-ID and a digest of its body.

    An exact duplicate has the same mailbox, the same Message-ID and the same body; the way it took
    (Received, Delivered-To) may differ. Without a Message-ID, From, To, Date and Subject count.
    """
    head = read_head(raw, end_of_envelope(raw), len(raw))
    body = raw[head.body :].replace(b"\r\n", b"\n").strip()
    named = head.first("message-id").strip("<> ")[:LONGEST_ID]
    if named:
        return f"{''.join(named.split())} {hashlib.sha256(body).hexdigest()[:32]}"
    told = "\n".join(head.first(name) for name in TELLING).encode("utf-8", "replace")
    digest = hashlib.sha256(told + b"\n" + body)
    return f"{digest.hexdigest()}@blank.invalid"


def read(raw: Raw) -> Inbound:
    """Read one mail; never fails on what a sender can write."""
    mail = parse(raw.content)
    came = origin(mail.headers, own_domains=[_domain(raw.channel)])
    sender = sender_of(mail, came)
    bounce = recognise(mail)
    automatic = _automatic(mail, came, sender, raw.channel, bounce)
    token = conversation(raw, mail, bounce)
    client_id = _bounced_client(token) if bounce and bounce.kind in RETURNING else None
    text, rest = (mail.text, "") if automatic else _divided(mail)
    return Inbound(
        practice_id=raw.channel.practice_id,
        channel_id=raw.channel.pk,
        provider_id=(mail.message_id or raw.provider_id)[:LONGEST_ID],
        key_id=raw.key_id,
        key=raw.key,
        sender=Sender("", "") if client_id else sender,
        client_id=client_id,
        received_at=raw.received_at,
        text=text,
        rest=rest,
        subject=mail.subject[:1000],
        html=mail.html,
        envelope=_envelope(mail, came) | (returned(raw, bounce) if bounce else {}),
        references=references(mail),
        conversation_token=token,
        automatic=automatic,
        files=tuple(InboundFile(a.filename, a.content_type, a.content) for a in mail.attachments),
    )


def sender_of(mail: ParsedMail, came: Origin) -> Sender:
    """Who says they wrote it: From, or Reply-To where a machine passed a person's words on.

    Never proved: From is a claim. An answer to our own mail proves the address later.
    """
    places = (mail.reply_to, mail.sender) if came.kind is Kind.RELAYED else (mail.sender,)
    for address in (a for place in places for a in place):
        try:
            return Sender("email", email_address(address.address).key, name=address.name)
        except InvalidAddress:
            continue
    return Sender("", "")


def references(mail: ParsedMail) -> tuple[str, ...]:
    """The message ids it answers, newest first, each once."""
    answered = (mail.in_reply_to,) if mail.in_reply_to else ()
    return tuple(dict.fromkeys((*answered, *reversed(mail.references))))[:MOST_REFERENCES]


def conversation(raw: Raw, mail: ParsedMail, bounce: Bounce | None) -> int | None:
    """The conversation that a token of ours names: in an address it went to, in an id it answers,
    or, for a bounce, anywhere in what came back."""
    found = [*_tokens(mail)] or ([tokens.in_returned(raw.content)[0]] if bounce else [])
    numbers = (tokens.read(raw.channel.practice_id, token) for token in found)
    return next((number for number in numbers if number is not None), None)


def _bounced_client(conversation_id: int | None) -> int | None:
    """A mail of ours that came back belongs to the client it was for, not to a mail server."""
    rows = Conversation.objects.filter(pk=conversation_id or 0)
    return rows.values_list("client_id", flat=True).first()


def returned(raw: Raw, bounce: Bounce) -> dict[str, Any]:
    """What a bounce says: of which mail of ours, to whom, and why."""
    token, key = tokens.in_returned(raw.content)
    outcomes = [(o.recipient, o.reason, o.status, o.is_permanent) for o in bounce.outcomes[:20]]
    return {"bounce": {"kind": bounce.kind, "key": key if token else "", "outcomes": outcomes}}


def _tokens(mail: ParsedMail) -> Iterator[str]:
    delivered = [Address("", v) for name in DELIVERED_TO for v in mail.headers.get(name, ())]
    for address in (*delivered, *mail.to[:50], *mail.cc[:50]):
        if token := tokens.split_address(address.address.strip("<> "))[1]:
            yield token
    for reference in references(mail):
        if token := tokens.in_message_id(reference)[0]:
            yield token


def _automatic(
    mail: ParsedMail, came: Origin, sender: Sender, channel: Channel, bounce: Bounce | None
) -> str:
    if sender.value and sender.value == channel.address:
        return OWN_MAIL
    if bounce:
        return bounce.kind
    return "" if came.starts_clock else came.kind.value


def _divided(mail: ParsedMail) -> tuple[str, str]:
    """(what was written now, everything else); nothing is thrown away."""
    found = extract_reply(mail.text, mail.html or None)
    rest = "\n\n".join(part for part in (found.signature, found.quoted) if part.strip())
    return (found.reply, rest) if found.reply.strip() else (mail.text, "")


def _envelope(mail: ParsedMail, came: Origin) -> dict[str, Any]:
    return {
        "from": _written(mail.sender),
        "reply_to": _written(mail.reply_to),
        "to": _written(mail.to),
        "cc": _written(mail.cc),
        "subject": mail.subject[:1000],
        "message_id": mail.message_id or "",
        "in_reply_to": mail.in_reply_to or "",
        "references": list(mail.references[-MOST_REFERENCES:]),
        "date": mail.date.isoformat() if mail.date else "",
        "origin": came.kind.value,
        "decided_by": came.header,
        "may_be_acknowledged": came.may_be_acknowledged,
        "defects": list(mail.defects),
    }


def _written(addresses: tuple[Address, ...]) -> list[dict[str, str]]:
    return [{"name": a.name, "address": a.address} for a in addresses[:100]]


def _domain(channel: Channel) -> str:
    return channel.address.rpartition("@")[2]
