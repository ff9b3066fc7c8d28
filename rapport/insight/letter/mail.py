"""The letter as mail: text and HTML that say the same, without anything to load."""

import hashlib
from datetime import datetime
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime

from django.template.loader import render_to_string

from rapport.channels.alerts.alert import absolute
from rapport.insight.letter.parts import Envelope, Letter, Section
from rapport.insight.letter.words import days, made_up, plain, subject, why

# Long lines stay whole: a folded address in a header would be encoded, and no program could follow it.
WIDE = policy.default.clone(max_line_length=990)


def written(letter: Letter, envelope: Envelope, *, sender: str, at: datetime) -> EmailMessage:
    """The same Message-ID at every attempt, so that mail programs show it once.

    It can be turned off by one click in the mail program (RFC 8058).
    """
    mail = EmailMessage(policy=WIDE)
    mail["From"] = f"Rapport <{sender}>"
    mail["To"] = envelope.recipient
    mail["Subject"] = subject(letter)
    mail["Date"] = format_datetime(at)
    named = hashlib.sha256(f"{envelope.name}{envelope.recipient}".encode()).hexdigest()[:16]
    mail["Message-ID"] = f"<{envelope.name}.{named}@{sender.rpartition('@')[2]}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail["List-Unsubscribe"] = f"<{absolute(envelope.off)}>"
    mail["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
    mail.set_content(plain(letter, envelope), cte="quoted-printable")
    mail.add_alternative(rich(letter, envelope), subtype="html", cte="quoted-printable")
    return mail


def rich(letter: Letter, envelope: Envelope) -> str:
    """Tables with colours for pictures: no image, no script, nothing from elsewhere."""
    sections = [(section, _absolute(section)) for section in letter.sections]
    shown = {
        "letter": letter,
        "title": subject(letter),
        "days": days(letter),
        "sections": sections,
        "made_up": made_up(letter),
        "why": why(letter),
        "page": absolute(envelope.page),
        "off": absolute(envelope.off),
    }
    return render_to_string("insight/letter/mail.html", shown)


def _absolute(section: Section) -> list[tuple[str, str, bool]]:
    return [
        (line.text, absolute(line.path) if line.path else "", line.is_warning)
        for line in section.lines
    ]
