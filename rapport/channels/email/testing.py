"""Trying a mailbox's servers without sending or reading anything."""

import smtplib
from dataclasses import dataclass

from django.utils.translation import gettext as _

from rapport.channels.email import imap
from rapport.channels.email.sending import connected, server_of
from rapport.channels.shape import ChannelError
from rapport.inbox.models import Channel


@dataclass(frozen=True, slots=True)
class Finding:
    """One server tried: whether it works, and what to do if it does not."""

    is_fine: bool
    text: str


def findings(channel: Channel) -> list[Finding]:
    """Both servers, each with one sentence."""
    reading = [_reading(channel)] if channel.settings.get("imap_host") else []
    return [_sending(channel), *reading]


def _sending(channel: Channel) -> Finding:
    server = server_of(channel)
    try:
        with connected(server) as smtp:
            smtp.noop()
    except smtplib.SMTPAuthenticationError:
        return Finding(False, _("Sending: the server refused the user or the password."))
    except smtplib.SMTPNotSupportedError:
        return Finding(False, _("Sending: the server does not offer this encryption or sign-in."))
    except (OSError, smtplib.SMTPException) as error:
        text = _("Sending: %(host)s port %(port)s does not answer as a mail server (%(error)s).")
        said = {"host": server.host, "port": server.port, "error": type(error).__name__}
        return Finding(False, text % said)
    return Finding(True, _("Sending works."))


def _reading(channel: Channel) -> Finding:
    try:
        with imap.connected(imap.account_of(channel)) as box:
            lies = imap.uid_next(box) - 1
    except ChannelError as error:
        return Finding(False, _("Reading: %(error)s") % {"error": error})
    return Finding(
        True, _("Reading works; the last mail has number %(number)s.") % {"number": lies}
    )
