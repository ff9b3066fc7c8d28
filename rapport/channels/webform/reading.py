"""From a stored form to what the inbox takes in."""

import contextlib
import json
from typing import Any

import phonenumbers

from rapport.channels.shape import ChannelError, Held, Raw
from rapport.channels.webform.spam import HOLD_AT, suspicion
from rapport.core.identity import InvalidAddress, email_address
from rapport.inbox.inbound import Inbound, Sender
from rapport.language.mail.charsets import clean, one_line

# What is asked besides the message, in the order it is shown.
EXTRAS = (("treatment", "Treatment"), ("preferred_time", "Preferred time"))


def read(raw: Raw) -> Inbound:
    """Read one form. Raises Held where it looks like advertising and nobody has let it in."""
    form = _opened(raw.content)
    fields = {name: clean(str(value)) for name, value in form.get("fields", {}).items()}
    points, why = suspicion(fields, trap=form.get("trap", ""), verdict=form.get("verdict", ""))
    if points >= HOLD_AT and not raw.is_released:
        raise Held(", ".join(why))
    senders = senders_of(fields, region=raw.channel.practice.phone_region)
    return Inbound(
        practice_id=raw.channel.practice_id,
        channel_id=raw.channel.pk,
        provider_id=raw.provider_id,
        key_id=raw.key_id,
        key=raw.key,
        sender=senders[0],
        also_known_as=tuple(senders[1:]),
        received_at=raw.received_at,
        text=text_of(fields),
        subject=one_line(fields.get("treatment", ""))[:200],
        envelope={"fields": fields, "page": form.get("page", ""), "signs": why},
        says_worried=bool(fields.get("worried")),
        is_simulated=bool(form.get("simulated")),
    )


def _opened(content: bytes) -> dict[str, Any]:
    try:
        form = json.loads(content)
    except ValueError as error:
        raise ChannelError("This is no form that we can read.", permanent=True) from error
    if not isinstance(form, dict):
        raise ChannelError("This is no form that we can read.", permanent=True)
    return form


def senders_of(fields: dict[str, str], *, region: str) -> list[Sender]:
    """The addresses they claim, e-mail first; one that reaches nobody where there is none."""
    name = one_line(fields.get("name", ""))
    found: list[Sender] = []
    with contextlib.suppress(InvalidAddress):
        found.append(Sender("email", email_address(fields.get("email", "")).key, name=name))
    if phone := e164(fields.get("phone", ""), region=region):
        found.append(Sender("phone", phone, name=name))
    return found or [Sender("", "", name=name)]


def e164(text: str, *, region: str) -> str:
    """A phone number as +12125550123, or "" where it is none."""
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return ""
    if not phonenumbers.is_possible_number(number):
        return ""
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def text_of(fields: dict[str, str]) -> str:
    """What they wrote, then what else they filled in, nothing left out."""
    extras = [f"{label}: {fields[name]}" for name, label in EXTRAS if fields.get(name)]
    return "\n\n".join(part for part in (fields.get("message", ""), "\n".join(extras)) if part)
