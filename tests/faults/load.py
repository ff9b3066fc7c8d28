"""Senders that keep a record of what was acknowledged to them, and a mail server that keeps what it took.

Each sender tries a message until it is acknowledged, with the same id, as real peers do. What is
acknowledged may never be lost; what was only tried may have arrived or not.
"""

import hashlib
import http.client
import json
import smtplib
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

from aiosmtpd.controller import Controller

from bench.rig.practice import Place
from bench.stack import Stack, free_ports

TIMEOUT = 8.0  # seconds a sender waits for an answer
PAUSE = 0.02  # seconds between two messages of one sender
AFTER_REFUSAL = 0.2  # seconds before the same message is tried again


@dataclass
class Record:
    """acknowledged, tried: provider ids; replies: what was accepted, by its text → message id."""

    acknowledged: set[str] = field(default_factory=set)
    tried: set[str] = field(default_factory=set)
    replies: dict[str, int] = field(default_factory=dict)
    refusals: Counter[str] = field(default_factory=Counter)


@dataclass
class Outside:
    """The clients' mail server: how often it took a mail with each text."""

    port: int = 0
    taken: Counter[str] = field(default_factory=Counter)

    async def handle_DATA(self, server, session, envelope):
        mail = message_from_bytes(envelope.content, policy=default)
        assert isinstance(mail, EmailMessage)
        body = mail.get_body(("plain",))
        self.taken[body.get_content().splitlines()[0].strip() if body else ""] += 1
        return "250 taken"


@contextmanager
def outside() -> Iterator[Outside]:
    """A real SMTP server for the time of the test."""
    peer = Outside(port=free_ports()[1])
    controller = Controller(peer, hostname="127.0.0.1", port=peer.port, server_hostname="outside")
    controller.start()
    try:
        yield peer
    finally:
        controller.stop()


class Load:
    """Everybody who writes to the stack, each in a thread of its own."""

    def __init__(self, stack: Stack, place: Place) -> None:
        self.stack, self.place = stack, place
        self.record = Record()
        self._stop = threading.Event()
        jobs = [(self._mail, "a"), (self._mail, "b"), (self._call, "c"), (self._call, "d")]
        jobs += [(self._form, "e"), (self._reply, "f")]
        self._threads = [threading.Thread(target=self._keep_on, args=job) for job in jobs]

    def __enter__(self) -> "Load":
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        for thread in self._threads:
            thread.join(3 * TIMEOUT)
            assert not thread.is_alive(), "a sender hangs"

    def _keep_on(self, job: Callable[[str], None], name: str) -> None:
        number = 0
        while not self._stop.wait(PAUSE):
            number += 1
            self._until_acknowledged(job, f"{name}{number}")

    def _until_acknowledged(self, job: Callable[[str], None], name: str) -> None:
        while not self._stop.is_set():
            try:
                job(name)
                break
            except (OSError, http.client.HTTPException, smtplib.SMTPException) as error:
                self.record.refusals[f"{job.__name__}: {type(error).__name__}"] += 1
                self._stop.wait(AFTER_REFUSAL)

    def _mail(self, name: str) -> None:
        provider_id = f"{name}@faults.example"
        self.record.tried.add(provider_id)
        mail = EmailMessage()
        mail["From"], mail["To"] = f"client-{name}@faults.example", self.place.mailbox
        mail["Subject"], mail["Message-ID"] = f"About {name}", f"<{provider_id}>"
        mail.set_content(f"This is mail {name}.")
        port = int(self.stack.environ["RAPPORT_SMTP_PORT"])
        with smtplib.SMTP("127.0.0.1", port, timeout=TIMEOUT) as peer:
            refused = peer.send_message(mail)
            assert refused == {}
            # Quitting comes after the 250: what fails from here on was acknowledged all the same.
            self.record.acknowledged.add(provider_id)
            with suppress(OSError, smtplib.SMTPException):
                peer.quit()
            peer.close()

    def _call(self, name: str) -> None:
        self.record.tried.add(name)
        sender = {"name": name, "email": f"client-{name}@faults.example"}
        said = {"channel": self.place.api, "id": name, "sender": sender, "text": f"Call {name}."}
        self._post("/api/v1/messages", said)
        self.record.acknowledged.add(name)

    def _form(self, name: str) -> None:
        fields = {
            "name": name,
            "email": f"client-{name}@faults.example",
            "message": f"This is form {name}.",
        }
        digest = hashlib.sha256(f"{name}{json.dumps(fields)}".encode()).hexdigest()[:40]
        self.record.tried.add(digest)
        self._post(f"/in/webform/{self.place.form}/", fields | {"id": name})
        self.record.acknowledged.add(digest)
        self._stop.wait(6)  # a form takes twelve a minute from one sender

    def _reply(self, name: str) -> None:
        """Answer the client who wrote last by mail."""
        page = self._ask("GET", "/api/v1/conversations?limit=50", None)
        mails = [row for row in page["items"] if row["channel"] == "bench-email"]
        if not mails:
            return
        path, text = f"/api/v1/conversations/{mails[0]['id']}/replies", f"This is answer {name}."
        said = self._ask("POST", path, {"text": text}, **{"Idempotency-Key": name})
        self.record.replies[text] = said["id"]
        self._stop.wait(0.3)

    def _post(self, path: str, said: dict[str, object]) -> None:
        self._ask("POST", path, said)

    def _ask(self, method: str, path: str, said: object, **headers: str):
        peer = http.client.HTTPConnection("127.0.0.1", self.stack.port, timeout=TIMEOUT)
        headers |= {"Authorization": f"Bearer {self.place.token}"}
        headers |= {"Content-Type": "application/json"}
        try:
            peer.request(method, path, json.dumps(said) if said is not None else None, headers)
            answer = peer.getresponse()
            content = answer.read()
            if not 200 <= answer.status < 300:
                raise http.client.HTTPException(f"{answer.status}")
            return json.loads(content)
        finally:
            peer.close()
