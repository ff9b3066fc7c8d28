"""A whole demo practice for a journey: `rapport up --demo`, quiet but for what the test does."""

import smtplib
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from bench.stack import Stack
from tests.homes import with_tables

MAILBOX = "hello@demo.example"


@contextmanager
def demo_practice() -> Iterator[Stack]:
    """Started afresh, removed afterwards."""
    with tempfile.TemporaryDirectory(prefix="rapport-journey-") as folder:
        Path(folder).chmod(0o755)  # the server's user has to pass
        stack = Stack(Path(folder) / "home", RAPPORT_DEMO_TRICKLE="0")
        with_tables(stack.home)
        try:
            stack.start("--demo")
            stack.wait_ready(120)
            yield stack
        finally:
            stack.remove()


def send_mail(stack: Stack, mail: EmailMessage) -> None:
    """Hand a mail to the practice's own receiver, as any mail server would."""
    with smtplib.SMTP("127.0.0.1", int(stack.environ["RAPPORT_SMTP_PORT"]), timeout=10) as smtp:
        smtp.send_message(mail)


def mail_from(name: str, address: str, subject: str, text: str, **headers: str) -> EmailMessage:
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = f"{name} <{address}>", MAILBOX, subject
    for header, value in headers.items():
        mail[header.replace("_", "-")] = value
    mail.set_content(text)
    return mail


def mail_to(stack: Stack, address: str, seconds: float = 40) -> EmailMessage:
    """The newest mail a person of the practice sent to this address, once it is there."""
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        for path in sorted((stack.home / "demo" / "outbox").glob("*.eml"), reverse=True):
            mail = message_from_bytes(path.read_bytes(), policy=policy.default)
            is_automatic = (mail["Auto-Submitted"] or "no") != "no"
            if address in str(mail["To"]) and not is_automatic:
                return mail
        time.sleep(0.2)
    raise TimeoutError(f"nothing for {address} within {seconds} seconds")
