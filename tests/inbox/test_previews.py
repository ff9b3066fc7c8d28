"""Small pictures of what came attached: drawn in a child, sealed like the original, forgotten with it."""

import io
import struct
import zlib

import pytest
from django.urls import reverse
from PIL import Image
from reportlab.pdfgen.canvas import Canvas

from rapport.clients import actions as people
from rapport.clients.models import Client
from rapport.database import vault
from rapport.database.scope import practice_scope
from rapport.inbox import actions, blobs, drawing
from rapport.inbox.actions.forgetting import remove_erased_files
from rapport.inbox.actions.previewing import MOST_ATTEMPTS, claim_previews, draw_preview
from rapport.inbox.inbound import InboundFile
from rapport.inbox.models import Preview
from tests.inbox.arrivals import arrival

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("at_ten")]


def photo(size=(1600, 1200), kind="PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "teal").save(out, kind)
    return out.getvalue()


def pdf(pages=3) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out)
    for number in range(pages):
        canvas.drawString(100, 700, f"Page {number}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def bomb() -> bytes:
    """A PNG of a few kilobytes that says it has 40,000 by 40,000 pixels."""

    def chunk(name: bytes, data: bytes) -> bytes:
        body = name + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    head = chunk(b"IHDR", struct.pack(">IIBBBBB", 40_000, 40_000, 8, 2, 0, 0, 0))
    return (
        b"\x89PNG\r\n\x1a\n"
        + head
        + chunk(b"IDAT", zlib.compress(b"\0" * 9999))
        + chunk(b"IEND", b"")
    )


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """The store is a folder of this test's own."""
    monkeypatch.setattr(blobs, "store", lambda: blobs.Folder(tmp_path))
    return tmp_path


def received(cast, now, *files: tuple[str, bytes]):
    given = tuple(InboundFile(name, "application/octet-stream", content) for name, content in files)
    with practice_scope(cast.id):
        return actions.receive(arrival(cast, at=now, files=given), at=now)


def drawn(now) -> list[bool]:
    return [draw_preview(practice_id=p, preview_id=pk) for p, pk in claim_previews(at=now)]


def previews(cast) -> list[Preview]:
    with practice_scope(cast.id):
        rows = Preview.objects.select_related("attachment__message__key")
        return list(rows.order_by("attachment_id"))


def test_pictures_and_first_pages_stand_in_the_thread(cast, folder, now, as_):
    place = received(cast, now, ("me.png", photo()), ("form.pdf", pdf()), ("a.zip", b"PK"))
    assert sorted(drawn(now)) == [True, True]
    picture, page = previews(cast)
    assert (picture.width, picture.height, picture.pages) == (720, 540, 0)
    assert page.pages == 3
    thread = as_(cast.dana).get(reverse("inbox:thread", args=[place.conversation_id]))
    assert thread.content.decode().count("/preview/") == 2
    assert "3 pages" in thread.content.decode()
    answer = as_(cast.dana).get(reverse("inbox:preview", args=[page.attachment_id]))
    assert answer["Content-Type"] == "image/jpeg"
    assert answer["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "no-store" in answer["Cache-Control"]
    assert Image.open(io.BytesIO(answer.content)).format == "JPEG"


def test_another_practice_sees_none(cast, outsiders, folder, now, as_):
    received(cast, now, ("me.png", photo()))
    drawn(now)
    address = reverse("inbox:preview", args=[previews(cast)[0].attachment_id])
    assert as_(outsiders.olive).get(address).status_code == 404


def test_it_lies_sealed_and_goes_with_its_client(cast, folder, now):
    place = received(cast, now, ("me.png", photo()))
    drawn(now)
    (preview,) = previews(cast)
    kept = (folder / preview.path).read_bytes()
    assert not kept.startswith(b"\xff\xd8")
    key = preview.attachment.message.key.opened
    assert vault.unseal(key, kept).startswith(b"\xff\xd8")
    with practice_scope(cast.id):
        client = Client.objects.get(pk=place.client_id)
        people.erase(client=client, by=cast.olive, reason="asked", at=now)
    assert remove_erased_files(cast.id) == 1
    assert [path for path in folder.rglob("*") if path.is_file()] == []


@pytest.mark.parametrize(
    "content", [bomb(), b"%PDF-1.7\n%broken", b"%PDF-", photo()[:200], b"<svg/>", b""],
    ids=["bomb", "broken-pdf", "empty-pdf", "half-a-picture", "svg", "nothing"],
)  # fmt: skip
def test_a_hostile_file_takes_nothing_along(content):
    with pytest.raises(drawing.CannotDraw):
        drawing.draw(content)


def test_what_can_not_be_drawn_is_given_up_and_stays_a_download(cast, folder, now, as_):
    place = received(cast, now, ("broken.pdf", b"%PDF-1.7\n%broken"))
    for _ in range(MOST_ATTEMPTS):
        assert drawn(now) == [False]
        with practice_scope(cast.id):
            Preview.objects.filter(due_at__isnull=False).update(due_at=now)
    assert claim_previews(at=now) == []
    thread = as_(cast.dana).get(reverse("inbox:thread", args=[place.conversation_id]))
    assert "broken.pdf" in thread.content.decode()
    assert "/preview/" not in thread.content.decode()
