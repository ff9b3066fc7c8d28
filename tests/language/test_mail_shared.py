"""Real mails of other projects, where a checkout has them beside it, whole and damaged."""

import random
import tarfile
from pathlib import Path

import pytest

from rapport.language.mail.bounces import recognise
from rapport.language.mail.parsing import parse
from rapport.language.mail.reply import extract_reply
from tests.language.test_mail_parsing import assert_storable, damaged

DATA = Path(__file__).parents[3] / "shared" / "data"
REPLIES = DATA / "email_reply_mails"
BOUNCES = DATA / "email_bounce_samples" / "mails.tar.gz"

needs_data = pytest.mark.skipif(
    not DATA.is_dir(), reason="the shared mails are not beside this checkout"
)


def shared_mails() -> list[bytes]:
    files = [file.read_bytes() for file in sorted(REPLIES.rglob("*")) if file.is_file()]
    with tarfile.open(BOUNCES) as packed:
        opened = (packed.extractfile(member) for member in packed)
        return files + [content.read() for content in opened if content]


def understand(raw: bytes) -> None:
    mail = parse(raw)
    assert_storable(mail)
    found = extract_reply(mail.text, mail.html or None)
    assert isinstance(found.reply, str)
    bounce = recognise(mail)
    assert bounce is None or bounce.outcomes


@needs_data
def test_every_shared_mail_is_understood_without_an_exception():
    mails = shared_mails()
    assert len(mails) > 300
    for raw in mails:
        understand(raw)


@needs_data
def test_every_shared_mail_survives_damage():
    chance = random.Random(7)  # noqa: S311 - repeatable damage, not a secret
    for raw in shared_mails():
        understand(damaged(raw or b"\n", chance))


@needs_data
def test_no_shared_reply_is_called_a_bounce():
    files = (file for file in sorted(REPLIES.rglob("*")) if file.is_file())
    assert [file.name for file in files if recognise(file.read_bytes())] == []
