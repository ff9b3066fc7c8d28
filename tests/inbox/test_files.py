"""Attachments: sealed on disk, photos without camera data, nothing dangerous ever shown."""

import hashlib
import io
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image, ImageChops, ImageStat

from rapport.clients.models import DataKey
from rapport.database import vault
from rapport.inbox import blobs, files, photos
from rapport.inbox.inbound import Inbound, InboundFile, Sender
from rapport.inbox.models import Attachment, Message
from rapport.inbox.object_store import ObjectStore, StoreRefused

GPS, MAKE, ORIENTATION = 0x8825, 0x010F, 0x0112


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The store is a folder of this test's own."""
    monkeypatch.setattr(blobs, "store", lambda: blobs.Folder(tmp_path))
    return tmp_path


@pytest.fixture
def place(scoped, now):
    """A message that files can belong to, and its key."""
    from rapport.clients.models import Client
    from rapport.inbox.models import Conversation

    key, wrapped = vault.new_data_key(scoped.id)
    row = DataKey.objects.create(practice_id=scoped.id, wrapped=wrapped)
    client = Client.objects.create(practice_id=scoped.id, key=row, created_at=now)
    conversation = Conversation.objects.create(
        practice_id=scoped.id,
        client=client,
        channel=scoped.mailbox,
        location=scoped.location,
        created_at=now,
        last_message_at=now,
    )
    message = Message.objects.create(
        practice_id=scoped.id,
        conversation=conversation,
        channel=scoped.mailbox,
        kind="in",
        key=row,
        received_at=now,
        stored_at=now,
    )
    return message, key, row.pk


def saved(place, given, now):
    message, key, key_id = place
    inbound = Inbound(
        practice_id=message.practice_id,
        channel_id=message.channel_id,
        provider_id="x",
        key_id=key_id,
        key=key,
        sender=Sender("", ""),
        received_at=now,
        text="",
        files=tuple(given),
    )
    files.save(inbound, message_id=message.pk, at=now)
    return list(Attachment.objects.select_related("message__key").order_by("id"))


def photo(kind="JPEG", orientation=1, size=(64, 32)):
    picture = Image.new("RGB", size, "red")
    picture.putpixel((0, 0), (0, 0, 255))
    exif = Image.Exif()
    exif[MAKE] = "Camera of Nora"
    exif[ORIENTATION] = orientation
    exif.get_ifd(GPS)[1] = "N"
    out = io.BytesIO()
    picture.save(out, kind, exif=exif)
    return out.getvalue()


def test_a_file_comes_back_as_it_was(folder, place, now):
    (row,) = saved(place, [InboundFile("letter.txt", "text/plain", b"Dear Dana")], now)
    assert files.open(row) == b"Dear Dana"
    assert row.name == "letter.txt"


def test_nothing_readable_lies_on_disk(folder, place, now):
    saved(place, [InboundFile("letter.txt", "text/plain", b"a telling secret" * 9)], now)
    (path,) = (p for p in folder.rglob("*") if p.is_file())
    assert b"telling" not in path.read_bytes()
    assert "letter" not in str(path.relative_to(folder))
    assert path.stat().st_mode & 0o777 == 0o600


def test_an_erased_client_takes_the_files_along(folder, place, now):
    (row,) = saved(place, [InboundFile("a.txt", "text/plain", b"x")], now)
    row.message.key.delete()
    row.refresh_from_db()
    with pytest.raises(vault.Unreadable):
        files.open(Attachment.objects.select_related("message__key").get(pk=row.pk))


def test_destroying_removes_the_bytes(folder, place, now):
    (row,) = saved(place, [InboundFile("a.txt", "text/plain", b"x")], now)
    files.destroy(row)
    assert [p for p in folder.rglob("*") if p.is_file()] == []


@pytest.mark.parametrize("kind", ["JPEG", "PNG", "WEBP"])
def test_camera_data_is_taken_out_of_photos(kind):
    content = photo(kind)
    assert b"Camera of Nora" in content
    clean, content_type = photos.stripped(content)
    assert b"Camera of Nora" not in clean
    assert content_type == f"image/{kind.lower()}"
    with Image.open(io.BytesIO(clean)) as picture:
        assert not picture.getexif()
        assert picture.size == (64, 32)


def test_a_photo_taken_sideways_stands_upright_without_its_mark():
    clean, _ = photos.stripped(photo(orientation=6))
    with Image.open(io.BytesIO(clean)) as picture:
        assert picture.size == (32, 64)


def test_an_upright_jpeg_loses_nothing_visible():
    content = photo()
    clean, _ = photos.stripped(content)
    with Image.open(io.BytesIO(clean)) as after, Image.open(io.BytesIO(content)) as before:
        assert after.quantization == before.quantization
        difference = ImageStat.Stat(ImageChops.difference(after, before))
        assert max(difference.mean) < 0.5


