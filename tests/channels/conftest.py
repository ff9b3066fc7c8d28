"""A mailbox with real peers: our receiver, and a mail server that takes what we send."""

import threading
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest
from aiosmtpd.controller import Controller

from rapport.channels.email import receiver
from rapport.database.scope import practice_scope


@dataclass
class MailServer:
    """The outside world: keeps what it accepted; refuses with `answer` when that is set."""

    port: int = 0
    answer: str = ""
    accepted: list[EmailMessage] = field(default_factory=list)
    recipients: list[str] = field(default_factory=list)

    async def handle_DATA(self, server, session, envelope):
        if self.answer:
            return self.answer
        self.accepted.append(message_from_bytes(envelope.content, policy=default))
        self.recipients += envelope.rcpt_tos
        return "250 taken"


@pytest.fixture
def mail_server():
    """A real SMTP server in a thread of its own."""
    outside = MailServer()
    controller = Controller(outside, hostname="127.0.0.1", port=0, server_hostname="outside")
    controller.port = _free_port()
    controller.start()
    outside.port = controller.port
    yield outside
    controller.stop()


def _free_port() -> int:
    import socket

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture
def postbox(cast, mail_server):
    """Our mailbox, sending through the mail server. Commits: use with transactional tests."""
    with practice_scope(cast.id):
        cast.mailbox.settings = {
            "smtp_host": "127.0.0.1",
            "smtp_port": mail_server.port,
            "smtp_tls": "none",
        }
        cast.mailbox.save()
    return cast.mailbox


@pytest.fixture
def incoming(postbox, now):
    """The port of our own receiver, running for the test."""
    stop, ready, ports = threading.Event(), threading.Event(), []

    def started(port: int) -> None:
        ports.append(port)
        ready.set()

    thread = threading.Thread(
        target=receiver.serve,
        args=(stop,),
        kwargs={"port": 0, "clock": lambda: now, "ready": started},
    )
    thread.start()
    assert ready.wait(30)
    yield ports[0]
    stop.set()
    thread.join(30)


def mail(text="Do you have time on Friday?", **headers) -> bytes:
    """A plain mail of Nora's to our mailbox; a header given as None is left out."""
    fields = {
        "From": "Nora <nora@client.example>",
        "To": "hello@riverside.example",
        "Subject": "Friday",
        "Date": "Wed, 4 Mar 2026 15:59:00 +0000",
        "Message-ID": "<first@client.example>",
    } | {name.replace("_", "-"): value for name, value in headers.items()}
    lines = [f"{name}: {value}" for name, value in fields.items() if value is not None]
    return ("\r\n".join(lines) + "\r\n\r\n" + text + "\r\n").encode()
