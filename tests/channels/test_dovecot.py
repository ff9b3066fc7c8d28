"""The mailbox against an IMAP server of the world, over TLS: Debian's dovecot."""

import os
import shutil
import socket
import subprocess
import tempfile
import threading
import time
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from bench.stack import free_ports
from rapport.channels import sealing
from rapport.channels.email import imap, polling
from rapport.channels.models import Delivery, MailboxCursor
from rapport.channels.shape import ChannelError
from rapport.database.scope import practice_scope
from tests.channels.conftest import mail
from tests.debian import install

pytestmark = pytest.mark.django_db(transaction=True)
PASSWORD = "long-and-dull"
CONFIGURATION = """
protocols = imap
listen = 127.0.0.1
base_dir = {folder}/run
log_path = {folder}/log
ssl = required
ssl_cert = <{folder}/cert.pem
ssl_key = <{folder}/key.pem
mail_location = maildir:{folder}/mail
passdb {{
  driver = static
  args = password={password}
}}
userdb {{
  driver = static
  args = uid=nobody gid=nogroup home={folder}/mail
}}
first_valid_uid = 1
service imap-login {{
  inet_listener imap {{
    port = {starttls}
  }}
  inet_listener imaps {{
    port = {tls}
    ssl = yes
  }}
}}
"""


@pytest.fixture(scope="session")
def program():
    if not shutil.which("dovecot"):
        install("dovecot-imapd")
    found = shutil.which("dovecot")
    if not found or os.geteuid():
        pytest.skip("NOT TRIED AGAINST DOVECOT: it needs root and the package 'dovecot-imapd'.")
    return found


class Dovecot:
    """A server of our own with one mailbox, `hello`, whose mails lie in a Maildir."""

    def __init__(self, program: str, folder: Path) -> None:
        self.folder = folder
        self.tls, self.starttls = free_ports()
        certify(folder)
        text = CONFIGURATION.format(
            folder=folder, password=PASSWORD, tls=self.tls, starttls=self.starttls
        )
        (folder / "conf").write_text(text)
        for name in ("cur", "new", "tmp"):
            (folder / "mail" / name).mkdir(parents=True)
        self._number = 0
        self._own()
        self.process = subprocess.Popen([program, "-F", "-c", str(folder / "conf")])
        self._wait()

    def _wait(self) -> None:
        for _ in range(100):
            try:
                socket.create_connection(("127.0.0.1", self.tls), 1).close()
                return
            except OSError:
                time.sleep(0.05)
        raise AssertionError((self.folder / "log").read_text())

    def _own(self) -> None:
        for path in (self.folder / "mail").rglob("*"):
            shutil.chown(path, "nobody", "nogroup")
        shutil.chown(self.folder / "mail", "nobody", "nogroup")

    def deliver(self, raw: bytes) -> None:
        """What a mail server does: written aside, then moved in."""
        self._number += 1
        path = self.folder / "mail" / "tmp" / f"{time.time_ns()}.{self._number}.test"
        path.write_bytes(raw)
        shutil.chown(path, "nobody", "nogroup")
        path.rename(self.folder / "mail" / "new" / path.name)

    def forget_numbers(self) -> None:
        """What a restore does: mails are numbered anew, under another validity."""
        for name in (
            "dovecot-uidlist",
            "dovecot.index",
            "dovecot.index.log",
            "dovecot.index.cache",
        ):
            (self.folder / "mail" / name).unlink(missing_ok=True)
        for path in (self.folder / "mail").glob("dovecot-uidvalidity*"):
            path.unlink()

    def stop(self) -> None:
        self.process.terminate()
        self.process.wait(30)


def certify(folder: Path) -> None:
    """A certificate for 127.0.0.1, signed by itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "mail.example")])

    at = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(at - timedelta(days=1))
        .not_valid_after(at + timedelta(days=2))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .sign(key, hashes.SHA256())
    )
    (folder / "cert.pem").write_bytes(made.public_bytes(serialization.Encoding.PEM))
    pem, form = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    plain = serialization.NoEncryption()
    (folder / "key.pem").write_bytes(key.private_bytes(pem, form, plain))


@pytest.fixture
def dovecot(program, monkeypatch):
    with tempfile.TemporaryDirectory(prefix="rapport-dovecot-") as name:
        folder = Path(name)
        folder.chmod(0o755)  # the mailbox's user has to pass
        server = Dovecot(program, folder)
        monkeypatch.setenv("SSL_CERT_FILE", str(folder / "cert.pem"))
        yield server
        server.stop()


@pytest.fixture
def channel(cast, dovecot):
    with practice_scope(cast.id):
        cast.mailbox.settings = {
            "imap_host": "127.0.0.1",
            "imap_port": dovecot.tls,
            "imap_tls": "tls",
            "imap_user": "hello",
            "imap_backfill": True,
        }
        cast.mailbox.secrets_sealed = sealing.sealed(cast.id, {"imap_password": PASSWORD})
        cast.mailbox.save()
    return cast.mailbox


def read(channel, at):
    with imap.connected(imap.account_of(channel)) as box:
        return polling.poll(box, channel, at=at)


def letter(number):
    return mail(f"Letter {number}", Message_ID=f"<{number}@client.example>")


def stored(cast):
    with practice_scope(cast.id):
        return Delivery.objects.count()


def test_every_mail_is_read_once_and_stays_unread_for_others(cast, channel, dovecot, now):
    for number in range(5):
        dovecot.deliver(letter(number))
    assert (read(channel, now), read(channel, now)) == (5, 0)
    assert stored(cast) == 5
    flags = [path.name.partition(":2,")[2] for path in (dovecot.folder / "mail" / "cur").iterdir()]
    assert not any("S" in flag for flag in flags)


def test_starttls_is_spoken_too(cast, channel, dovecot, now):
    channel.settings |= {"imap_tls": "starttls", "imap_port": dovecot.starttls}
    dovecot.deliver(letter(1))
    assert read(channel, now) == 1


def test_a_certificate_that_nobody_vouches_for_is_refused(channel, dovecot, now, monkeypatch):
    monkeypatch.delenv("SSL_CERT_FILE")
    with pytest.raises(ChannelError, match="certificate"):
        read(channel, now)


def test_mails_that_are_numbered_anew_come_in_once(cast, channel, dovecot, now):
    dovecot.deliver(letter(1))
    read(channel, now)
    with practice_scope(cast.id):
        before = MailboxCursor.objects.get().uid_validity
    time.sleep(1.1)  # dovecot takes the second as validity
    dovecot.forget_numbers()
    dovecot.deliver(letter(2))
    read(channel, now)
    with practice_scope(cast.id):
        assert MailboxCursor.objects.get().uid_validity != before
    assert stored(cast) == 2


def test_a_server_that_was_down_for_days_loses_nothing(cast, channel, dovecot, now, program):
    dovecot.deliver(letter(1))
    read(channel, now)
    dovecot.stop()
    with pytest.raises(ChannelError):
        read(channel, now + timedelta(days=1))
    for number in range(2, 30):
        dovecot.deliver(letter(number))
    dovecot.process = subprocess.Popen([program, "-F", "-c", str(dovecot.folder / "conf")])
    dovecot._wait()
    assert read(channel, now + timedelta(days=3)) == 28
    assert stored(cast) == 29


def test_idling_ends_when_mail_comes(channel, dovecot):
    with imap.connected(imap.account_of(channel)) as box:
        threading.Timer(0.5, dovecot.deliver, [letter(1)]).start()
        began = time.monotonic()
        assert box.idle.wait(timeout=60)
        assert time.monotonic() - began < 40