def test_an_animation_stays_one():
    frames = [Image.new("RGB", (8, 8), c) for c in ("red", "green", "blue")]
    out = io.BytesIO()
    frames[0].save(out, "GIF", save_all=True, append_images=frames[1:], comment=b"Nora was here")
    clean, _ = photos.stripped(out.getvalue())
    assert b"Nora was here" not in clean
    with Image.open(io.BytesIO(clean)) as picture:
        assert picture.n_frames == 3


def test_a_decompression_bomb_is_kept_but_never_opened(folder, place, now):
    out = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(out, "PNG")
    (row,) = saved(place, [InboundFile("bomb.png", "image/png", out.getvalue())], now)
    assert row.content_type == files.NEUTRAL
    assert files.open(row) == out.getvalue()


@pytest.mark.parametrize(
    ("name", "claimed", "content"),
    [
        ("page.html", "text/html", b"<script>alert(1)</script>"),
        ("picture.svg", "image/svg+xml", b"<svg onload='alert(1)'/>"),
        ("picture.png", "image/png", b"<script>alert(1)</script>"),
        ("program.exe", "application/x-msdownload", b"MZ\x90"),
    ],
)
def test_what_is_not_what_it_says_is_a_download(folder, place, now, name, claimed, content):
    (row,) = saved(place, [InboundFile(name, claimed, content)], now)
    assert row.content_type == files.NEUTRAL
    assert not files.is_shown(row)


def test_too_many_and_too_large_files_get_a_row_that_says_so(folder, place, now, monkeypatch):
    monkeypatch.setattr(files, "LARGEST", 100)
    given = [InboundFile(f"{n}.txt", "text/plain", b"x" * 4) for n in range(22)]
    given.insert(0, InboundFile("big.bin", "application/zip", b"x" * 101))
    rows = saved(place, given, now)
    assert [r.refused for r in rows[:2]] == ["too_large", ""]
    assert [r.refused for r in rows[-2:]] == ["too_many", "too_many"]
    with pytest.raises(FileNotFoundError):
        files.open(rows[0])


def test_an_upload_over_the_limit_keeps_nothing(folder, place, now):
    many = [SimpleUploadedFile(f"{n}.txt", b"x") for n in range(21)]
    with pytest.raises(files.NotKept):
        files.save_uploads(many, message=place[0], at=now)
    assert not Attachment.objects.exists()


class Objects(BaseHTTPRequestHandler):
    """An object store that believes only what is signed with the right secret."""

    kept: dict[str, bytes] = {}

    def do_PUT(self):
        content = self.rfile.read(int(self.headers["content-length"]))
        if self.believed(content):
            self.kept[self.path] = content
            self.answer(200)

    def do_GET(self):
        if self.believed(b""):
            self.answer(200 if self.path in self.kept else 404, self.kept.get(self.path, b""))

    def do_DELETE(self):
        if self.believed(b""):
            self.kept.pop(self.path, None)
            self.answer(204)

    def believed(self, content):
        knows = ObjectStore("http://x", "b", "eu-test", "key", "the secret")
        stamp, host = self.headers["x-amz-date"], self.headers["host"]
        expected = knows.signed(self.command, self.path, host, content, stamp)
        is_true = self.headers["authorization"] == expected["authorization"]
        if not is_true:
            self.answer(403)
        return is_true

    def answer(self, status, body=b""):
        self.send_response(status)
        self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


@pytest.fixture
def object_server():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Objects)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_an_object_store_keeps_finds_and_forgets(object_server):
    store = ObjectStore(object_server, "files", "eu-test", "key", "the secret")
    store.write("1/ab/cd", b"sealed")
    assert store.read("1/ab/cd") == b"sealed"
    store.remove("1/ab/cd")
    store.remove("1/ab/cd")
    with pytest.raises(FileNotFoundError):
        store.read("1/ab/cd")


def test_a_wrong_secret_is_said_without_it(object_server):
    store = ObjectStore(object_server, "files", "eu-test", "key", "a wrong one")
    with pytest.raises(StoreRefused, match="answered 403") as refused:
        store.write("1/ab/cd", b"sealed")
    assert "a wrong one" not in f"{refused.value}{store}"


def test_the_signature_is_the_one_of_the_published_example():
    """AWS, "Signature Calculations for the Authorization Header", GET Object, without its Range header."""
    store = ObjectStore(
        "https://examplebucket.s3.amazonaws.com",
        "",
        "us-east-1",
        "AKIAIOSFODNN7EXAMPLE",
        "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
    )
    headers = store.signed(
        "GET", "/test.txt", "examplebucket.s3.amazonaws.com", b"", "20130524T000000Z"
    )
    assert headers["x-amz-content-sha256"] == hashlib.sha256(b"").hexdigest()
    assert (
        "Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request"
        in (headers["authorization"])
    )
