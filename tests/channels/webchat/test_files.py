"""Photos and papers: cleaned, sealed, and shown to nobody but this chat and the desk."""

import io
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from rapport.channels.models import ChatUpload
from rapport.channels.webchat import doors, limits, storing, uploads
from rapport.clients.models import DataKey
from rapport.database.scope import practice_scope
from rapport.inbox import blobs, files
from rapport.inbox.models import Attachment
from tests.channels.webchat.conftest import Browser

pytestmark = pytest.mark.django_db


def photo() -> bytes:
    """A small JPEG that says where it was taken."""
    exif = Image.Exif()
    exif[0x010E] = "my living room"
    out = io.BytesIO()
    Image.new("RGB", (8, 8), "pink").save(out, "JPEG", exif=exif)
    return out.getvalue()


def upload(browser, content=None, name="lips.jpg"):
    given = SimpleUploadedFile(name, photo() if content is None else content)
    return browser.post_file(given)


def test_a_photo_may_be_the_first_thing_and_loses_its_camera_data(cast, client, browser):
    taken = upload(browser)
    assert taken.status_code == 201
    browser.token = taken.json()["token"]
    said = browser.say("", files=[taken.json()["id"]]).json()["message"]
    assert [(f["name"], f["type"]) for f in said["files"]] == [("lips.jpg", "image/jpeg")]
    with practice_scope(cast.id):
        kept = Attachment.objects.select_related("message__key").get()
        assert b"living room" not in files.open(kept)
        assert not ChatUpload.objects.exists(), "it is the message's now"
        assert DataKey.objects.filter(client__isnull=True).count() == 0
    given = browser.call("get", f"files/{said['files'][0]['id']}/")
    assert given["Content-Disposition"].startswith("attachment")
    assert given["X-Content-Type-Options"] == "nosniff"
    stranger = Browser(client)
    stranger.say("Hello")
    assert stranger.call("get", f"files/{said['files'][0]['id']}/").status_code == 404


def test_a_file_waits_sealed_and_only_for_its_own_visitor(cast, client, browser):
    browser.say("Hello")
    name = upload(browser).json()["id"]
    with practice_scope(cast.id):
        waiting = ChatUpload.objects.get()
        assert b"JFIF" not in blobs.store().read(waiting.path)
    thief = Browser(client)
    assert thief.say("mine?", files=[name]).status_code == 422


@pytest.mark.parametrize(
    ("content", "name"),
    [(b"<script>alert(1)</script>", "page.html"), (b"MZ\x90", "a.jpg"), (b"PK\x03\x04", "a.docx")],
)
def test_what_is_no_photo_or_paper_is_refused(browser, content, name):
    browser.say("Hello")
    assert upload(browser, content, name).status_code == 415


def test_a_photo_whose_answer_was_lost_is_safe_before_anybody_read_it(cast, browser):
    """The browser asks again, and is not told that its file is missing."""
    browser.say("Hello")
    key, names = str(uuid4()), [upload(browser).json()["id"]]
    assert storing.turn.begin()  # somebody else's is being read: the worker takes it later
    answers = [browser.say("My lip", key=key, files=names) for _ in range(2)]
    storing.turn.end()
    assert [answer.status_code for answer in answers] == [202, 200]


def test_what_is_far_too_large_is_refused_before_it_is_read(browser, monkeypatch):
    monkeypatch.setattr(doors, "LARGEST_CALL", 100)
    monkeypatch.setattr(uploads, "cleaned", lambda given: pytest.fail("it was read"))
    assert upload(browser).status_code == 413


def test_strangers_can_not_fill_the_disk_with_files_that_no_message_takes(browser, monkeypatch):
    monkeypatch.setattr(limits, "MOST_BYTES_WAITING", 2 * len(photo()))
    answers = [upload(Browser(browser.client)).status_code for _ in range(4)]
    assert answers[0] == 201
    assert answers[-1] == 507
