"""Attachments: kept sealed, photos without camera data, archives never opened.

Nothing is shown by its claimed type: only pictures and PDFs that are what they say keep theirs,
everything else is a neutral download.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext as _

from rapport.database import vault
from rapport.inbox import blobs
from rapport.inbox.inbound import Inbound, InboundFile
from rapport.inbox.models import Attachment, Message, Preview
from rapport.inbox.photos import stripped
from rapport.practice.errors import ExpectedError

LARGEST = 25 * 1024 * 1024  # bytes, all files of a message together
MOST = 20
MOST_ROWS = 100
NEUTRAL = "application/octet-stream"
PDF = "application/pdf"
TOO_LARGE, TOO_MANY = "too_large", "too_many"
# What may be looked at in the browser; nothing that can carry a script.
SHOWN = frozenset({"image/jpeg", "image/png", "image/gif", "image/webp"})


class NotKept(ExpectedError):
    """An upload is over the limits; nothing of it was kept."""

    status = 413


@dataclass(frozen=True, slots=True)
class CleanFile(InboundFile):
    """A file whose camera data is gone and whose type is its true or the neutral one."""


def cleaned(files: Iterable[InboundFile]) -> tuple[CleanFile, ...]:
    """Take camera data out and decide types. Costs up to half a second a photo: call it early."""
    return tuple(f if isinstance(f, CleanFile) else _clean(f) for f in files)


def _clean(file: InboundFile) -> CleanFile:
    if found := stripped(file.content):
        return CleanFile(file.name, found[1], found[0])
    is_pdf = file.content.startswith(b"%PDF-")
    return CleanFile(file.name, PDF if is_pdf else NEUTRAL, file.content)


def save(message: Inbound, *, message_id: int, at: datetime) -> list[Attachment]:
    """Keep the files of a message that arrives, sealed under its key, in the caller's transaction.

    What is over the limits gets a row that says so; its bytes are still in the raw delivery.
    """
    place = _Place(message.practice_id, message_id, message.key, at)
    return _keep(message.files, place)


def save_uploads(
    files: "Sequence[UploadedFile[bytes]]", *, message: Message, at: datetime
) -> list[Attachment]:
    """Keep what staff attach to a reply. Raises NotKept, before anything is written."""
    if len(files) > MOST or sum(f.size or 0 for f in files) > LARGEST:
        raise NotKept(
            _("At most 20 files and 25 MB go with one message. Send the rest in another one.")
        )
    if not files or message.key is None:
        return []
    given = [InboundFile(f.name or "file", f.content_type or NEUTRAL, f.read()) for f in files]
    return _keep(given, _Place(message.practice_id, message.pk, message.key.opened, at))


def open(attachment: Attachment) -> bytes:
    """The file's bytes; `select_related("message__key")` first.

    Raises vault.Unreadable once its client was erased, FileNotFoundError where none was kept.
    """
    if attachment.message.key is None:
        raise vault.Unreadable("This file's client was erased.")
    if not attachment.path:
        raise FileNotFoundError(attachment.refused)
    return vault.unseal(attachment.message.key.opened, blobs.store().read(attachment.path))


def destroy(attachment: Attachment) -> None:
    """Remove the bytes, those of its picture too, and the row. Erasing the key alone makes them unreadable."""
    for preview in Preview.objects.filter(attachment=attachment).exclude(path=""):
        blobs.store().remove(preview.path)
    if attachment.path:
        blobs.store().remove(attachment.path)
    attachment.delete()


def open_preview(attachment: Attachment) -> bytes:
    """The JPEG that was drawn of it; `select_related("message__key", "preview")` first.

    Raises vault.Unreadable once its client was erased, FileNotFoundError where there is none.
    """
    preview: Preview | None = getattr(attachment, "preview", None)
    if attachment.message.key is None:
        raise vault.Unreadable("This file's client was erased.")
    if preview is None or not preview.path:
        raise FileNotFoundError("nothing was drawn of it")
    return vault.unseal(attachment.message.key.opened, blobs.store().read(preview.path))


def is_shown(attachment: Attachment) -> bool:
    """Whether a browser may show it in place; everything else is a download."""
    return attachment.content_type in SHOWN


def can_be_drawn(attachment: Attachment) -> bool:
    """Whether a small picture can be made of it: true pictures, and the first page of a PDF."""
    return bool(attachment.path) and attachment.content_type in SHOWN | {PDF}


@dataclass(frozen=True, slots=True)
class _Place:
    """Where files go: the message, its key, and when."""

    practice_id: int
    message_id: int
    key: bytes
    at: datetime


def _keep(files: Sequence[InboundFile], place: _Place) -> list[Attachment]:
    room, rows = LARGEST, []
    for position, file in enumerate(files[:MOST_ROWS]):
        refused = TOO_MANY if position >= MOST else ""
        refused = refused or (TOO_LARGE if len(file.content) > room else "")
        room -= 0 if refused else len(file.content)
        rows.append(_refused(file, place, refused) if refused else _kept(file, place))
    kept = Attachment.objects.bulk_create(rows)
    Preview.objects.bulk_create(
        Preview(practice_id=place.practice_id, attachment=row, due_at=place.at)
        for row in kept
        if can_be_drawn(row)
    )
    return kept


def _kept(file: InboundFile, place: _Place) -> Attachment:
    (clean,) = cleaned([file])
    path = blobs.new_path(place.practice_id)
    blobs.store().write(path, vault.seal(place.key, clean.content))
    return _row(clean, place, content_type=clean.content_type, path=path)


def _refused(file: InboundFile, place: _Place, why: str) -> Attachment:
    return _row(file, place, content_type=NEUTRAL, path="", refused=why)


def _row(file: InboundFile, place: _Place, **fields: str) -> Attachment:
    return Attachment(
        practice_id=place.practice_id,
        message_id=place.message_id,
        name_sealed=vault.seal(place.key, file.name[:200].encode("utf-8", "replace")),
        size=len(file.content),
        created_at=place.at,
        **fields,
    )
